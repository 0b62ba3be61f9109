package stet.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Withholding;

/**
 * Redactor that removes the names of persons from texts. It removes the whole name in every place,
 * also with other names or initials within it, or with the surname first and a comma. From a text
 * that has the whole name, it also removes the surname alone and its plural. Case, accents,
 * invisible characters and the separators between the words, or their absence, make no difference.
 * Immutable.
 */
final class NameRedactor {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+");
  private static final String BETWEEN =
      "[\\s\\p{Z}\\p{Pd}\\p{Cf}_]+(?:\\p{Lu}[\\p{L}\\p{Mn}.'’]*[\\s\\p{Z}\\p{Pd}]+){0,2}";

  /**
   * Characters between letters that are invisible or accents: combining accents, soft hyphens,
   * joiners.
   */
  private static final String UNSEEN = "[\\p{Mn}\\p{Cf}]*";

  private static final Set<Character.UnicodeScript> SPACELESS =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);
  private static final String BEGIN = "(?<![\\p{L}\\p{Mn}\\p{Nd}])";
  private static final String END = "(?![\\p{L}\\p{Mn}\\p{Nd}])";

  /** The patterns by which a name is found. */
  private record Name(Pattern whole, @Nullable Pattern surname) {}

  private final List<Name> names = new ArrayList<>();

  NameRedactor(List<String> names) {
    names.forEach(name -> this.names.add(name(name)));
  }

  boolean isNothing() {
    return names.isEmpty();
  }

  /** Returns the content without the names, or the same content if it has none of them. */
  Content of(Content content) {
    String headline = content.headline();
    String byline = content.byline();
    String body = content.body();
    for (Name name : names) {
      String last = headline;
      boolean named =
          occurs(name.whole(), last) || occurs(name.whole(), byline) || occurs(name.whole(), body);
      if (named) {
        headline = without(name, headline);
        byline = without(name, byline);
        body = without(name, body);
      }
    }
    if (body.equals(content.body())
        && headline.equals(content.headline())
        && byline.equals(content.byline())) {
      return content;
    }
    Content redacted = new Content(headline, byline, body);
    // If a name contained a blank line, removing it joined two paragraphs, so the numbers of the
    // block quotations are no longer valid.
    return redacted.paragraphs().size() == content.paragraphs().size()
        ? new Content(headline, byline, body, content.blockQuotations())
        : redacted;
  }

  /** Returns a line of text without the names. */
  String of(String text) {
    String redacted = text;
    for (Name name : names) {
      redacted = occurs(name.whole(), redacted) ? without(name, redacted) : redacted;
    }
    return redacted;
  }

  private static Name name(String name) {
    List<String> words = SPACE.splitAsStream(fold(name).strip()).filter(w -> !w.isEmpty()).toList();
    String begin = isSpaceless(name) ? "" : BEGIN;
    String end = isSpaceless(name) ? "" : END;
    String last = letters(words.getLast());
    List<String> given =
        words.subList(0, words.size() - 1).stream().map(NameRedactor::letters).toList();
    if (given.isEmpty()) {
      return new Name(Pattern.compile(begin + last + end), null);
    }
    String inOrder = String.join(BETWEEN, given) + BETWEEN + last;
    String turned = last + "\\s*,\\s*" + String.join(BETWEEN, given);
    String joined = String.join("", given) + last; // written as in a hashtag or a user name
    return new Name(
        Pattern.compile(begin + "(?:" + inOrder + "|" + turned + "|" + joined + ")" + end),
        Pattern.compile(
            BEGIN + "(?=\\p{Lu})" + last + "(?:e?s)?" + END)); // the plural names the family
  }

  /**
   * Whether a name is in a script without spaces between words, so that its beginning and end
   * cannot be matched as those of words.
   */
  static boolean isSpaceless(String name) {
    return name.codePoints().anyMatch(c -> SPACELESS.contains(Character.UnicodeScript.of(c)));
  }

  /**
   * The pattern of the letters of a word, in either case, with any accents and invisible
   * characters.
   */
  private static String letters(String word) {
    StringBuilder pattern = new StringBuilder("(?iu:");
    word.codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .forEach(
            letter -> pattern.append(Pattern.quote(Character.toString(letter))).append(UNSEEN));
    return pattern.append(')').toString();
  }

  private static boolean occurs(Pattern pattern, String text) {
    return pattern.matcher(fold(text)).find();
  }

  private static String without(Name name, String text) {
    String redacted = without(name.whole(), text);
    return name.surname() == null ? redacted : without(name.surname(), redacted);
  }

  private static String without(Pattern pattern, String text) {
    Matcher found = pattern.matcher(fold(text));
    StringBuilder redacted = new StringBuilder();
    int at = 0;
    while (found.find()) {
      redacted.append(text, at, found.start()).append(Withholding.NAME_LEFT_OUT);
      at = found.end();
    }
    return at == 0 ? text : redacted.append(text, at, text.length()).toString();
  }

  /** Removes the accent of each letter. Positions in the text stay the same. */
  private static String fold(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xC0 || Character.isSurrogate(c)) {
        continue;
      }
      String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      if (parts.charAt(0) != c) {
        folded = folded == null ? new StringBuilder(text) : folded;
        folded.setCharAt(i, parts.charAt(0));
      }
    }
    return folded == null ? text : folded.toString();
  }
}
