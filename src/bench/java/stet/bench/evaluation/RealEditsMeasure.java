package stet.bench.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.revision.tag.Tagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tags of real edits of English news and official pages, against two labellers who knew the
 * definitions and not the rules. The labels are kept by ids, without texts.
 *
 * <p>A tag is wanted if one labeller requires it and the other at least allows it; it is wrong if
 * neither mentions it; otherwise it counts neither way. Where only one has labelled an edit so far,
 * that one decides. Articles of the closed half are measured only with {@code -DclosedHalf}, since
 * rules are mended by the open half.
 */
final class RealEditsMeasure implements Measure {

  private static final String LABELS = "/stet/revision/tag/real-edits.jsonl";

  /** What both labellers say of an edit. */
  private record Label(Map<String, Integer> votes) {
    private static final int REQUIRED = 3;

    static Label of(JsonNode line) {
      Map<String, Integer> votes = new HashMap<>();
      boolean alone = line.has("a") != line.has("b");
      for (String labeller : List.of("a", "b")) {
        line.path(labeller)
            .path("must")
            .forEach(tag -> votes.merge(tag.asString(), alone ? REQUIRED : 2, Integer::sum));
        line.path(labeller)
            .path("may")
            .forEach(tag -> votes.merge(tag.asString(), 1, Integer::sum));
      }
      return new Label(votes);
    }

    boolean requires(String tag) {
      return votes.getOrDefault(tag, 0) >= REQUIRED;
    }

    boolean rejects(String tag) {
      return !votes.containsKey(tag);
    }
  }

  private final Tagger tagger;
  private final Misses misses;

  RealEditsMeasure(Tagger tagger, Misses misses) {
    this.tagger = tagger;
    this.misses = misses;
  }

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    boolean closed = System.getProperty("closedHalf") != null;
    Map<String, Label> labels = labels();
    Map<String, List<Counts>> counts = new TreeMap<>();
    List<Counts> all = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (RealEdit edit : RealEdit.all(gold, tagger)) {
      Label label = labels.get(edit.id());
      if (label == null || edit.isOpen() == closed || !met.add(edit.id())) {
        continue;
      }
      judge(edit, label, counts, all);
    }
    String half = closed ? ", closed half" : "";
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of("tags of real edits" + half, "precision", all, Counts::precision, 0.93));
    rows.add(Row.of("tags of real edits" + half, "recall", all, Counts::recall, 0.88));
    counts.forEach(
        (tag, each) -> {
          rows.add(Row.of("- " + tag + half, "precision", each, Counts::precision, null));
          rows.add(Row.of("- " + tag + half, "recall", each, Counts::recall, null));
        });
    return rows;
  }

  private void judge(
      RealEdit edit, Label label, Map<String, List<Counts>> counts, List<Counts> all) {
    Set<String> found = new TreeSet<>();
    edit.edit().tags().stream()
        .filter(tag -> !tag.isPlace() && !tag.isPart())
        .forEach(tag -> found.add(tag.label()));
    Set<String> judged = new TreeSet<>(label.votes().keySet());
    judged.addAll(found);
    Set<String> wrong = new TreeSet<>();
    Counts sum = Counts.NONE;
    for (String tag : judged) {
      boolean wanted = label.requires(tag);
      if (wanted || label.rejects(tag)) {
        Counts count = Counts.of(found.contains(tag), wanted);
        counts.computeIfAbsent(tag, any -> new ArrayList<>()).add(count);
        sum = sum.plus(count);
        if (found.contains(tag) != wanted) {
          wrong.add((wanted ? "missed " : "wrong ") + tag);
        }
      }
    }
    all.add(sum);
    if (!wrong.isEmpty() && edit.isOpen()) {
      misses.add(
          "real edits, " + edit.corpus(),
          List.of(
              "%s %s%n  - %s%n  + %s"
                  .formatted(
                      edit.id(),
                      wrong,
                      edit.edit().edit().beforeText(),
                      edit.edit().edit().afterText())));
    }
  }

  private static Map<String, Label> labels() throws IOException {
    Map<String, Label> labels = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(RealEditsMeasure.class.getResourceAsStream(LABELS))) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      lines
          .lines()
          .map(line -> JsonMapper.shared().readTree(line))
          .forEach(line -> labels.put(line.path("id").asString(), Label.of(line)));
    }
    return labels;
  }
}
