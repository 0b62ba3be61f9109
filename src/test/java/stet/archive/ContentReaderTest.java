package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.ArchiveException;
import stet.store.ProgressListener;

/** Every content that was recorded reads back byte for byte, however it is packed. */
class ContentReaderTest {

  @Property(tries = 40)
  void anyTextReadsBack(@ForAll @NotEmpty List<String> texts) {
    List<Content> contents = texts.stream().map(ContentReaderTest::content).toList();
    List<Observation> observations = new ArrayList<>();
    for (Content content : contents) {
      observations.add(seen(observations.size(), content));
    }
    try (ArchiveFixture home = ArchiveFixture.withArchive()) {
      try (Archive archive = home.open()) {
        archive.record(observations);
      }
      try (Archive archive = home.open()) {
        assertAllHeld(archive, contents);
      }
    }
  }

  @Property(tries = 8)
  void longHistoriesOfLongTextsReadBackInAnyOrder(@ForAll Random random) {
    List<Content> contents = history(random, 60, 400);
    List<Observation> observations = new ArrayList<>();
    for (Content content : contents) {
      observations.add(seen(observations.size(), content));
    }
    Collections.shuffle(observations, random);
    try (ArchiveFixture home = ArchiveFixture.withArchive()) {
      try (Archive archive = home.open()) {
        for (int from = 0; from < 60; from += 7) {
          archive.record(observations.subList(from, Math.min(60, from + 7)));
        }
        assertAllHeld(archive, contents);
      }
      try (Archive archive = home.open()) {
        Collections.shuffle(contents, random);
        assertAllHeld(archive, contents);
      }
    }
  }

  @Example
  void aHistoryTakesLittleMoreThanItsFirstText() {
    Random random = new Random(7);
    List<Content> contents = history(random, 100, 2_000);
    int raw = contents.stream().mapToInt(content -> content.bytes().length).sum();
    int packed = 0;
    try (ContentCompression packing = new ContentCompression()) {
      for (int i = 1; i < contents.size(); i++) {
        packed += packing.pack(contents.get(i).bytes(), contents.get(i - 1).bytes()).length;
      }
    }
    assertThat(packed).isLessThan(raw / 50);
  }

  @Example
  void theSameTextIsStoredOnceAcrossArticles() {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      archive.record(
          List.of(
              SampleObservations.of("nytimes", "a", 0, "Agency copy."),
              SampleObservations.of("bbc", "b", 1, "Agency copy."),
              SampleObservations.of("bbc", "c", 2, "Its own.")));
      assertThat(archive.verify(Optional.empty(), ProgressListener.NONE).contents()).isEqualTo(2);
    }
  }

  @Example
  void aContentThatIsNotHeldIsNamed() {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      Sha256 unknown = Sha256.of(new byte[] {1});
      assertThatThrownBy(() -> archive.content(unknown))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(unknown.hex());
    }
  }

  private static void assertAllHeld(Archive archive, List<Content> contents) {
    for (Content content : contents) {
      assertThat(archive.content(Sha256.of(content.bytes()))).isEqualTo(content);
    }
  }

  private static Observation seen(int minute, Content content) {
    return new Observation(
        "nytimes",
        SampleObservations.URL,
        SampleObservations.NOON.plusSeconds(60L * minute),
        content,
        "test/1",
        null,
        null);
  }

  private static Content content(String text) {
    // jqwik also makes halves of surrogate pairs, which a content refuses.
    String unicode = text.replaceAll("[\\ud800-\\udfff]", "");
    int third = unicode.length() / 3;
    return new Content(
        unicode.substring(0, third),
        unicode.substring(third, 2 * third),
        unicode.substring(2 * third));
  }

  /** Versions of a text of so many random words, one word changed at a time. */
  private static List<Content> history(Random random, int versions, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(Integer.toString(random.nextInt(100_000), 36));
    }
    List<Content> contents = new ArrayList<>();
    for (int i = 0; i < versions; i++) {
      text.set(random.nextInt(words), "change" + i);
      contents.add(new Content("Headline", "Byline", String.join(" ", text)));
    }
    return contents;
  }
}
