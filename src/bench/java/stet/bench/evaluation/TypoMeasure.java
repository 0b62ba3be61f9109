package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<Counts> essays = new ArrayList<>();
    for (JsonNode line : gold.lines("sentence-alignment-*.jsonl")) {
      Drafts drafts = Drafts.of(line);
      Counts counts = Counts.NONE;
      for (Pair pair : drafts.pairs()) {
        boolean alone = !Drafts.groups(drafts.pairs()).contains(pair);
        if (alone && drafts.changed(pair) && pair.after() < drafts.purposes().size()) {
          boolean wanted = drafts.purposes().get(pair.after()).equals(PURPOSE);
          counts = counts.plus(Counts.of(isTypo(drafts, pair, typo.get()), wanted));
        }
      }
      essays.add(counts);
    }
    return List.of(
        Row.of("typo", "precision", essays, Counts::precision, PRECISION),
        Row.of("typo", "recall", essays, Counts::recall, RECALL));
  }

  private boolean isTypo(Drafts drafts, Pair pair, Tag typo) {
    List<String> sentences = new ArrayList<>(drafts.after());
    Content after = new Content("", "", String.join("\n\n", sentences));
    sentences.set(pair.after(), drafts.before().get(pair.before()));
    Content before = new Content("", "", String.join("\n\n", sentences));
    List<Edit> edits = differ.compare(before, after, "en").edits();
    List<TaggedEdit> tagged = tagger.tag(edits, before, after, "en");
    return !tagged.isEmpty() && tagged.stream().allMatch(edit -> edit.tags().contains(typo));
  }
}
