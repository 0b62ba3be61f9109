package stet.intake.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import stet.archive.Archive;
import stet.store.RegisteredResponse;

/**
 * Fixity check, as archivists call it, of the stored responses: each registered response must be at
 * its place, and its body must have the registered digest.
 */
public final class FixityCheck {

  /** The most losses that are listed. */
  private static final int LISTED = 1000;

  private final Archive archive;
  private final Path directory;

  FixityCheck(Archive archive, Path directory) {
    this.archive = archive;
    this.directory = directory;
  }

  /**
   * The result of the check.
   *
   * @param losses the losses, at most a thousand
   * @param all the number of all losses
   */
  public record Checked(long responses, List<Loss> losses, long all) {}

  /**
   * A response that is not as it was stored.
   *
   * @param place the place in the file, in bytes
   * @param what the fault, as a sentence without its subject: {@code is missing}
   */
  public record Loss(String file, long place, String url, String what) {
    @Override
    public String toString() {
      return "What was fetched of %s (%s, byte %d) %s.".formatted(url, file, place, what);
    }
  }

  /** Checks all responses. */
  public Checked check() {
    List<RegisteredResponse> register = archive.read(unit -> unit.fetches().responses());
    List<Loss> losses = new ArrayList<>();
    long all = 0;
    for (RegisteredResponse kept : register) {
      String what = wrong(kept);
      if (what != null && ++all <= LISTED) {
        losses.add(new Loss(kept.file(), kept.place(), kept.url(), what));
      }
    }
    return new Checked(register.size(), List.copyOf(losses), all);
  }

  private @Nullable String wrong(RegisteredResponse kept) {
    Path file = directory.resolve(kept.file());
    if (!Files.exists(file)) {
      return "is missing with its file";
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (kept.place() >= channel.size()) {
        return "is missing: the file ends before it";
      }
      channel.position(kept.place());
      summed(channel);
      channel.position(kept.place());
      try (WarcReader reader = new WarcReader(channel)) {
        WarcRecord record = reader.next().orElse(null);
        if (record == null || !record.id().toString().equals(kept.record())) {
          return "is missing: another record lies there";
        }
        if (kept.digest() == null) {
          record.body().consume();
          return null;
        }
        return record instanceof WarcResponse response
                && WarcRecordBuilder.digest(response.http().body().stream())
                    .prefixedBase32()
                    .equals(kept.digest())
            ? null
            : "was altered: its digest is another";
      }
    } catch (IOException | RuntimeException e) { // the library throws several exceptions for damage
      return "is damaged: it cannot be read";
    }
  }

  /**
   * Reads a record to the end of its gzip member, whose checksum (CRC-32, RFC 1952) covers the
   * heads too. The digest covers only the body.
   */
  private static void summed(FileChannel channel) throws IOException {
    InputStream packed = new BufferedInputStream(Channels.newInputStream(channel));
    // The stream is not closed, because that would close the channel.
    new GzipCompressorInputStream(packed).transferTo(OutputStream.nullOutputStream());
  }
}
