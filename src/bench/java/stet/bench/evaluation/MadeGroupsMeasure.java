package stet.bench.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import stet.model.Content;
import stet.revision.diff.Sentences;
import tools.jackson.databind.JsonNode;

/** Splits and merges, and the rest of an alignment, in second drafts made by a rule. */
final class MadeGroupsMeasure implements Measure {

  private static final int LEAST_SENTENCES = 8;
  private static final int SEED = 3;

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<List<String>> articles = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (JsonNode line : gold.lines("quotes-{dev,test}.jsonl.gz")) {
      String body = line.get("text").asString();
      List<String> cut =
          Sentences.of(new Content("", "", body), "en").stream().map(s -> s.of(body)).toList();
      sentences.addAll(cut);
      if (cut.size() >= LEAST_SENTENCES) {
        articles.add(cut);
      }
    }
    List<String> words = new ArrayList<>(words(sentences));
    Random random = new Random(SEED);
    Collections.shuffle(words, random);
    List<Counts> groups = new ArrayList<>();
    List<Counts> all = new ArrayList<>();
    for (List<String> article : articles) {
      Drafts drafts = MadeDrafts.of(article, words, sentences, random);
      var found = drafts.found();
      groups.add(Counts.of(Drafts.groups(found), Drafts.groups(drafts.pairs())));
      all.add(Counts.of(found, drafts.pairs()));
    }
    return List.of(
        Row.of("splits and merges, made", "F1 of links", groups, Counts::f1, 0.80),
        Row.of("sentence alignment, made, all pairs", "F1", all, Counts::f1, null));
  }

  private static List<String> words(List<String> sentences) {
    return sentences.stream()
        .flatMap(s -> List.of(s.split(" ")).stream())
        .filter(w -> w.length() > 1 && w.chars().allMatch(Character::isLowerCase))
        .toList();
  }
}
