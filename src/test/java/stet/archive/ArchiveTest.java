package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.store.ArchiveCounts;
import stet.store.ChainHead;
import stet.store.ProgressListener;

class ArchiveTest {

  @AutoClose private final ArchiveFixture home = ArchiveFixture.withArchive();

  @Test
  void whatWasRecordedIsThereWhenOpenedAgain() {
    try (Archive archive = home.open()) {
      RecordingResult receipt =
          archive.record(
              List.of(
                  SampleObservations.seen(0, "One."),
                  SampleObservations.seen(1, "One."),
                  SampleObservations.seen(2, "Two.")));
      assertThat(receipt).isEqualTo(new RecordingResult(3, 1, 2, 1, 0, 0, 0, 0, 3));
    }
    try (Archive archive = home.open()) {
      ArticleId id = SampleObservations.seen(0, "One.").article();
      List<Version> versions = archive.timeline(id).orElseThrow().versions();
      assertThat(versions).extracting(Version::number).containsExactly(1, 2);
      assertThat(archive.content(versions.getLast().content()).body()).isEqualTo("Two.");
      assertThat(archive.census()).isEqualTo(new ArchiveCounts(1, 1, 2, 3));
    }
  }

  @Test
  void anEmptyArchiveAnswers() {
    try (Archive archive = home.open()) {
      assertThat(archive.position()).isZero();
      assertThat(archive.head()).isEqualTo(new ChainHead(0, HashChain.START));
      assertThat(archive.census()).isEqualTo(new ArchiveCounts(0, 0, 0, 0));
      assertThat(archive.record(List.of()))
          .isEqualTo(new RecordingResult(0, 0, 0, 0, 0, 0, 0, 0, 0));
      assertThat(archive.find("nothing")).isEmpty();
      assertThat(archive.timeline(ArticleId.of("a", "b"))).isEmpty();
      assertThat(archive.verify(Optional.empty(), ProgressListener.NONE))
          .isEqualTo(new VerificationResult.Sound(archive.head(), 0, 0, List.of()));
    }
  }

