package stet.intake.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import stet.model.Observation;
import stet.model.PublisherName;

/** Writes observations in a format that an {@link ImportOpener} reads back unchanged. */
public interface ObservationExporter extends AutoCloseable {

  /**
   * Writes an observation.
   *
   * @param publisher the name and the home page that are shown for its source
   */
  void write(Observation observation, PublisherName publisher) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * Returns an exporter of JSON Lines: one observation on each line, in UTF-8. Closing the exporter
   * closes the stream.
   */
  static ObservationExporter jsonLines(OutputStream out) {
    return new ObservationExporter() {
      @Override
      public void write(Observation observation, PublisherName publisher) throws IOException {
        String line = ObservationJson.write(observation, publisher) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  /**
   * Returns an exporter of WARC 1.0 with each record compressed separately. Each observation is a
   * {@code conversion} record of the page at its URL, whose body is the observation as a JSON
   * object. Closing the exporter closes the stream.
   */
  static ObservationExporter warc(OutputStream out) throws IOException {
    WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
    writer.write(
        new Warcinfo.Builder()
            .body(
                MediaType.WARC_FIELDS,
                "software: Stet\r\nformat: WARC File Format 1.0\r\n"
                    .getBytes(StandardCharsets.UTF_8))
            .build());
    return new ObservationExporter() {
      @Override
      public void write(Observation observation, PublisherName publisher) throws IOException {
        byte[] json =
            ObservationJson.write(observation, publisher).getBytes(StandardCharsets.UTF_8);
        writer.write(
            new WarcConversion.Builder()
                .addHeader("WARC-Target-URI", target(observation))
                .date(observation.seen())
                .body(MediaType.parse(WarcPageReader.OBSERVATION), json)
                .build());
      }

      @Override
      public void close() throws IOException {
        writer.close();
        out.close();
      }
    };
  }

  /** Returns the article's URL, or for an article without a URL, a URN. */
  private static String target(Observation observation) {
    try {
      URI uri = new URI(observation.identifier());
      if (uri.isAbsolute()) {
        return uri.toASCIIString();
      }
    } catch (URISyntaxException e) {
      // The identifier is not a URI. The JSON object within the record has it.
    }
    return "urn:stet:" + observation.article();
  }
}
