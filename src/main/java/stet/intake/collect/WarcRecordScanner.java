package stet.intake.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Finds the end of the last complete record of a WARC file in which each record is a gzip member.
 */
final class WarcRecordScanner {

  /**
   * The number of bytes of a record's head that are searched for its type, which is among the first
   * fields.
   */
  private static final int HEAD = 8192;

  private static final Pattern TYPE = Pattern.compile("(?im)^WARC-Type:\\s*(\\w+)");

  private final FileChannel channel;

  WarcRecordScanner(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Reads from a place at which a record begins, as long as records have a valid checksum. A
   * response without its request does not count, because the next record would be taken for the
   * request.
   *
   * @return the end of the last complete record, or {@code from} if there is none
   */
  long end(long from) throws IOException {
    long end = from;
    long at = from;
    while (at < channel.size()) {
      channel.position(at);
      InputStream packed = new BufferedInputStream(Channels.newInputStream(channel));
      String type;
      try {
        GzipCompressorInputStream record = new GzipCompressorInputStream(packed);
        type = type(record.readNBytes(HEAD));
        record.transferTo(OutputStream.nullOutputStream());
        at += record.getCompressedCount();
      } catch (IOException broken) {
        return end;
      }
      if (!type.equals("response") && !type.equals("revisit")) {
        end = at;
      }
    }
    return end;
  }

  private static String type(byte[] head) {
    Matcher type = TYPE.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return type.find() ? type.group(1) : "";
  }
}
