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

/** Finds where the whole records of a WARC file end, of which each is a gzip member. */
final class WarcRecordScanner {

  /** The type stands among the first fields of a record's head, each of them a line. */
  private static final int HEAD = 8192;

  private static final Pattern TYPE = Pattern.compile("(?im)^WARC-Type:\\s*(\\w+)");

  private final FileChannel channel;

  WarcRecordScanner(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Reads from a place at which a record begins, as far as records have their checksum. A response
   * whose request is not there is not counted: what is written next would pass for that.
   *
   * @return the end of the last whole record, or {@code from} where there is none
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
