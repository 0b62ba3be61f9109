package stet.revision.diff;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.Corpora;
import stet.revision.diff.CorpusRevisions.Step;
import stet.text.language.Packs;

/** Every step between real revisions keeps what the package promises. */
class CorporaTest {

  @ParameterizedTest
  @CsvSource({
    "seed.jsonl, 1",
    "govuk-news.jsonl.gz, 1000",
    "govuk.jsonl.gz, 300",
    "terms.jsonl.gz, 20"
  })
  void stepsKeepThePromises(String corpus, int most) throws IOException {
    List<Step> steps = CorpusRevisions.steps(Corpora.file(corpus));
    Collections.shuffle(steps, new Random(1));
    check(steps.subList(0, Math.min(most, steps.size())));
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"govuk-news.jsonl.gz", "govuk.jsonl.gz", "terms.jsonl.gz"})
  void allStepsKeepThePromises(String corpus) throws IOException {
    check(CorpusRevisions.steps(Corpora.file(corpus)));
  }

  private static void check(List<Step> steps) {
    ContentDiffer differ = new ContentDiffer(Packs.ALL);
    for (Step step : steps) {
      ContentDiff difference = differ.compare(step.before(), step.after(), "en");
      DiffAssertions.all(step.before(), step.after(), difference, "en");
    }
  }
}
