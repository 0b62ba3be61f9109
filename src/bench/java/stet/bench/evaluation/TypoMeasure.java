package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.bench.evaluation.Drafts.Pair;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;

/**
 * Tag {@code typo} against why a writer says a sentence was revised: each changed sentence alone,
 * among the other sentences of the draft as they stand in the end.
 *
 * <p>The gold has one purpose for errors and for conventions, which are {@code typo} and {@code
 * style}; so the two tags together are measured as well.
 */
final class TypoMeasure implements Measure {

  private static final String PURPOSE = "Conventions/Grammar/Spelling";
  private static final double PRECISION = 0.90;
  private static final double RECALL = 0.60;

  private final ContentDiffer differ = new ContentDiffer(Packs.ALL);
  private final Tagger tagger;

  TypoMeasure(Tagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    Optional<Tag> typo = Tag.parse("typo");
    if (typo.isEmpty()) {
      return List.of(
          Row.absent("typo", "precision", PRECISION, "not built"),
          Row.absent("typo", "recall", RECALL, "not built"));
    }
    Set<Tag> both = new HashSet<>(Set.of(typo.get()));
    Tag.parse("style").ifPresent(both::add);
    List<Row> rows = new ArrayList<>(rows(gold, "typo", Set.of(typo.get())));
    rows.addAll(rows(gold, "typo or style", both));
    return rows;
  }

  private List<Row> rows(Gold gold, String name, Set<Tag> tags) throws IOException {
    List<Counts> essays = new ArrayList<>();
    for (JsonNode line : gold.lines("sentence-alignment-*.jsonl")) {
      Drafts drafts = Drafts.of(line);
      Counts counts = Counts.NONE;
      for (Pair pair : drafts.pairs()) {
        boolean alone = !Drafts.groups(drafts.pairs()).contains(pair);
        if (alone && drafts.changed(pair) && pair.after() < drafts.purposes().size()) {
          boolean wanted = drafts.purposes().get(pair.after()).equals(PURPOSE);
          counts = counts.plus(Counts.of(isTagged(drafts, pair, tags), wanted));
        }
      }
      essays.add(counts);
    }
    return List.of(
        Row.of(name, "precision", essays, Counts::precision, PRECISION),
        Row.of(name, "recall", essays, Counts::recall, RECALL));
  }

  private boolean isTagged(Drafts drafts, Pair pair, Set<Tag> tags) {
    List<String> sentences = new ArrayList<>(drafts.after());
    Content after = new Content("", "", String.join("\n\n", sentences));
    sentences.set(pair.after(), drafts.before().get(pair.before()));
    Content before = new Content("", "", String.join("\n\n", sentences));
    List<Edit> edits = differ.compare(before, after, "en").edits();
    List<TaggedEdit> tagged = tagger.tag(edits, before, after, "en");
    return !tagged.isEmpty()
        && tagged.stream().allMatch(edit -> !Collections.disjoint(edit.tags(), tags));
  }
}
