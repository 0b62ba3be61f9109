package stet.search.lucene.mark;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import stet.query.QueryTerm;
import stet.query.QueryTerm.FuzzyTerm;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.ValueTerm;
import stet.query.QueryTerm.WildcardTerm;
import stet.query.QueryTerm.WordTerm;
import stet.text.TextAnalysis;
import stet.text.WordDistance;
import stet.text.WordReader;
import stet.text.WordToken;

/**
 * A word that a query looks for. It knows letters that every text with that word must contain if
 * the text is in plain letters; most texts lack these letters and need not be tokenized.
 */
sealed interface HighlightWord {

  /** Whether a word of a text matches. */
  boolean isMetBy(WordToken word);

  /**
   * A sequence of letters and digits, in lower case and without accents, that every matching word
   * of a language contains; empty if none is known.
   *
   * @param key the key of the language, as from {@link WordReader#key}
   */
  String letters(String key);

  /** The words that a term looks for. */
  static List<HighlightWord> in(QueryTerm term, Collection<String> languages) {
    return switch (term) {
      case WildcardTerm pattern -> List.of(Like.pattern(TextAnalysis.fold(pattern.text())));
      case FuzzyTerm fuzzy ->
          List.of(
              Like.slips(TextAnalysis.words(fuzzy.text(), "und").getFirst().word(), fuzzy.slips()));
      case WordTerm word -> ofWord(word.text(), languages);
      case PhraseTerm phrase -> written(phrase.text());
      case ValueTerm value -> written(value.text());
    };
  }

  private static List<HighlightWord> ofWord(String text, Collection<String> languages) {
    List<WordToken> words = TextAnalysis.words(text, "und");
    if (words.size() != 1) {
      return written(text);
    }
    WordToken word = words.getFirst();
    String written = text.substring(word.start(), word.end());
    return List.of(new Stem(new HashSet<>(TextAnalysis.stems(written, languages))));
  }

  private static List<HighlightWord> written(String text) {
    return asWritten(TextAnalysis.words(text, "und").stream().map(WordToken::word).toList());
  }

  /** Folded words that match only this form, not other forms of the same word. */
  static List<HighlightWord> asWritten(List<String> words) {
    return words.stream().<HighlightWord>map(Written::new).toList();
  }

  /** A folded word that matches only itself. */
  record Written(String word) implements HighlightWord {
    @Override
    public boolean isMetBy(WordToken token) {
      return token.word().equals(word);
    }

    @Override
    public String letters(String key) {
      return beginning(word);
    }
  }

  /**
   * A word that matches in any of its grammatical forms.
   *
   * @param stems the stems of the word, one for each language, each preceded by the language's key
   */
  record Stem(Set<String> stems) implements HighlightWord {

    private static final String UNKNOWN = "und";
    private static final String ENGLISH = "en";

    /**
     * The length up to which only the first letter of an English stem is used. A word contains the
     * letters of its stem, except perhaps the last one ({@code tries, tri}; {@code sizing, size}).
     * Some stems of three letters come from a list of exceptions and share only the first letter
     * with the word ({@code dying, die}).
     */
    private static final int LISTED = 3;

    @Override
    public boolean isMetBy(WordToken token) {
      return stems.contains(token.stem());
    }

    @Override
    public String letters(String key) {
      String language = key + " ";
      String letters = null;
      for (String stem : stems) {
        if (stem.startsWith(language)) {
          String here = letters(key, beginning(stem.substring(language.length())));
          letters = letters == null || letters.equals(here) ? here : "";
        }
      }
      return letters == null ? "" : letters;
    }

    private static String letters(String key, String stem) {
      return switch (key) {
        case UNKNOWN -> stem;
        case ENGLISH ->
            stem.substring(
                0, stem.length() <= LISTED ? Math.min(1, stem.length()) : stem.length() - 1);
        default -> "";
      };
    }
  }

  /** A folded word that matches a pattern. */
  record Like(Predicate<String> looks, String start) implements HighlightWord {

    static Like pattern(String folded) {
      String pattern = Pattern.quote(folded).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      return new Like(Pattern.compile(pattern).asMatchPredicate(), beginning(folded));
    }

    /**
     * Words within an edit distance of {@code slips} that begin with the same letter, by the same
     * rule as in the index.
     */
    static Like slips(String word, int slips) {
      return new Like(
          known ->
              known.charAt(0) == word.charAt(0)
                  && Math.abs(known.length() - word.length()) <= slips
                  && WordDistance.between(known, word) <= slips,
          beginning(word.substring(0, 1)));
    }

    @Override
    public boolean isMetBy(WordToken token) {
      return looks.test(token.word());
    }

    @Override
    public String letters(String key) {
      return start;
    }
  }

  /** The leading letters and digits that need no folding. */
  private static String beginning(String folded) {
    int end = 0;
    while (end < folded.length() && isPlainLetter(folded.charAt(end))) {
      end++;
    }
    return folded.substring(0, end);
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /**
   * A text in lower case; empty if folding may change some of its characters (accents, ligatures,
   * letters of other scripts, invisible marks).
   */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Folding does not change dashes, quotation marks, dots, the no-break space, pound and euro.
      if (c > '~' && !(c >= '‐' && c <= '…') && c != '\u00A0' && c != '£' && c != '€') {
        return "";
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
