package stet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import stet.model.Edit;
import stet.model.TaggedEdit;
import stet.model.WordRun;
import stet.revision.diff.ContentDiffer;
import stet.revision.diff.CorpusRevisions;
import stet.revision.diff.CorpusRevisions.Step;
import stet.revision.tag.Tagger;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints revisions drawn from a corpus, with their edits and tags, beside the publisher's own note
 * of what changed: to be read by a person who asks what he would be ashamed to publish.
 */
public final class Sample {
  private Sample() {}

  private static final int DRAWN = 50;

  /** Longer revisions are told of by their first edits. */
  private static final int MOST_EDITS = 25;

  /**
   * Prints a draw.
   *
   * @param arguments the folder of the corpora, beside which the folder {@code gold} lies; then,
   *     where wanted, the file to draw from, the seed and how many to draw
   */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    String file = arguments.length > 1 ? arguments[1] : "govuk-news.jsonl.gz";
    int seed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    int drawn = arguments.length > 3 ? Integer.parseInt(arguments[3]) : DRAWN;
    Map<String, String> notes =
        notes(corpora.resolveSibling("gold").resolve("govuk-change-notes.jsonl.gz"));
    List<Noted> steps = noted(CorpusRevisions.steps(corpora.resolve(file)), notes);
    Collections.shuffle(steps, new Random(seed));
    ContentDiffer differ = new ContentDiffer(Packs.ALL);
    Tagger tagger = new Tagger(Packs.ALL);
    LanguageDetector detector = new LanguageDetector(Packs.ALL);
    for (Noted noted : steps.subList(0, Math.min(drawn, steps.size()))) {
      Step step = noted.step();
      System.out.println("\n## " + step.article() + "\n   " + noted.note());
      String language = detector.detect(step.after());
      List<Edit> edits = differ.compare(step.before(), step.after(), language).edits();
      tagger.tag(edits, step.before(), step.after(), language).stream()
          .limit(MOST_EDITS)
          .forEach(edit -> System.out.println(told(edit)));
      if (edits.size() > MOST_EDITS) {
        System.out.println("… " + edits.size() + " edits");
      }
    }
  }

  /** A step, and what the publisher said of it. */
  private record Noted(Step step, String note) {}

  /** Each step with its note, found by its article and its number there. */
  private static List<Noted> noted(List<Step> steps, Map<String, String> notes) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Noted> noted = new ArrayList<>();
    for (Step step : steps) {
      int number = numbers.merge(step.article(), 1, Integer::sum);
      String note = notes.getOrDefault(number + " " + step.article(), "(no note)");
      noted.add(new Noted(step, note));
    }
    return noted;
  }

  private static Map<String, String> notes(Path file) throws IOException {
    Map<String, String> notes = new HashMap<>();
    if (!Files.exists(file)) {
      return notes;
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = JsonMapper.shared().readTree(line);
        notes.put(
            node.get("from").asInt() + " " + node.get("article").asString(),
            node.path("note").asString(""));
      }
    }
    return notes;
  }

  private static String told(TaggedEdit tagged) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s %s %.2f"
            .formatted(
                tagged.edit().kind(),
                tagged.edit().where(),
                tagged.tags(),
                tagged.significance().value()));
    for (Object found :
        List.of(tagged.persons(), tagged.quotes(), tagged.figures(), tagged.swaps())) {
      text.append(found.equals(List.of()) ? "" : "\n   " + found);
    }
    text.append("\n   ");
    for (WordRun words : tagged.edit().words()) {
      text.append(
          switch (words.op()) {
            case SAME -> words.text();
            case REMOVED -> "[-" + words.text() + "-]";
            case ADDED -> "{+" + words.text() + "+}";
          });
    }
    return text.toString();
  }
}
