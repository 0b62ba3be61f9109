package stet.store;

import org.jspecify.annotations.Nullable;
import stet.model.Sha256;

/**
 * A content in the compressed form in which it is stored. Its arrays belong to the caller who asked
 * for it, and to no other.
 */
public final class PackedContent {

  private final Sha256 hash;
  private final @Nullable Sha256 base;
  private final long primer;
  private final int length;
  private final byte[] data;

  /**
   * @param base the content that this one is packed against; null for a full copy
   * @param primer the key of the source whose primer it is packed against; 0 for none
   * @param length of the content's bytes
   * @param data the content as it is packed
   */
  public PackedContent(Sha256 hash, @Nullable Sha256 base, long primer, int length, byte[] data) {
    this.hash = hash;
    this.base = base;
    this.primer = primer;
    this.length = length;
    this.data = data;
  }

  public Sha256 hash() {
    return hash;
  }

  public @Nullable Sha256 base() {
    return base;
  }

  public long primer() {
    return primer;
  }

  public int length() {
    return length;
  }

  public byte[] data() {
    return data;
  }
}
