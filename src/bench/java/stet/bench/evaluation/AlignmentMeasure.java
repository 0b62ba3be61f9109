package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stet.bench.evaluation.Drafts.Pair;
import tools.jackson.databind.JsonNode;

/**
 * Which sentences became which, against pairs of drafts that people aligned.
 *
 * <p>Of splits and merges there are two figures: over all links of a sentence that people linked to
 * several; and over all links of sentences that either side, people or Stet, linked to several. The
 * second counts it as wrong wherever people linked one part of a sentence that was split.
 */
final class AlignmentMeasure implements Measure {

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<Counts> all = new ArrayList<>();
    List<Counts> changed = new ArrayList<>();
    List<Counts> involved = new ArrayList<>();
    List<Counts> groups = new ArrayList<>();
    for (JsonNode line : gold.lines("sentence-alignment-*.jsonl")) {
      Drafts drafts = Drafts.of(line);
      Set<Pair> found = drafts.found();
      all.add(Counts.of(found, drafts.pairs()));
      changed.add(Counts.of(changed(drafts, found), changed(drafts, drafts.pairs())));
      involved.add(involved(found, Drafts.groups(drafts.pairs())));
      groups.add(Counts.of(Drafts.groups(found), Drafts.groups(drafts.pairs())));
    }
    return List.of(
        Row.of("sentence alignment, changed pairs", "F1", changed, Counts::f1, 0.96),
        Row.of("sentence alignment, all pairs", "F1", all, Counts::f1, null),
        Row.of("splits and merges, by hand", "F1 of links", involved, Counts::f1, 0.80),
        Row.of("the same, any that Stet sees counted", "F1 of links", groups, Counts::f1, null));
  }

  /** Of what was found, the links of sentences that are in {@code groups}. */
  private static Counts involved(Set<Pair> found, Set<Pair> groups) {
    return Counts.of(
        found.stream()
            .filter(
                f ->
                    groups.stream()
                        .anyMatch(g -> g.before() == f.before() || g.after() == f.after()))
            .collect(Collectors.toSet()),
        groups);
  }

  private static Set<Pair> changed(Drafts drafts, Set<Pair> pairs) {
    return pairs.stream().filter(drafts::changed).collect(Collectors.toSet());
  }
}
