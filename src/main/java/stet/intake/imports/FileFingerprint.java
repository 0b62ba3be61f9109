package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import stet.intake.extract.ArticleExtractor;

/**
 * Fingerprint of a file. It consists of the file's size, a checksum of some of its bytes, and the
 * versions of the readers, because a changed reader would read the file differently.
 *
 * @param from the position of the first of these bytes
 * @param length the number of these bytes
 * @param checksum the CRC-32C of these bytes
 */
record FileFingerprint(long size, long from, long length, long checksum) {

  private static final String READERS =
      String.join(
          ",",
          ObservationJson.READER,
          ArticleExtractor.READER,
          MediaWikiReader.READER,
          GitHistoryReader.READER,
          NewsSnifferPageReader.READER);

  /** Computes the fingerprint of a file by some of its bytes. */
  static FileFingerprint of(Path file, long from, long length) throws IOException {
    CRC32C checksum = new CRC32C();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      byte[] chunk = new byte[1 << 16];
      long left = length;
      int read = 0;
      while (left > 0 && read >= 0) {
        read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        checksum.update(chunk, 0, Math.max(read, 0));
        left -= Math.max(read, 0);
      }
    }
    return new FileFingerprint(Files.size(file), from, length, checksum.getValue());
  }

  /** Whether a file still has a fingerprint that {@link #toString} wrote. */
  static boolean isOf(Path file, String stamp) throws IOException {
    String[] parts = stamp.split(" ", -1);
    try {
      return parts.length == 5
          && Files.size(file) == Long.parseLong(parts[0])
          && of(file, Long.parseLong(parts[1]), Long.parseLong(parts[2])).toString().equals(stamp);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return size + " " + from + " " + length + " " + Long.toHexString(checksum) + " " + READERS;
  }
}
