package stet.tag.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names by a trained model, for English. The model is a resource of the program, read when the first
 * text is.
 */
final class ModelRecogniser implements PersonRecogniser {

  /** How many words' traits are remembered before they are all forgotten. */
  private static final int MOST_WORDS = 40_000;

  private static final Label[] LABELS = Label.values();

  /** The one model of the program: it never changes. */
  private static final class English {
    static final PersonModel MODEL = load();

    private static PersonModel load() {
      try (InputStream file =
          Objects.requireNonNull(
              ModelRecogniser.class.getResourceAsStream("persons-en.model.gz"))) {
        return ModelFile.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException("the program's own person model cannot be read", e);
      }
    }
  }

  private final ConcurrentHashMap<String, Traits> words = new ConcurrentHashMap<>();

  @Override
  public List<Mention> mentions(String paragraph, String language) {
    List<Mention> mentions = new ArrayList<>();
    for (List<Token> sentence : Token.sentences(paragraph)) {
      if (mayName(sentence)) {
        mentions.addAll(mentions(paragraph, sentence));
      }
    }
    return mentions;
  }

  /** The names in one sentence of a text. */
  List<Mention> mentions(String text, List<Token> sentence) {
    List<Traits> traits = new ArrayList<>(sentence.size());
    for (Token token : sentence) {
      traits.add(traits(token.text()));
    }
    byte[] labels = English.MODEL.labels(traits);
    List<Mention> mentions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      Label label = LABELS[labels[i]];
      if (label == Label.B || label == Label.U) {
        start = i;
      }
      if (label == Label.L || label == Label.U) {
        add(text, sentence.subList(start, i + 1), mentions);
      }
    }
    return mentions;
  }

  /** Titles in front and what is no part of a name behind it are cut off. */
  private static void add(String text, List<Token> name, List<Mention> mentions) {
    int from = 0;
    int to = name.size();
    while (from < to - 1 && Titles.isTitle(name.get(from))) {
      from++;
    }
    while (to > from && !name.get(to - 1).isWord()) {
      to--;
    }
    if (from < to && !Titles.isTitle(name.get(from))) {
      mentions.add(Mention.of(text, name.get(from).start(), name.get(to - 1).end()));
    }
  }

  /** Names are capitalised: a sentence without a capital needs no model. */
  private static boolean mayName(List<Token> sentence) {
    return sentence.stream().anyMatch(Token::isCapitalised);
  }

  private Traits traits(String word) {
    Traits known = words.get(word);
    if (known == null) {
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      known = new Traits(word, English.MODEL.lexicon());
      words.put(word, known);
    }
    return known;
  }
}
