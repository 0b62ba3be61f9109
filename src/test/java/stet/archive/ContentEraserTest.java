package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.WithheldException;
import stet.model.Withholding;
import stet.store.ChainHead;
import stet.store.ProgressListener;

class ContentEraserTest {

  /** Of the articles, those recorded before one is erased. */
  private static final int EARLIER = 100;

  private static final String REASON = "by order of a court";

  @Test
  void whatIsPackedByWayOfAPrimerReadsBackWithoutThePartThatIsErased() {
    List<Observation> observations = SourceDictionaryTest.observations();
    try (ArchiveFixture home = ArchiveFixture.withArchive()) {
      try (Archive archive = home.open();
          Archive otherProcess = home.open()) {
        for (int from = 0; from < EARLIER; from += 20) {
          archive.record(observations.subList(from, from + 20));
        }
        assertThat(home.number("SELECT count(*) FROM primer")).isGreaterThan(2);
        assertThat(home.number("SELECT count(*) FROM content WHERE primer IS NOT NULL"))
            .isPositive();
        otherProcess.content(hash(observations.get(EARLIER - 1))); // by way of the primer
        byte[] stored = stored(home, 3);
        ChainHead head = archive.head();
        assertThat(occurs(home, stored)).isTrue();

        Observation third = observations.get(2);
        assertThat(erase(archive, third.article(), null, null))
            .isInstanceOf(ErasureResult.Done.class);
        assertThat(archive.erasures().sweep(archive.erasures().unswept())).isTrue();

        assertThat(occurs(home, stored)).isFalse();
        assertThat(archive.head()).isEqualTo(head);
        for (Archive each : List.of(archive, otherProcess)) {
          assertThatThrownBy(() -> each.timeline(third.article()))
              .isInstanceOf(WithheldException.class)
              .hasMessageContaining(REASON);
          assertThatThrownBy(() -> each.content(hash(third))).isInstanceOf(WithheldException.class);
          assertThatThrownBy(() -> each.unabridged().content(hash(third)))
              .isInstanceOf(WithheldException.class);
          assertRead(each, observations.subList(0, EARLIER), third);
        }
        assertSound(archive, head, 1);

        // The same text comes again, and others that are packed against a new primer.
        Observation again = SampleObservations.of("nytimes", "again", 9, third.content().body());
        assertThat(otherProcess.record(List.of(again, third)).erased()).isEqualTo(2);
        otherProcess.record(observations.subList(EARLIER, SourceDictionaryTest.ARTICLES));
        assertRead(archive, observations, third);
        assertThatThrownBy(() -> archive.content(hash(third)))
            .isInstanceOf(WithheldException.class);
        assertThat(archive.articles(Optional.empty(), 1000))
            .hasSize(SourceDictionaryTest.ARTICLES - 1)
            .noneMatch(article -> article.url().equals("again"));
        assertThat(archive.census().articles()).isEqualTo(SourceDictionaryTest.ARTICLES - 1);
        assertSound(archive, archive.head(), 1);
      }
    }
  }

