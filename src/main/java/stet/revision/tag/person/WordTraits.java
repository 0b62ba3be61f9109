package stet.revision.tag.person;

import java.util.Locale;

/**
 * The traits of a word for the model: hashes of its form, its shape, its beginning and end, and its
 * cluster.
 */
final class WordTraits {

  private static final int LONGEST_AFFIX = 4;

  private static final long[] NONE = {};

  /** The traits of places beyond the ends of a sentence. */
  static final WordTraits EDGE = new WordTraits("<edge>", NameLexicon.EMPTY);

  /**
   * Substitutes for words and marks of which only one trait matters, whether they contain a letter.
   */
  static final WordTraits SOME_WORD = new WordTraits("a", NameLexicon.EMPTY);

  static final WordTraits SOME_MARK = new WordTraits(".", NameLexicon.EMPTY);

  final long form;
  final long lower;
  final long shape;
  final long shortShape;
  final long[] affixes;

  /** The prefixes of the path, then the path; empty for a word without a cluster. */
  final long[] clusters;

  final long path;

  /**
   * The kinds of names that a capitalised word may be, as 1 for given plus 2 for family; 0 for a
   * word without a capital.
   */
  final int names;

  final boolean capital;

  /** Whether there is a capital anywhere; "al-Assad" has one and is not capitalised. */
  final boolean anyCapital;

  final boolean capitals;
  final boolean letter;

  WordTraits(String text, NameLexicon lexicon) {
    String word = straight(text);
    String small = word.toLowerCase(Locale.ROOT);
    form = FeatureHash.of(word);
    lower = FeatureHash.of(small);
    shape = shape(word, false);
    shortShape = shape(word, true);
    affixes = affixes(small);
    anyCapital = anyCapital(word);
    capital = Character.isUpperCase(word.charAt(0));
    capitals =
        word.length() > 1 && !word.equals(small) && word.equals(word.toUpperCase(Locale.ROOT));
    letter = hasLetter(word);
    names = capital ? lexicon.names(small) : 0;
    int cluster = lexicon.cluster(zeros(small));
    clusters = cluster == NameLexicon.NONE ? NONE : lexicon.prefixes[cluster];
    path = cluster == NameLexicon.NONE ? 0 : clusters[clusters.length - 1];
  }

  /** Whether a word or mark has a letter anywhere. */
  static boolean hasLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word has a capital letter anywhere. */
  static boolean anyCapital(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a capitalised word at the beginning of its sentence may be part of a name: it is in a
   * list of names or in no cluster of words.
   */
  boolean mayOpenName() {
    return names != 0 || clusters.length == 0;
  }

  /** The kinds of names and whether there is a capital or only capitals, as one number. */
  long nameBits() {
    return names | (capital ? 4 : 0) | (capitals ? 8 : 0);
  }

  long nameAndCapital() {
    return names | (capital ? 4 : 0);
  }

  private static String straight(String text) {
    if (text.equals("``") || text.equals("''")) {
      return "\"";
    }
    for (int i = 0; i < text.length(); i++) {
      if (straight(text.charAt(i)) != text.charAt(i)) {
        StringBuilder word = new StringBuilder(text.length());
        text.chars().forEach(c -> word.append(straight((char) c)));
        return word.toString();
      }
    }
    return text;
  }

  private static char straight(char c) {
    return switch (c) {
      case '“', '”', '„', '«', '»' -> '"';
      case '‘', '’', '`' -> '\'';
      default -> c;
    };
  }

  private static String zeros(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        StringBuilder zeros = new StringBuilder(word.length());
        word.chars().forEach(c -> zeros.append(Character.isDigit((char) c) ? '0' : (char) c));
        return zeros.toString();
      }
    }
    return word;
  }

  /**
   * The hash of a word's shape, in which X is any capital, x any small letter, d any digit, and
   * other characters are themselves.
   */
  private static long shape(String word, boolean runsAsOne) {
    long hash = FeatureHash.NOTHING;
    int last = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char s =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      if (!runsAsOne || last != s) {
        hash = FeatureHash.with(hash, s);
        last = s;
      }
    }
    return FeatureHash.mix(hash);
  }

  private static long[] affixes(String word) {
    long[] affixes = new long[2 * LONGEST_AFFIX];
    for (int length = 1; length <= LONGEST_AFFIX; length++) {
      int cut = Math.min(length, word.length());
      affixes[2 * length - 2] = FeatureHash.of(word, 0, cut);
      affixes[2 * length - 1] = FeatureHash.of(word, word.length() - cut, word.length());
    }
    return affixes;
  }
}
