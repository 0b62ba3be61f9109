package stet.bench.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stet.revision.diff.ContentDiffer;
import stet.revision.diff.CorpusRevisions;
import stet.revision.diff.CorpusRevisions.Step;
import stet.text.language.Packs;

/** Whether every difference, applied to the old version, gives the new one byte for byte. */
final class RebuildMeasure implements Measure {

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    ContentDiffer differ = new ContentDiffer(Packs.ALL);
    List<Counts> corpora = new ArrayList<>();
    for (Path file : gold.revisions()) {
      Counts counts = Counts.NONE;
      for (Step step : CorpusRevisions.steps(file)) {
        boolean same =
            differ
                .compare(step.before(), step.after(), "en")
                .applyTo(step.before())
                .equals(step.after());
        counts = counts.plus(new Counts(same ? 1 : 0, 1, 1));
      }
      corpora.add(counts);
    }
    return List.of(
        Row.of("new version rebuilt from old and edits", "share", corpora, Counts::recall, 1.0));
  }
}
