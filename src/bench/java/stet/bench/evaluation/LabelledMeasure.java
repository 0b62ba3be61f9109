package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.LabelledRevision;
import stet.revision.tag.RankedEdits;
import stet.revision.tag.RankedEdits.Pair;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;

/**
 * Our own labels: two sets, each written by somebody who had not seen the rules that are judged by
 * it, with the share that held when the rules first met it.
 */
final class LabelledMeasure implements Measure {

  private static final double ORDERED = 0.90;

  private final ContentDiffer differ = new ContentDiffer(Packs.ALL);
  private final Tagger tagger;
  private final Misses misses;

  LabelledMeasure(Tagger tagger, Misses misses) {
    this.tagger = tagger;
    this.misses = misses;
  }

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<Counts> first = held("blind.txt");
    List<Counts> second = held("blind-2.txt");
    List<Counts> all = new ArrayList<>(first);
    all.addAll(second);
    return List.of(
        Row.of("labelled revisions, all that must and must not", "share", all, Counts::recall, 1.0),
        Row.of("- the first set (0.894 when first met)", "share", first, Counts::recall, null),
        Row.of("- the second set (0.909 when first met)", "share", second, Counts::recall, null),
        significance());
  }

  private List<Counts> held(String resource) throws IOException {
    List<Counts> held = new ArrayList<>();
    for (LabelledRevision revision : LabelledRevision.read(resource)) {
      List<String> violations = revision.violations(differ, tagger);
      held.add(new Counts(violations.isEmpty() ? 1 : 0, 1, 1));
      if (!violations.isEmpty()) {
        misses.add(resource + ":" + revision.line(), violations);
      }
    }
    return held;
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
