package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stet.model.Content;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;

/** The tags of changes made in articles of other languages than English: two rows each. */
final class MadeChangesMeasure implements Measure {

  private final ContentDiffer differ = new ContentDiffer(Packs.ALL);
  private final Tagger tagger;
  private final Misses misses;

  MadeChangesMeasure(Tagger tagger, Misses misses) {
    this.tagger = tagger;
    this.misses = misses;
  }

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    Map<String, List<Counts>> all = new TreeMap<>();
    for (JsonNode line : gold.lines("made-changes-{dev,test}.jsonl.gz")) {
      String language = line.path("lang").asString();
      Set<String> must = labels(line.path("must"));
      Set<String> mustNot = labels(line.path("mustnot"));
      Set<String> found = found(line, language);
      for (Set<String> judged : List.of(must, mustNot)) {
        for (String tag : judged) {
          all.computeIfAbsent(tag + ", made changes, " + language, any -> new ArrayList<>())
              .add(Counts.of(found.contains(tag), must.contains(tag)));
        }
      }
      boolean right = found.containsAll(must) && mustNot.stream().noneMatch(found::contains);
      if (!right) {
        misses.add(
            "made changes, " + language + ", " + line.path("kind").asString(),
            List.of("%s: must %s, found %s".formatted(line.path("what").asString(), must, found)));
      }
    }
    List<Row> rows = new ArrayList<>();
    all.forEach(
        (what, counts) -> {
          if (Counts.sum(counts).wanted() > 0) {
            rows.add(Row.of(what, "precision", counts, Counts::precision, null));
            rows.add(Row.of(what, "recall", counts, Counts::recall, null));
          }
        });
    return rows;
  }

  private Set<String> found(JsonNode line, String language) {
    String headline = line.path("headline").asString();
    Content before = new Content(headline, "", line.path("before").asString());
    Content after = new Content(headline, "", line.path("after").asString());
    Set<String> found = new TreeSet<>();
    for (TaggedEdit edit :
        tagger.tag(differ.compare(before, after, language).edits(), before, after, language)) {
      edit.tags().forEach(tag -> found.add(tag.label()));
    }
    return found;
  }

  private static Set<String> labels(JsonNode labels) {
    Set<String> all = new TreeSet<>();
    labels.forEach(label -> all.add(label.asString()));
    return all;
  }
}
