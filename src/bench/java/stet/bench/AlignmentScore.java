package stet.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.diff.Link;
import stet.diff.SentenceAlignment;
import stet.model.Folding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well sentences are aligned, against the hand-made truth of every {@code
 * sentence-alignment-*.jsonl} in a folder (default {@code ../shared/gold}): F1 over all pairs of
 * sentences, over those whose text changed, and over those that a split or a merge made.
 */
public final class AlignmentScore {
  private AlignmentScore() {}

  private record Pair(int before, int after) {}

  /** Which pairs are looked at. */
  private interface Choice {
    boolean takes(Pair pair, Set<Pair> of);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "../shared/gold" : args[0]);
    System.out.printf("%-32s %8s %8s %8s%n", "file", "all", "changed", "groups");
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "sentence-alignment-*.jsonl")) {
      for (Path file : files) {
        score(file);
      }
    }
  }

  private static void score(Path file) throws IOException {
    Tally all = new Tally();
    Tally changed = new Tally();
    Tally groups = new Tally();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = JsonMapper.shared().readTree(line);
      List<String> before = sentences(node.get("old"));
      List<String> after = sentences(node.get("new"));
      Set<Pair> gold = new HashSet<>();
      node.get("alignment").forEach(p -> gold.add(new Pair(p.get(0).asInt(), p.get(1).asInt())));
      Set<Pair> found = pairs(SentenceAlignment.of(before, after), before.size());
      all.add(gold, found, (pair, of) -> true);
      changed.add(
          gold, found, (pair, of) -> !before.get(pair.before).equals(after.get(pair.after)));
      groups.add(gold, found, AlignmentScore::isOfGroup);
    }
    System.out.printf(
        "%-32s %8.4f %8.4f %8.4f%n", file.getFileName(), all.f1(), changed.f1(), groups.f1());
  }

  private static Set<Pair> pairs(SentenceAlignment alignment, int count) {
    Set<Pair> pairs = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Link link = alignment.ofBefore(i);
      if (link != null) {
        for (int j = link.afterFrom(); j < link.afterTo(); j++) {
          pairs.add(new Pair(i, j));
        }
      }
    }
    return pairs;
  }

  /** Whether a sentence of the pair is in another pair as well. */
  private static boolean isOfGroup(Pair pair, Set<Pair> pairs) {
    return pairs.stream()
        .anyMatch(p -> !p.equals(pair) && (p.before == pair.before || p.after == pair.after));
  }

  private static List<String> sentences(JsonNode node) {
    List<String> sentences = new ArrayList<>();
    node.forEach(sentence -> sentences.add(Folding.fold(sentence.asString())));
    return sentences;
  }

  /** Counts of what was found rightly, wrongly and not at all. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int missed;

    void add(Set<Pair> gold, Set<Pair> found, Choice choice) {
      Map<Pair, Boolean> wanted = new HashMap<>();
      gold.stream().filter(pair -> choice.takes(pair, gold)).forEach(p -> wanted.put(p, false));
      for (Pair pair : found) {
        if (choice.takes(pair, found)) {
          if (wanted.replace(pair, true) != null) {
            right++;
          } else {
            wrong++;
          }
        }
      }
      missed += (int) wanted.values().stream().filter(seen -> !seen).count();
    }

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }
  }
}
