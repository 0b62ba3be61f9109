package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Version;
import stet.model.Withholding;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** A summary is computed once, and anew when something was withheld. */
class RevisionSummaryCacheTest {

  private static final String URL = "https://courier.example/ferry";
  private static final ArticleId ID = ArticleId.of("courier", URL);

  @Test
  void isComputedOnceUntilSomethingIsWithheld(@TempDir Path home) {
    try (Archive archive = TestArchives.open(home)) {
      archive.record(List.of(seen(0, "Four crew were hurt."), seen(1, "Five crew were hurt.")));
      RevisionSummaryCache summaries =
          new RevisionSummaryCache(
              archive,
              new RevisionHistory(
                  archive,
                  new LanguageDetector(Packs.ALL),
                  new ContentDiffer(Packs.ALL),
                  new Tagger(Packs.ALL)));
      List<Version> versions = archive.timeline(ID).orElseThrow().versions();
      Version from = versions.getFirst();
      Version to = versions.getLast();
      RevisionSummary first = summaries.of(from, to);
      assertThat(summaries.of(from, to)).isSameAs(first);

      new WithholdingRegister(archive, Clock.systemUTC())
          .place(new Withholding.OfArticle(ID, null, null), "A court asked for it.");
      assertThat(summaries.of(from, to)).isNotSameAs(first);
    }
  }

  private static Observation seen(int hour, String body) {
    return new Observation(
        "courier",
        URL,
        Instant.parse("2025-01-01T00:00:00Z").plusSeconds(3600L * hour),
        new Content("Ferry hits the mole", "", body),
        "jsonl/1",
        null,
        "en");
  }
}
