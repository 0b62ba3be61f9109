package stet.revision.tag.person;

import java.util.Arrays;

/**
 * Lexicon of words from lists: whether a word is a given or a family name, whether it is usually in
 * lower case, and its word cluster. Words are kept as the upper 32 bits of their hash, sorted.
 */
final class NameLexicon {

  /** The numbers of bits of a path that are used as prefixes, in addition to the whole path. */
  private static final int[] PREFIXES = {4, 6, 8, 10};

  final int[] given;
  final int[] family;
  final int[] small;
  final int[] clustered;
  final short[] clusters;
  final String[] paths;

  /** For each path the hashes of its prefixes, then the hash of the whole path. */
  final long[][] prefixes;

  /**
   * Creates a lexicon.
   *
   * @param given hashes of given names in lower case
   * @param family hashes of family names in lower case
   * @param small hashes of words that are often in lower case and seldom part of a name
   * @param clustered hashes of words in lower case, digits as 0
   * @param clusters for each of them the index of its path
   * @param paths the paths, as strings of 0 and 1
   */
  NameLexicon(
      int[] given, int[] family, int[] small, int[] clustered, short[] clusters, String[] paths) {
    this.given = given;
    this.family = family;
    this.small = small;
    this.clustered = clustered;
    this.clusters = clusters;
    this.paths = paths;
    prefixes = Arrays.stream(paths).map(NameLexicon::prefixes).toArray(long[][]::new);
  }

  /** The empty lexicon. */
  static final NameLexicon EMPTY =
      new NameLexicon(new int[0], new int[0], new int[0], new int[0], new short[0], new String[0]);

  static final int NONE = -1;

  /**
   * Whether a word is in the lists of names: 1 for a given name, 2 for a family name, 3 for both, 0
   * for neither.
   */
  int names(String lower) {
    int key = key(lower);
    return (Arrays.binarySearch(given, key) >= 0 ? 1 : 0)
        + (Arrays.binarySearch(family, key) >= 0 ? 2 : 0);
  }

  /** Whether a word is often in lower case, though it may also be a name, like "grant". */
  boolean isSmall(String lower) {
    return Arrays.binarySearch(small, key(lower)) >= 0;
  }

  /** Whether a word is an ordinary word and in no list of names. */
  boolean isOrdinary(String lower) {
    return isSmall(lower) && names(lower) == 0;
  }

  /** The index of the word's path; {@link #NONE} for an unknown word. */
  int cluster(String lower) {
    int at = Arrays.binarySearch(clustered, key(lower));
    return at < 0 ? NONE : clusters[at];
  }

  private static long[] prefixes(String path) {
    long[] prefixes = new long[PREFIXES.length + 1];
    for (int i = 0; i < PREFIXES.length; i++) {
      prefixes[i] = FeatureHash.of(path, 0, Math.min(path.length(), PREFIXES[i]));
    }
    prefixes[PREFIXES.length] = FeatureHash.of(path);
    return prefixes;
  }

  static int key(String word) {
    return (int) (FeatureHash.of(word) >>> 32);
  }
}
