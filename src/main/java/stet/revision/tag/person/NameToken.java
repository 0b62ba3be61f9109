package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.revision.tag.word.TextWord;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * A token of a text, a word or a mark, as a view of its segments, divided as in treebanks:
 * abbreviations keep their full stop, a possessive 's and a contraction are tokens of their own,
 * hyphenated words are one token.
 *
 * @param opens whether the token is the first of a sentence, or the mark ahead of the first
 */
record NameToken(int start, int end, WordForm form, boolean opens) {

  private static final char SOFT_HYPHEN = '\u00AD';

  private static final String CLOSERS = "\"'”’»)]";

  NameToken(LanguagePack pack, int start, int end, String text, boolean opens) {
    this(start, end, new WordForm(pack, text, 0), opens);
  }

  /** The word lists of the text's language. */
  LanguagePack pack() {
    return form.pack;
  }

  String text() {
    return form.text;
  }

  boolean isWord() {
    return form.isWord;
  }

  boolean isCapitalised() {
    return form.isCapitalised;
  }

  /** Whether the token consists of capital letters, each with a full stop: "V." or "J.K.". */
  boolean isInitial() {
    String text = form.text;
    if (text.length() < 2 || text.length() > 6 || text.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i += 2) {
      if (!Character.isUpperCase(text.charAt(i)) || text.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  String lower() {
    return form.lower;
  }

  /** The token without a full stop at its end, apostrophes straight. */
  String bare() {
    return form.bare;
  }

  /** The part of the token in a range of the text; the whole token if it contains a soft hyphen. */
  String within(int from, int to) {
    return form.text.length() == end - start
        ? form.text.substring(Math.max(start, from) - start, Math.min(end, to) - start)
        : form.text;
  }

  /** The tokens of a paragraph. */
  static List<NameToken> of(LanguagePack pack, String text) {
    return of(pack, text, new WordFormCache(pack, 1));
  }

  /**
   * The tokens of a paragraph.
   *
   * @param forms the cache of the forms of words
   */
  static List<NameToken> of(LanguagePack pack, String text, WordFormCache forms) {
    AnalyzedText segments = AnalyzedText.of(text);
    List<NameToken> tokens = new ArrayList<>(segments.count());
    boolean hyphens = text.indexOf(SOFT_HYPHEN) >= 0;
    boolean opens = true;
    int at = 0;
    while (at < segments.count()) {
      int start = segments.start(at);
      if (segments.kind(at) == AnalyzedText.Kind.SPACE) {
        opens |= segments.hasLineBreak(at);
        at++;
        continue;
      }
      boolean word = segments.isPart(at);
      at = word ? behindWord(pack, segments, at) : behindMark(segments, at);
      int end = segments.end(at - 1);
      int behind = word ? behindElision(pack, text, start, end) : start;
      if (behind > start) {
        tokens.add(new NameToken(start, behind, forms.of(text, start, behind), opens));
        opens = false;
        start = behind;
      }
      char c = text.charAt(start);
      int cut = clitic(pack, text, start, end);
      boolean closes =
          opens && CLOSERS.indexOf(c) >= 0 && !tokens.isEmpty() && tokens.getLast().end == start;
      WordForm form =
          hyphens ? new WordForm(pack, written(text, start, cut), 0) : forms.of(text, start, cut);
      tokens.add(new NameToken(start, cut, form, opens && !closes));
      if (cut < end) {
        tokens.add(new NameToken(cut, end, forms.of(text, cut, end), false));
      }
      boolean stop = end - start == 1 && (c == '.' || c == '!' || c == '?');
      opens = stop || (opens && !word) || closesSentence(tokens, c, end - start);
    }
    return tokens;
  }

  /** The tokens of a paragraph, sentence by sentence, as far as full stops and capitals show. */
  static List<List<NameToken>> sentences(List<NameToken> tokens) {
    List<List<NameToken>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < tokens.size(); i++) {
      // An opening mark opens a sentence together with the word behind it.
      if (tokens.get(i).opens && !(tokens.get(i - 1).opens && !tokens.get(i - 1).isWord())) {
        sentences.add(tokens.subList(start, i));
        start = i;
      }
    }
    if (start < tokens.size()) {
      sentences.add(tokens.subList(start, tokens.size()));
    }
    return sentences;
  }

  /**
   * Whether the last token is a closing quotation mark or bracket directly behind the end of a
   * sentence.
   */
  private static boolean closesSentence(List<NameToken> tokens, char c, int length) {
    if (length != 1 || CLOSERS.indexOf(c) < 0 || tokens.size() < 2) {
      return false;
    }
    NameToken stop = tokens.get(tokens.size() - 2);
    return stop.end == tokens.getLast().start
        && stop.text().length() == 1
        && ".!?".contains(stop.text());
  }

  /** The characters of a token without soft hyphens, which only show where a line may break. */
  private static String written(String text, int from, int to) {
    String token = text.substring(from, to);
    return to - from > 1 && token.indexOf(SOFT_HYPHEN) >= 0
        ? token.replace(String.valueOf(SOFT_HYPHEN), "")
        : token;
  }

  private static int behindWord(LanguagePack pack, AnalyzedText segments, int first) {
    String text = segments.text();
    int at = first;
    while (at < segments.count()) {
      if (segments.isPart(at) || segments.first(at) == SOFT_HYPHEN) {
        at++;
        continue;
      }
      int i = segments.start(at);
      char c = text.charAt(i);
      boolean partAfter = segments.isPart(at + 1);
      if (!partAfter && c == '.' && isAbbreviation(pack, text, segments.start(first), i)) {
        return at + 1;
      }
      if (!partAfter || "-‐‑'’.,:/&@_".indexOf(c) < 0) {
        return at;
      }
      boolean digits =
          Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
      if (((c == ',' || c == ':') && !digits) || (c == '/' && isCut(text, i))) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Whether a slash separates two names, as in credits: {@code Ada Thorne/Coast Pictures}. */
  private static boolean isCut(String text, int slash) {
    return slash + 2 < text.length()
        && Character.isLetter(text.charAt(slash - 1))
        && Character.isUpperCase(text.charAt(slash + 1))
        && (Character.isLowerCase(text.charAt(slash - 1))
            || Character.isLowerCase(text.charAt(slash + 2)));
  }

  /**
   * Whether a word is an initial, several initials, or a title that is always written with a full
   * stop.
   */
  private static boolean isAbbreviation(LanguagePack pack, String text, int from, int to) {
    if (to - from == 1) {
      return Character.isUpperCase(text.charAt(from));
    }
    if (text.charAt(to - 2) == '.') {
      return true;
    }
    String word = text.substring(from, to).toLowerCase(Locale.ROOT);
    return pack.has(WordList.FORMS_OF_ADDRESS, word + ".")
        || (to - from <= 4 && pack.has(WordList.NAME_ABBREVIATIONS, word));
  }

  /**
   * The index of the segment behind a mark; several full stops or hyphens in a row count as one
   * mark.
   */
  private static int behindMark(AnalyzedText segments, int mark) {
    char c = segments.first(mark);
    int next = mark + 1;
    while ((c == '.' || c == '-')
        && segments.is(next, AnalyzedText.Kind.MARK)
        && segments.first(next) == c) {
      next++;
    }
    return next;
  }

  /**
   * The place in a word behind a small word that is written together with it, as in {@code d'Ada}
   * and {@code L'onorevole}; the start of the word if there is none, as in {@code D'Alema}.
   */
  private static int behindElision(LanguagePack pack, String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        boolean name =
            Character.isUpperCase(text.charAt(start)) && Character.isUpperCase(text.charAt(i + 1));
        String small = text.substring(start, i).toLowerCase(Locale.ROOT);
        return !name && pack.owns(WordList.ELISIONS) && pack.has(WordList.ELISIONS, small)
            ? i + 1
            : start;
      }
    }
    return start;
  }

  /**
   * The place in a word where a possessive or a contraction begins; the end of the word if there is
   * none.
   */
  private static int clitic(LanguagePack pack, String text, int start, int end) {
    for (int i = Math.max(start + 1, end - 3); i < end - 1; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        String rest = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        int verb = endOfNegated(pack, text, start, end);
        if (verb > start) {
          return verb;
        }
        if (pack.has(WordList.CLITICS, rest)) {
          return i;
        }
      }
    }
    return end;
  }

  /** The end of the verb in a word such as {@code couldn't}; -1 for any other word. */
  private static int endOfNegated(LanguagePack pack, String text, int start, int end) {
    String folded = TextWord.fold(text.substring(start, end));
    for (String ending : pack.words(WordList.NEGATIVE_ENDINGS)) {
      if (folded.endsWith(ending)) {
        return end - ending.length();
      }
    }
    return -1;
  }
}
