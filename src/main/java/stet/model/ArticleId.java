package stet.model;

import java.nio.charset.StandardCharsets;

/**
 * The id of an article: 16 characters of Crockford's base 32 in lower case, 80 bits of the SHA-256
 * of its source and canonical identifier, so that it survives export and import.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;

  public ArticleId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  public static boolean isValid(String value) {
    if (value.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) { // called for every article found
      if (DIGITS.indexOf(value.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The id of the article that a source publishes under an identifier. */
  public static ArticleId of(String source, String identifier) {
    byte[] digest =
        Sha256.of(
                source.getBytes(StandardCharsets.UTF_8),
                new byte[] {0},
                UrlCanonicalizer.canonical(identifier).getBytes(StandardCharsets.UTF_8))
            .bytes();
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int pair = (digest[bit / 8] & 0xff) << 8 | (digest[bit / 8 + 1] & 0xff);
      id.append(DIGITS.charAt(pair >> (11 - bit % 8) & 31));
    }
    return new ArticleId(id.toString());
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
