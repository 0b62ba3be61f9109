package stet.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A SHA-256 digest (FIPS 180-4), which names a content, or is a link of the archive's hash chain.
 *
 * <p>The digest is held as four big-endian longs, so that it is a cheap and correct map key.
 */
public record Sha256(long a, long b, long c, long d) implements Comparable<Sha256> {

  private static final Comparator<Sha256> ORDER =
      Comparator.<Sha256, Long>comparing(Sha256::a, Long::compareUnsigned)
          .thenComparing(Sha256::b, Long::compareUnsigned)
          .thenComparing(Sha256::c, Long::compareUnsigned)
          .thenComparing(Sha256::d, Long::compareUnsigned);

  public static Sha256 of(byte[]... parts) {
    MessageDigest digest = digest();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return fromBytes(digest.digest());
  }

  /** Reads 32 bytes. */
  public static Sha256 fromBytes(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + bytes.length);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Sha256(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  /** Reads 64 hexadecimal digits. */
  public static Sha256 parse(String hex) {
    return fromBytes(HexFormat.of().parseHex(hex));
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(32).putLong(a).putLong(b).putLong(c).putLong(d).array();
  }

  /** Compares digests in the order of their hexadecimal form. */
  @Override
  public int compareTo(Sha256 other) {
    return ORDER.compare(this, other);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  @Override
  public String toString() {
    return hex();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
