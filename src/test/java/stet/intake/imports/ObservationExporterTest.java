package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import stet.model.Content;
import stet.model.Observation;
import stet.model.PublisherName;

/** What goes out comes in again, unchanged. */
class ObservationExporterTest {

  /** Opens an outbox over a stream. */
  private interface Opener {
    ObservationExporter over(OutputStream out) throws IOException;
  }

  private static List<Observation> thereAndBack(List<Observation> observations, Opener opener)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObservationExporter outbox = opener.over(bytes)) {
      for (Observation observation : observations) {
        outbox.write(observation, PublisherName.NONE);
      }
    }
    ImportedFile read = ImportedFile.bytes(bytes.toByteArray(), null);
    assertThat(read.malformed()).isEmpty();
    return read.observations();
  }

  @Property(tries = 200)
  void asJsonLines(@ForAll("many") List<Observation> observations) throws IOException {
    assertThat(thereAndBack(observations, ObservationExporter::jsonLines)).isEqualTo(observations);
  }

  @Property(tries = 200)
  void asWarc(@ForAll("many") List<Observation> observations) throws IOException {
    assertThat(thereAndBack(observations, ObservationExporter::warc)).isEqualTo(observations);
  }

  @Provide
  Arbitrary<List<Observation>> many() {
    return observation().list().ofMaxSize(5);
  }

  private static Arbitrary<Observation> observation() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withCharRange(' ', '\u024f')
            .withChars('\n', '\t', '“', '—', '\u2028', '\u0000', 'я', '語')
            .ofMaxLength(60);
    Arbitrary<String> name = Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
    Arbitrary<String> identifier =
        Arbitraries.oneOf(
            name,
            name.map(n -> "https://a.example/" + n + "?q=ü x"),
            name.map(n -> "http://a.example/" + n));
    Arbitrary<Instant> seen =
        DateTimes.instants()
            .between(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));
    Arbitrary<Content> content = Combinators.combine(text, text, text).as(Content::new);
    return Combinators.combine(
            name,
            identifier,
            seen,
            content,
            name,
            name.injectNull(0.5),
            Arbitraries.of("en", "de-AT", "zh-Hant").injectNull(0.5))
        .as(
            (source, article, at, found, reader, label, language) -> {
              // Only a look that Stet took itself may have found a blank page.
              boolean blank = found.headline().isBlank() || found.body().isBlank();
              return new Observation(
                  source, article, at, found, blank ? "extract/3" : reader, label, language);
            });
  }
}
