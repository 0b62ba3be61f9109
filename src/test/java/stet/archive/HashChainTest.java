package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Observation;

/** The format of the chain is a promise: whoever kept a head must be able to check it for ever. */
class HashChainTest {

  @Test
  void theHeadFollowsFromTheDocumentedFormatAlone() throws Exception {
    // Written out by hand from the Javadoc of Chain: no code of ours but SHA-256's.
    String content = "00000001" + "48" + "00000000" + "74657874";
    String observation =
        "00000012"
            + "73746574206f62736572766174696f6e2031" // "stet observation 1"
            + "0000000000000001"
            + "00000001"
            + "73" // "s"
            + "00000001"
            + "61" // "a"
            + "ffffffffffffffff" // a millisecond before 1970
            + sha(content)
            + "00000006"
            + "746573742f31" // "test/1"
            + "00000000" // the empty label
            + "ffffffff"; // no language
    String link = sha("00".repeat(32) + sha(observation));
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      archive.record(
          List.of(
              new Observation(
                  "s",
                  "a",
                  Instant.ofEpochMilli(-1),
                  new Content("H", "", "text"),
                  "test/1",
                  "",
                  null)));
      assertThat(archive.head().toString()).isEqualTo("1:" + link);
    }
  }

  private static String sha(String hex) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(hex));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void aMarkTellsObservationsApart() {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        ArchiveFixture elsewhere = ArchiveFixture.withArchive();
        Archive one = home.open();
        Archive other = elsewhere.open()) {
      one.record(List.of(SampleObservations.seen(0, "One."), SampleObservations.seen(1, "Two.")));
      other.record(
          List.of(SampleObservations.seen(0, "One."), SampleObservations.seen(1, "Three.")));
      assertThat(one.mark(0)).isEmpty();
      assertThat(one.mark(1)).isPresent().isEqualTo(other.mark(1));
      assertThat(one.mark(2)).isPresent().isNotEqualTo(other.mark(2));
      assertThat(one.mark(3)).isEmpty();
    }
  }
}
