package stet.tag.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import stet.tag.person.PersonRecogniser.Mention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the recognisers and the cast: {@code PersonEvaluation GOLD}, where GOLD is the folder
 * with persons-dev.jsonl.gz and linking-dev.jsonl.gz. Spans must match exactly.
 */
public final class PersonEvaluation {
  private PersonEvaluation() {}

  /** A sentence laid out as text, so that spans are offsets whoever cuts it into tokens. */
  private record Laid(String text, List<Token> tokens, List<Mention> gold) {

    static Laid of(GoldSentence sentence) {
      StringBuilder text = new StringBuilder();
      List<Token> tokens = new ArrayList<>();
      for (String token : sentence.tokens()) {
        int start = text.length();
        text.append(token);
        tokens.add(new Token(start, text.length(), token, tokens.isEmpty()));
        text.append(' ');
      }
      List<Mention> gold = new ArrayList<>();
      int begin = 0;
      for (int i = 0; i < tokens.size(); i++) {
        Label label = sentence.labels().get(i);
        if (label == Label.B || label == Label.U) {
          begin = i;
        }
        if (label == Label.L || label == Label.U) {
          gold.add(Mention.of(text.toString(), tokens.get(begin).start(), tokens.get(i).end()));
        }
      }
      return new Laid(text.toString(), tokens, gold);
    }
  }

  private static final class Score {
    private int right;
    private int found;
    private int gold;

    void add(List<Mention> mentions, List<Mention> wanted) {
      Set<Mention> all = new HashSet<>(wanted);
      right += (int) mentions.stream().filter(all::contains).count();
      found += mentions.size();
      gold += wanted.size();
    }

    @Override
    public String toString() {
      double precision = right / (double) found;
      double recall = right / (double) gold;
      return "precision %.3f recall %.3f F1 %.3f (%d named, %d gold)"
          .formatted(precision, recall, 2 * precision * recall / (precision + recall), found, gold);
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, List<Laid>> articles = new LinkedHashMap<>();
    for (GoldSentence sentence : GoldSentence.read(folder.resolve("persons-dev.jsonl.gz"))) {
      articles.computeIfAbsent(sentence.doc(), d -> new ArrayList<>()).add(Laid.of(sentence));
    }
    ModelRecogniser model = new ModelRecogniser();
    long began = System.nanoTime();
    model.mentions("Ada Thorne spoke.", "en");
    System.out.printf("model loaded in %.2f s%n", (System.nanoTime() - began) / 1e9);
    NameRules rules = new NameRules();
    evaluate("rules", articles, laid -> rules.mentions(laid.text, "en"));
    evaluate("model, gold tokens", articles, laid -> model.mentions(laid.text, laid.tokens));
    evaluate("model, own tokens", articles, laid -> model.mentions(laid.text, "en"));
    speed(articles, model);
    linking(folder.resolve("linking-dev.jsonl.gz"));
  }

  private interface Reader {
    List<Mention> read(Laid sentence);
  }

  private static void evaluate(String name, Map<String, List<Laid>> articles, Reader reader) {
    Score plain = new Score();
    Score swept = new Score();
    for (List<Laid> article : articles.values()) {
      List<Reading> readings = new ArrayList<>();
      for (Laid laid : article) {
        List<Mention> mentions = reader.read(laid);
        plain.add(mentions, laid.gold);
        readings.add(new Reading(laid.text, mentions));
      }
      Cast cast = Cast.of(readings);
      for (int i = 0; i < readings.size(); i++) {
        swept.add(cast.sweep(readings.get(i)).mentions(), article.get(i).gold);
      }
    }
    System.out.printf("%s: %s%n", name, plain);
    System.out.printf("%s, swept: %s%n", name, swept);
  }

  private static void speed(Map<String, List<Laid>> articles, ModelRecogniser model) {
    for (int round = 0; round < 5; round++) {
      long began = System.nanoTime();
      long count = 0;
      for (List<Laid> article : articles.values()) {
        for (Laid laid : article) {
          model.mentions(laid.text, "en");
          count++;
        }
      }
      System.out.printf("%,.0f sentences a second%n", count / ((System.nanoTime() - began) / 1e9));
    }
  }

  private static void linking(Path file) throws IOException {
    long right = 0;
    long found = 0;
    long wanted = 0;
    try (BufferedReader lines = GoldSentence.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JsonMapper.shared().readTree(line);
        String text = article.get("text").asString();
        Map<Mention, String> gold = new HashMap<>();
        for (JsonNode m : article.get("mentions")) {
          gold.put(Mention.of(text, m.get(0).asInt(), m.get(1).asInt()), m.get(2).asString());
        }
        List<Mention> mentions = new ArrayList<>(gold.keySet());
        mentions.sort(Comparator.comparingInt(Mention::start));
        List<Cast.Named> named = Cast.of(List.of(new Reading(text, mentions))).named(0);
        for (int i = 0; i < named.size(); i++) {
          for (int j = 0; j < i; j++) {
            boolean same =
                Objects.equals(gold.get(named.get(i).mention()), gold.get(named.get(j).mention()));
            boolean joined = named.get(i).person().equals(named.get(j).person());
            right += same && joined ? 1 : 0;
            found += joined ? 1 : 0;
            wanted += same ? 1 : 0;
          }
        }
      }
    }
    System.out.printf(
        "linking on gold mentions, pairwise: precision %.3f recall %.3f%n",
        right / (double) found, right / (double) wanted);
  }
}
