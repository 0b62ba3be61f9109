package stet.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import stet.model.Sha256;
import stet.store.ChainHead;
import stet.store.ChainedObservation;

/**
 * The hash chain that covers every observation in order of arrival.
 *
 * <p>Link 0 is 32 zero bytes. Link <i>n</i> is SHA-256(link <i>n</i>-1, digest <i>n</i>), and
 * digest <i>n</i> is the SHA-256 of observation <i>n</i>, written as
 *
 * <ol>
 *   <li>the text {@code stet observation 1}
 *   <li>its position <i>n</i>, 8 bytes
 *   <li>the source
 *   <li>the identifier, as it was given
 *   <li>when it was seen, in milliseconds since 1970-01-01T00:00:00Z, 8 bytes
 *   <li>the SHA-256 of its content's bytes ({@link stet.model.Content#bytes}), 32 bytes
 *   <li>the reader
 *   <li>the label
 *   <li>the language
 * </ol>
 *
 * where a text is its length in bytes as a 4-byte number, then its UTF-8; one that is absent has
 * the length -1. Numbers are big-endian and signed. Another format will have another first text, so
 * that no observation of one can pass for one of the other.
 *
 * <p>The last link proves that nothing was altered; the first 8 bytes of each digest, kept with the
 * observation, show which observation was altered.
 */
final class HashChain {

  static final String FORMAT = "stet observation 1";

  /** The link before the first observation. */
  static final Sha256 START = new Sha256(0, 0, 0, 0);

  private HashChain() {}

  /** Returns the head after an observation with a digest was appended. */
  static ChainHead next(ChainHead head, Sha256 digest) {
    return new ChainHead(head.position() + 1, next(head.hash(), digest));
  }

  static Sha256 next(Sha256 last, Sha256 digest) {
    return Sha256.of(last.bytes(), digest.bytes());
  }

  /** The digest of an observation, as it was recorded. */
  static Sha256 digest(ChainedObservation observation) {
    Sha256 kept = observation.keptDigest();
    return kept != null
        ? kept
        : digest(
            observation.position(),
            observation.source(),
            observation.identifier(),
            observation.seen(),
            observation.content(),
            observation.reader(),
            observation.label(),
            observation.language());
  }

  static Sha256 digest(
      long position,
      String source,
      String identifier,
      long seen,
      Sha256 content,
      String reader,
      @Nullable String label,
      @Nullable String language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, FORMAT);
      out.writeLong(position);
      write(out, source);
      write(out, identifier);
      out.writeLong(seen);
      out.write(content.bytes());
      write(out, reader);
      write(out, label);
      write(out, language);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return Sha256.of(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