  /** Any stretch of a history of few texts, which come again and are packed against each other. */
  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void theRestOfAHistoryStandsAsItStood(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> texts,
      @ForAll @IntRange(max = 60) int from,
      @ForAll @IntRange(max = 20) int length) {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      List<Observation> all = new ArrayList<>();
      for (int minute = 0; minute < texts.size(); minute++) {
        all.add(
            SampleObservations.seen(
                minute, "The ferry had " + texts.get(minute) + " aboard. ".repeat(40)));
      }
      archive.record(all);
      ArticleId id = all.getFirst().article();
      Timeline whole = archive.timeline(id).orElseThrow();
      ChainHead head = archive.head();
      Instant start = SampleObservations.NOON.plusSeconds(60L * from);
      Withholding.OfArticle of =
          new Withholding.OfArticle(id, start, start.plusSeconds(60L * length));
      Set<Sha256> gone = new HashSet<>();
      whole.versions().stream().filter(of::covers).forEach(each -> gone.add(each.content()));

      ErasureResult erasure = archive.erasures().erase(of, REASON, Instant.EPOCH, false);

      assertThat(erasure instanceof ErasureResult.Done done ? done.contents() : 0)
          .isEqualTo(gone.size());
      for (Observation each : all) {
        if (gone.contains(hash(each))) {
          assertThatThrownBy(() -> archive.content(hash(each)))
              .isInstanceOf(WithheldException.class);
        } else {
          assertThat(archive.content(hash(each))).isEqualTo(each.content());
        }
      }
      assertThat(home.number("SELECT count(*) FROM content WHERE length(data) = 0"))
          .isEqualTo(gone.size());
      assertSound(archive, head, gone.isEmpty() ? 0 : 1);
      List<Sha256> told =
          archive.timeline(id, Long.MAX_VALUE).stream()
              .flatMap(timeline -> timeline.versions().stream())
              .map(version -> version.content())
              .toList();
      assertThat(told).noneMatch(gone::contains);
      assertThat(told)
          .hasSize(
              (int) whole.versions().stream().filter(v -> !gone.contains(v.content())).count());
      assertThat(archive.record(all).recorded()).as("all of it was seen").isZero();
    }
  }

  @Test
  void aTextThatOthersHaveTooGoesOnlyWhenThatIsMeant() {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      Observation one = SampleObservations.of("nytimes", "one", 0, "The same.");
      Observation two = SampleObservations.of("courier", "two", 5, "The same.");
      archive.record(List.of(one, two));
      assertThat(archive.erasures().erase(whole(one.article()), REASON, Instant.EPOCH, false))
          .isInstanceOfSatisfying(
              ErasureResult.Shared.class, shared -> assertThat(shared.others()).hasSize(1));
      assertThat(archive.content(hash(one))).isEqualTo(one.content());
      archive.erasures().erase(whole(one.article()), REASON, Instant.EPOCH, true);
      for (Observation each : List.of(one, two)) {
        assertThatThrownBy(() -> archive.timeline(each.article()))
            .isInstanceOf(WithheldException.class);
      }
      assertThat(archive.withholdings(0)).hasSize(2).allMatch(Withholding::erased);
      assertThat(archive.erasures().erase(whole(one.article()), REASON, Instant.EPOCH, true))
          .isInstanceOf(ErasureResult.Nothing.class);
    }
  }

  private static ErasureResult erase(
      Archive archive, ArticleId article, @Nullable Instant from, @Nullable Instant to) {
    return archive
        .erasures()
        .erase(new Withholding.OfArticle(article, from, to), REASON, Instant.EPOCH, false);
  }

  private static Withholding.OfArticle whole(ArticleId article) {
    return new Withholding.OfArticle(article, null, null);
  }

  private static void assertRead(Archive archive, List<Observation> all, Observation but) {
    for (Observation each : all) {
      if (!each.equals(but)) {
        Content content = each.content();
        assertThat(archive.content(hash(each))).isEqualTo(content);
      }
    }
  }

  private static void assertSound(Archive archive, ChainHead head, int erasures) {
    assertThat(archive.verify(Optional.of(head), ProgressListener.NONE))
        .isInstanceOfSatisfying(
            VerificationResult.Sound.class, sound -> assertThat(sound.erased()).hasSize(erasures));
  }

  private static Sha256 hash(Observation observation) {
    return Sha256.of(observation.content().bytes());
  }

  /** Bytes out of what is stored of a content, as many as lie together on a page. */
  private static byte[] stored(ArchiveFixture home, int key) {
    String hex = home.text("SELECT hex(substr(data, 300, 24)) FROM content WHERE key = " + key);
    return HexFormat.of().parseHex(hex);
  }

  private static boolean occurs(ArchiveFixture home, byte[] bytes) {
    String sought = new String(bytes, StandardCharsets.ISO_8859_1);
    try (var files = Files.list(home.path())) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(sought)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
