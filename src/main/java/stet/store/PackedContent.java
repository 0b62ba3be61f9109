package stet.store;

import org.jspecify.annotations.Nullable;
import stet.model.Sha256;

/**
 * A content in the compressed form in which it is stored. Its arrays belong only to the caller who
 * requested it.
 */
public final class PackedContent {

  private final Sha256 hash;
  private final @Nullable Sha256 base;
  private final long primer;
  private final int length;
  private final byte[] data;

  /**
   * Creates a compressed content.
   *
   * @param base the content against which this one is compressed; null for a full copy
   * @param primer the key of the source against whose primer it is compressed; 0 for none
   * @param length the length of the content in bytes
   * @param data the content in compressed form
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
