package stet.tag.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names by a trained model, for English. The model is a resource of the program, read when the
 * first text is.
 */
final class ModelRecogniser implements PersonRecogniser {

  /** How many words are remembered before they are all forgotten. */
  private static final int MOST_WORDS = 40_000;

  /** What is called after a person rather than a person, when it ends so. */
  private static final Set<String> NO_SURNAMES =
      Set.of(
          ("Street Road Avenue University College School Hospital Act Report Award Awards Centre"
                  + " Center Foundation Institute Prize Airport Stadium Ltd Inc PLC LLP")
              .split(" "));

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

  private final ConcurrentHashMap<String, PersonModel.Weighed> words = new ConcurrentHashMap<>();

  @Override
  public List<Mention> mentions(String paragraph, String language) {
    List<Mention> mentions = new ArrayList<>();
    for (List<Token> sentence : Token.sentences(paragraph)) {
      mentions.addAll(mentions(paragraph, sentence));
    }
    return mentions;
  }

  @Override
  public boolean mayBeSurname(String word) {
    return (word(word).traits.names & 2) != 0;
  }

  /** The names in one sentence of a text. */
  List<Mention> mentions(String text, List<Token> sentence) {
    List<PersonModel.Weighed> weighed = new ArrayList<>(sentence.size());
    boolean mayName = false;
    for (int i = 0; i < sentence.size(); i++) {
      PersonModel.Weighed word = word(sentence.get(i).text());
      weighed.add(word);
      mayName |= word.traits.mayName(i == 0);
    }
    if (!mayName) {
      return List.of();
    }
    byte[] labels = English.MODEL.labels(weighed);
    List<Mention> mentions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      Label label = Label.numbered(labels[i]);
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
    for (int i = from + 1; i < to; i++) {
      if ("–—-|".contains(name.get(i).text())) {
        to = i;
      }
    }
    while (to > from && !name.get(to - 1).isWord()) {
      to--;
    }
    if (from < to
        && !Titles.isTitle(name.get(from))
        && !NO_SURNAMES.contains(name.get(to - 1).text())) {
      mentions.add(Mention.of(text, name.get(from).start(), name.get(to - 1).end()));
    }
  }

  private PersonModel.Weighed word(String text) {
    PersonModel.Weighed known = words.get(text);
    if (known == null) {
      if (words.size() >= MOST_WORDS) {
        words.clear();
      }
      known = English.MODEL.weigh(text);
      words.put(text, known);
    }
    return known;
  }
}
