package stet.intake.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import stet.intake.extract.HtmlPage;
import stet.store.FetchRecord;
import stet.store.StoredResponse;

/**
 * Reads the stored responses.
 *
 * @param directory the directory of the WARC files
 */
record StoredResponseReader(Path directory) {

  /**
   * The page in a response.
   *
   * @param cut the reason why the page is incomplete; null if it is complete
   */
  record Read(HtmlPage page, @Nullable String cut) {}

  /** Returns the page in a stored response, or nothing if there is none or it is damaged. */
  Optional<Read> page(StoredResponse row) {
    return response(
        row.file(),
        row.place(),
        http -> {
          if (http.status() != 200) {
            return null;
          }
          byte[] body = http.body().stream().readAllBytes();
          String type = http.headers().first("Content-Type").orElse(null);
          return new Read(
              HtmlPage.of(row.page(), unpacked(http, body), type), cut(http, body.length));
        });
  }

  /**
   * Returns the reason why a page is incomplete, or null. If an incomplete page were recorded, its
   * end would look deleted.
   */
  private static @Nullable String cut(HttpResponse http, int length) {
    String said = http.headers().first("Content-Length").map(String::strip).orElse("");
    return said.matches("\\d{1,18}") && Long.parseLong(said) > length
        ? "was cut off: its head says that it has " + said + " bytes, " + length + " are kept"
        : null;
  }

  /**
   * Returns a response as it was sent, with its head and its decoded body, or nothing if it is
   * damaged.
   */
  Optional<RawResponse> sent(FetchRecord fetched) {
    return response(
        fetched.file(),
        fetched.place(),
        http -> {
          String type = http.headers().first("Content-Type").orElse(null);
          String head = new String(http.serializeHeader(), StandardCharsets.UTF_8).strip();
          return new RawResponse(
              head,
              HtmlPage.of(fetched.url(), unpacked(http, http.body().stream().readAllBytes()), type)
                  .html());
        });
  }

  /** Conversion of a response. */
  private interface ResponseConversion<T> {
    @Nullable T of(HttpResponse http) throws IOException;
  }

  private <T> Optional<T> response(String name, long place, ResponseConversion<T> making) {
    Path file = directory.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(place);
      try (WarcReader reader = new WarcReader(channel)) {
        return reader.next().orElse(null) instanceof WarcResponse response
            ? Optional.ofNullable(making.of(response.http()))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] unpacked(HttpResponse http, byte[] body) throws IOException {
    return ContentCoding.unpack(
        body, http.headers().first("Content-Encoding").orElse(null), PoliteFetcher.LONGEST);
  }
}
