package stet.revision.tag.person;

/** 64-bit hashes of words, and of features that combine several values. */
final class FeatureHash {
  private FeatureHash() {}

  /** FNV's offset basis: the hash of an empty text, before mixing. */
  static final long NOTHING = 0xcbf29ce484222325L;

  private static final long FNV_PRIME = 0x100000001b3L;

  /** FNV-1a over the UTF-16 units (low byte first), then {@link #mix}. */
  static long of(String text) {
    return of(text, 0, text.length());
  }

  /** The hash of the characters in a range of a text. */
  static long of(String text, int from, int to) {
    long hash = NOTHING;
    for (int i = from; i < to; i++) {
      hash = with(hash, text.charAt(i));
    }
    return mix(hash);
  }

  /** A hash before mixing, extended by one character. */
  static long with(long hash, char c) {
    return (((hash ^ (c & 0xff)) * FNV_PRIME) ^ (c >>> 8)) * FNV_PRIME;
  }

  /** The hash of a feature, made of a template's number and its values. */
  static long of(int template, long a) {
    return mix(a + template * 0x9e3779b97f4a7c15L);
  }

  static long of(int template, long a, long b) {
    return mix(of(template, a) * 31 + b);
  }

  static long of(int template, long a, long b, long c) {
    return mix(of(template, a, b) * 31 + c);
  }

  /**
   * The finalizer of MurmurHash3 (public domain), which lets each bit affect all bits of the
   * result.
   */
  static long mix(long value) {
    long hash = value;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