  @Test
  void anObservationThatPartsARunMakesTwoVersions() {
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.seen(0, "A."), SampleObservations.seen(9, "A.")));
      assertThat(archive.record(List.of(SampleObservations.seen(5, "B."))))
          .isEqualTo(new RecordingResult(1, 0, 2, 0, 1, 0, 0, 0, 3));
      Timeline timeline =
          archive.timeline(SampleObservations.seen(0, "A.").article()).orElseThrow();
      assertThat(timeline.versions())
          .extracting(Version::revert)
          .containsExactly(false, false, true);
    }
  }

  @Test
  void aChangeOfQuotationMarksIsCosmeticAndTwoTextsAtOnceAreAConflict() {
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.seen(0, "\"No,\" he said.")));
      assertThat(archive.record(List.of(SampleObservations.seen(1, "“No,” he said."))).cosmetic())
          .isEqualTo(1);
      assertThat(archive.record(List.of(SampleObservations.seen(1, "He said no."))).conflicts())
          .isEqualTo(1);
      // Seen again by the same reader: held, and no second conflict.
      assertThat(archive.record(List.of(SampleObservations.seen(1, "He said no."))).conflicts())
          .isZero();
    }
  }

  @Test
  void anArticleIsFoundByWhateverNamesIt() {
    try (Archive archive = home.open()) {
      archive.record(
          List.of(
              SampleObservations.of("nytimes", "https://a.example/x?b=1", 0, "One."),
              SampleObservations.of("mirror", "http://A.example/x/?b=1#top", 0, "Two."),
              SampleObservations.of("terms", "Some Service/Terms", 0, "Three.")));
      ArticleId id = ArticleId.of("nytimes", "https://a.example/x?b=1");
      Article times = new Article(id, "nytimes", "https://a.example/x?b=1");
      assertThat(archive.find(id.value())).containsExactly(times);
      for (String text :
          List.of(
              "https://a.example/x?b=1",
              "HTTP://a.example:80/x?b=1&utm_source=feed",
              "a.example/x?b=1")) {
        assertThat(archive.find(text))
            .extracting(Article::source)
            .containsExactlyInAnyOrder("mirror", "nytimes");
      }
      assertThat(archive.find("Some Service/Terms"))
          .extracting(Article::source)
          .containsExactly("terms");
      assertThat(archive.find("https://a.example/")).isEmpty();
    }
  }

  @Test
  void theArticleGoesByWhatItsEarliestObservationCalledIt() {
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.of("nytimes", "https://a.example/x", 5, "Two.")));
      archive.record(List.of(SampleObservations.of("nytimes", "http://a.example/x/", 1, "One.")));
      ArticleId id = ArticleId.of("nytimes", "https://a.example/x");
      Article article = new Article(id, "nytimes", "http://a.example/x/");
      assertThat(archive.timeline(id).orElseThrow().article()).isEqualTo(article);
      assertThat(archive.find("https://a.example/x")).containsExactly(article);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "www.", "http://", "https://", "HTTP://www.", "https://www."})
  void anArticleIsFoundHoweverItsAddressBegins(String beginning) {
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.of("a", "https://www.a.example/x", 1, "One.")));
      archive.record(List.of(SampleObservations.of("b", "http://b.example/x", 1, "Two.")));
      assertThat(archive.find(beginning + "a.example/x")).hasSize(1);
      assertThat(archive.find(beginning + "b.example/x/")).hasSize(1);
      archive.record(List.of(SampleObservations.of("c", "https://a.example/x", 1, "Three.")));
      assertThat(archive.find("http://a.example/x"))
          .extracting(Article::source)
          .containsExactly("c");
    }
  }

  @Test
  void pagesOfArticlesMissNoneAndRepeatNone() {
    try (Archive archive = home.open()) {
      for (int i = 0; i < 25; i++) {
        archive.record(
            List.of(
                SampleObservations.of(i % 5 == 0 ? "bbc" : "nytimes", "article" + i, 0, "Text.")));
      }
      List<Article> paged = new ArrayList<>();
      Optional<ArticleId> after = Optional.empty();
      for (List<Article> page = archive.articles(after, 4);
          !page.isEmpty();
          page = archive.articles(after, 4)) {
        paged.addAll(page);
        after = Optional.of(page.getLast().id());
      }
      assertThat(paged).hasSize(25).doesNotHaveDuplicates();
      assertThat(paged).extracting(Article::id).isSorted();
      assertThat(archive.articles("bbc", Optional.empty(), 100))
          .containsExactlyElementsOf(
              paged.stream().filter(article -> article.source().equals("bbc")).toList());
      assertThat(archive.sources()).containsExactly("bbc", "nytimes");
    }
  }

  @Test
  void changedArticlesAreToldOnceInOrderOfArrival() {
    try (Archive archive = home.open()) {
      ArticleId a = SampleObservations.of("s", "a", 0, "One.").article();
      ArticleId b = SampleObservations.of("s", "b", 0, "One.").article();
      archive.record(
          List.of(
              SampleObservations.of("s", "b", 0, "One."),
              SampleObservations.of("s", "a", 0, "One."),
              SampleObservations.of("s", "b", 1, "Two."),
              SampleObservations.of("s", "a", 1, "Two.")));
      assertThat(archive.changed(0, 4)).containsExactly(b, a);
      assertThat(archive.changed(1, 3)).containsExactly(a, b);
      assertThat(archive.changed(3, 4)).containsExactly(a);
      assertThat(archive.changed(4, 99)).isEmpty();
    }
  }

  @Test
  void headsAreWrittenAndRead() {
    try (Archive archive = home.open()) {
      archive.record(List.of(SampleObservations.seen(0, "One.")));
      assertThat(ChainHead.parse(archive.head().toString())).hasValue(archive.head());
    }
    assertThat(ChainHead.parse("1:abc")).isEmpty();
    assertThat(ChainHead.parse("")).isEmpty();
  }
}
