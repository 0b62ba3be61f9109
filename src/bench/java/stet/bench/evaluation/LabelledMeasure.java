package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stet.diff.Differ;
import stet.tag.LabelledRevision;
import stet.tag.RankedEdits;
import stet.tag.RankedEdits.Pair;
import stet.tag.Tagger;

/** Our own labels, written by somebody who had not seen the code that is judged by them. */
final class LabelledMeasure implements Measure {

  private static final double ORDERED = 0.90;

  private final Differ differ = new Differ();
  private final Tagger tagger;
  private final Misses misses;

  LabelledMeasure(Tagger tagger, Misses misses) {
    this.tagger = tagger;
    this.misses = misses;
  }

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<Counts> held = new ArrayList<>();
    for (LabelledRevision revision : LabelledRevision.read("blind.txt")) {
      List<String> violations = revision.violations(differ, tagger);
      held.add(new Counts(violations.isEmpty() ? 1 : 0, 1, 1));
      if (!violations.isEmpty()) {
        misses.add("blind.txt:" + revision.line(), violations);
      }
    }
    return List.of(
        Row.of(
            "labelled revisions, all that must and must not", "share", held, Counts::recall, 1.0),
        significance());
  }

  private Row significance() throws IOException {
    RankedEdits ranked = RankedEdits.read("significance-pairs.txt");
    List<Counts> ordered = new ArrayList<>();
    double most = 0;
    for (Pair pair : ranked.pairs()) {
      double more = ranked.edit(pair.more()).significance(differ, tagger);
      double less = ranked.edit(pair.less()).significance(differ, tagger);
      most = Math.max(most, more);
      ordered.add(new Counts(more > less ? 1 : 0, 1, 1));
      if (more <= less) {
        misses.add(
            "significance-pairs.txt",
            List.of(
                "%s (%.2f) must outrank %s (%.2f)"
                    .formatted(pair.more(), more, pair.less(), less)));
      }
    }
    return most == 0
        ? Row.absent("significance, ordered pairs", "share", ORDERED, "not built")
        : Row.of("significance, ordered pairs", "share", ordered, Counts::recall, ORDERED);
  }
}
