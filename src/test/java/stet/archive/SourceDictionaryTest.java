package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.ProgressListener;

/** Once a source has enough articles, later ones are packed against what they have in common. */
class SourceDictionaryTest {

  static final int ARTICLES = 120;

  @Test
  void itIsCompleteByBytesOrByParts() {
    assertThat(SourceDictionary.parts(List.of())).isEmpty();
    assertThat(SourceDictionary.parts(Collections.nCopies(63, 99_999))).isEmpty();
    assertThat(SourceDictionary.parts(Collections.nCopies(99, 99_999)))
        .isEqualTo(OptionalInt.of(64));
    assertThat(SourceDictionary.parts(Collections.nCopies(511, 1))).isEmpty();
    assertThat(SourceDictionary.parts(Collections.nCopies(999, 1))).isEqualTo(OptionalInt.of(512));
  }

  @Test
  void whatIsPackedAgainstItReadsBackAndTakesLess() {
    List<Observation> observations = observations();
    try (ArchiveFixture home = ArchiveFixture.withArchive()) {
      try (Archive archive = home.open()) {
        for (int from = 0; from < ARTICLES; from += 20) {
          archive.record(observations.subList(from, from + 20));
        }
      }
      try (Archive archive = home.open()) {
        for (Observation observation : observations.reversed()) {
          Content content = observation.content();
          assertThat(archive.content(Sha256.of(content.bytes()))).isEqualTo(content);
        }
        assertThat(archive.verify(Optional.of(archive.head()), ProgressListener.NONE))
            .isInstanceOf(VerificationResult.Sound.class);
      }
      assertThat(home.number("SELECT count(*) FROM primer")).isGreaterThanOrEqualTo(64);
      long primed = home.number("SELECT avg(length(data)) FROM content WHERE primer IS NOT NULL");
      long full = home.number("SELECT avg(length(data)) FROM content WHERE primer IS NULL");
      assertThat(primed).isPositive().isLessThan(full * 3 / 4);
    }
  }

  @Test
  void damageToItIsNamed() {
    try (ArchiveFixture home = ArchiveFixture.withArchive()) {
      try (Archive archive = home.open()) {
        List<Observation> observations = observations();
        archive.record(observations.subList(0, 80));
        archive.record(observations.subList(80, ARTICLES));
      }
      home.tamper("UPDATE content SET data = x'00' WHERE key = 3");
      try (Archive archive = home.open()) {
        Sha256 third = Sha256.of(observations().get(2).content().bytes());
        assertThat(archive.verify(Optional.empty(), ProgressListener.NONE))
            .isInstanceOfSatisfying(
                VerificationResult.Damaged.class,
                damaged ->
                    assertThat(damaged.findings())
                        .hasSize(1)
                        .allMatch(finding -> finding.what().contains("cannot be unpacked"))
                        .allMatch(finding -> finding.what().contains("that build on it"))
                        .allMatch(finding -> finding.toString().contains(third.hex())));
      }
    }
  }

  /** One version each of articles whose words come from the same thousand phrases. */
  static List<Observation> observations() {
    Random random = new Random(3);
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      StringBuilder phrase = new StringBuilder();
      for (int word = 0; word < 6; word++) {
        phrase.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
      }
      phrases.add(phrase.toString());
    }
    List<Observation> observations = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 9_000) {
        text.append(phrases.get(random.nextInt(phrases.size())));
      }
      observations.add(SampleObservations.of("nytimes", "article" + article, 0, text.toString()));
    }
    return observations;
  }
}
