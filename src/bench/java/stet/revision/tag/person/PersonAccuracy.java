package stet.revision.tag.person;

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
import java.util.function.Function;
import stet.bench.evaluation.Counts;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How rightly persons are named and joined, article by article, for the evaluation. */
public final class PersonAccuracy {

  private final LanguagePack pack;
  private final PersonRecognizer recognizer = new LanguageDispatchingRecognizer();

  /** The accuracy for texts in a language, by its ISO 639 code. */
  public PersonAccuracy(String language) {
    pack = Packs.ALL.of(language);
  }

  /**
   * Mentions whose span is exactly right.
   *
   * @param plain sentence by sentence
   * @param swept as the program names them: with the sweep over the article for names that are
   *     known, and without the words that the rest of the article shows to be no person's
   */
  public record Named(Counts plain, Counts swept) {}

  /** A sentence laid out as text, so that spans are offsets whoever cuts it into tokens. */
  private record Laid(String text, List<NameToken> tokens, List<Mention> gold) {

    static Laid of(LanguagePack pack, GoldSentence sentence) {
      StringBuilder text = new StringBuilder();
      List<NameToken> tokens = new ArrayList<>();
      for (String token : sentence.tokens()) {
        int start = text.length();
        text.append(token);
        tokens.add(new NameToken(pack, start, text.length(), token, tokens.isEmpty()));
        text.append(' ');
      }
      List<Mention> gold = new ArrayList<>();
      int begin = 0;
      for (int i = 0; i < tokens.size(); i++) {
        NameLabel label = sentence.labels().get(i);
        if (label == NameLabel.B || label == NameLabel.U) {
          begin = i;
        }
        if (label == NameLabel.L || label == NameLabel.U) {
          gold.add(Mention.of(text.toString(), tokens.get(begin).start(), tokens.get(i).end()));
        }
      }
      return new Laid(text.toString(), tokens, gold);
    }
  }

  /** By the words that the gold has, which are English. */
  public List<Named> byGoldTokens(Path persons) throws IOException {
    ModelPersonRecognizer model = new ModelPersonRecognizer(pack, TrainedPersonModels.english());
    return named(persons, laid -> model.mentions(laid.text, laid.tokens));
  }

  /** By our own cutting of the text into words. */
  public List<Named> byOwnTokens(Path persons) throws IOException {
    return named(persons, laid -> recognizer.mentions(laid.text, pack));
  }

  /** The sentences of the gold, as texts. */
  public static List<String> texts(Path persons) throws IOException {
    return GoldSentence.read(persons).stream().map(s -> Laid.of(Packs.ENGLISH, s).text()).toList();
  }

  private List<Named> named(Path persons, Function<Laid, List<Mention>> read) throws IOException {
    Map<String, List<Laid>> articles = new LinkedHashMap<>();
    for (GoldSentence sentence : GoldSentence.read(persons)) {
      articles
          .computeIfAbsent(sentence.doc(), doc -> new ArrayList<>())
          .add(Laid.of(pack, sentence));
    }
    return articles.values().stream().map(article -> named(article, read)).toList();
  }

  private Named named(List<Laid> article, Function<Laid, List<Mention>> read) {
    Counts plain = Counts.NONE;
    Counts swept = Counts.NONE;
    List<RecognizedParagraph> readings = new ArrayList<>();
    for (Laid laid : article) {
      List<Mention> mentions = read.apply(laid);
      plain = plain.plus(Counts.of(new HashSet<>(mentions), new HashSet<>(laid.gold)));
      readings.add(new RecognizedParagraph(pack, laid.text, mentions));
    }
    PersonLinker cast = PersonLinker.joined(readings);
    for (int i = 0; i < readings.size(); i++) {
      Set<Mention> found = new HashSet<>();
      cast.named(i).forEach(named -> found.add(named.mention()));
      swept = swept.plus(Counts.of(found, new HashSet<>(article.get(i).gold)));
    }
    return new Named(plain, swept);
  }

  /** Pairs of gold mentions that are one person, article by article. */
  public static List<Counts> linking(Path file) throws IOException {
    List<Counts> articles = new ArrayList<>();
    try (BufferedReader lines = GoldSentence.lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(linked(JsonMapper.shared().readTree(line)));
      }
    }
    return articles;
  }

  private static Counts linked(JsonNode article) {
    String text = article.get("text").asString();
    Map<Mention, String> gold = new HashMap<>();
    for (JsonNode m : article.get("mentions")) {
      gold.put(Mention.of(text, m.get(0).asInt(), m.get(1).asInt()), m.get(2).asString());
    }
    Map<Mention, String> keys = keys(text, gold.keySet());
    List<Mention> mentions = new ArrayList<>(gold.keySet());
    Counts counts = Counts.NONE;
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = Objects.equals(gold.get(mentions.get(i)), gold.get(mentions.get(j)));
        String key = keys.get(mentions.get(i));
        boolean joined = key != null && key.equals(keys.get(mentions.get(j)));
        counts = counts.plus(Counts.of(joined, same));
      }
    }
    return counts;
  }

  /** Under which key each mention of an article is; those that the cast doubts are left out. */
  private static Map<Mention, String> keys(String text, Set<Mention> mentions) {
    List<RecognizedParagraph> paragraphs = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n", -1)) {
      List<Mention> here = new ArrayList<>();
      for (Mention m : mentions) {
        if (m.start() >= start && m.end() <= start + paragraph.length()) {
          here.add(Mention.of(paragraph, m.start() - start, m.end() - start));
        }
      }
      here.sort(Comparator.comparingInt(Mention::start));
      paragraphs.add(new RecognizedParagraph(Packs.ENGLISH, paragraph, here));
      starts.add(start);
      start += paragraph.length() + 1;
    }
    PersonLinker cast = PersonLinker.of(paragraphs);
    Map<Mention, String> keys = new HashMap<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      int shift = starts.get(i);
      for (PersonLinker.Named named : cast.named(i)) {
        Mention m = named.mention();
        keys.put(new Mention(m.start() + shift, m.end() + shift, m.name()), named.person().key());
      }
    }
    return keys;
  }
}
