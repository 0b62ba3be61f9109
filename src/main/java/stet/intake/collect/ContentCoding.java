package stet.intake.collect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes HTTP content codings ({@code Content-Encoding}), in which bodies are compressed. */
final class ContentCoding {

  /** The codings that Stet accepts in its requests. */
  static final String ACCEPTED = "gzip, br";

  private ContentCoding() {}

  /**
   * Decodes a body. Some servers compress a file twice, or send an uncompressed file as compressed.
   *
   * @throws IOException if the body is damaged, in another coding, or longer than {@code longest}
   *     bytes
   */
  static byte[] unpack(byte[] body, @Nullable String coding, int longest) throws IOException {
    String name = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    byte[] plain =
        switch (name) {
          case "br" -> read(new BrotliInputStream(new ByteArrayInputStream(body)), longest);
          case "deflate" -> inflate(body, longest);
          case "", "identity", "gzip", "x-gzip", "none", "utf-8" -> body;
          default -> throw new IOException("packed in a way that was not asked for: " + name);
        };
    return isGzip(plain) ? gunzip(plain, longest) : plain;
  }

  /**
   * Decodes {@code deflate}, which some servers send although it was not asked for. It is the zlib
   * format, as RFC 9110 defines it, or bare deflate data, as many implement it.
   */
  private static byte[] inflate(byte[] packed, int longest) throws IOException {
    boolean zlib =
        packed.length > 1
            && (packed[0] & 0x0f) == 8
            && (((packed[0] & 0xff) << 8) | (packed[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    try {
      return read(
          new InflaterInputStream(new ByteArrayInputStream(packed), inflater, 1 << 14), longest);
    } finally {
      inflater.end();
    }
  }

  /** Removes one layer of gzip compression. */
  static byte[] gunzip(byte[] packed, int longest) throws IOException {
    return read(new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 14), longest);
  }

  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  private static byte[] read(InputStream in, int longest) throws IOException {
    try (in) {
      byte[] read = in.readNBytes(longest + 1);
      if (read.length > longest) {
        throw new IOException("longer than " + (longest >> 20) + " MB when it is unpacked");
      }
      return read;
    } catch (IllegalStateException e) { // thrown by the brotli library for damaged data
      throw new IOException("damaged", e);
    }
  }
}
