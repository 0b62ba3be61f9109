package stet.tag.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Names by a trained model, for English. The model is a resource of the program, read when the
 * first text is.
 */
final class ModelRecogniser implements PersonRecogniser {

  /** Letters: {@code Secretary DSEI} opens a fair, {@code President GBAGBO} is somebody. */
  private static final int LONGEST_ACRONYM = 4;

  private static final Set<String> PARTING =
      Set.of("–", "—", "-", "|", ";", "[", "]", "(", ")", ",", "/");

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

  private final LanguagePack pack;
  private final Forms forms;

  /**
   * @param pack the word lists of the language that is read
   */
  ModelRecogniser(LanguagePack pack) {
    this.pack = pack;
    this.forms = new Forms(pack, Forms.LARGE);
  }

  /** The lists of names that the model came with. */
  static Lexicon lexicon() {
    return English.MODEL.lexicon();
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return inSentences(paragraph, Token.of(pack, paragraph, forms));
  }

  @Override
  public Reading read(String paragraph, LanguagePack language) {
    List<Token> tokens = Token.of(pack, paragraph, forms);
    return new Reading(pack, paragraph, tokens, inSentences(paragraph, tokens));
  }

  private List<Mention> inSentences(String paragraph, List<Token> tokens) {
    List<Mention> mentions = new ArrayList<>(0);
    for (List<Token> sentence : Token.sentences(tokens)) {
      mentions.addAll(mentions(paragraph, sentence));
    }
    return mentions;
  }

  /** The names in one sentence of a text. */
  List<Mention> mentions(String text, List<Token> sentence) {
    if (!mayName(sentence)) {
      return List.of();
    }
    byte[] labels = English.MODEL.labels(sentence);
    List<Mention> mentions = new ArrayList<>(0);
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      Label label = Label.numbered(labels[i]);
      if (label == Label.B || label == Label.U) {
        start = i;
      }
      if (label == Label.L || label == Label.U) {
        add(text, sentence, start, i + 1, mentions);
      } else if (i > 0 && label == Label.O && labels[i - 1] == Label.O.number) {
        int name = Honours.nameBefore(pack, sentence, i, lexicon());
        if (name >= 0 && labels[name] == Label.O.number) {
          add(text, sentence, name, i, mentions);
        }
      }
    }
    return mentions;
  }

  /** Whether any word may be part of a name; most need not be weighed to tell. */
  private boolean mayName(List<Token> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      if (token.isCapitalised() && (i > 0 || traits(token).mayOpenName())) {
        return true;
      }
    }
    return false;
  }

  /** What the model took for one name is cut where a mark parts it: "George W. ] Bush". */
  private void add(String text, List<Token> sentence, int start, int end, List<Mention> mentions) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || (i > start && PARTING.contains(sentence.get(i).text()))) {
        addPiece(text, sentence, from, i, mentions);
        from = i + 1;
      }
    }
  }

  /** Titles and countries in front, and what is no word behind it, are cut off. */
  private void addPiece(
      String text, List<Token> sentence, int start, int end, List<Mention> mentions) {
    int from = start;
    int to = end;
    while (from < to - 1
        && (isNoPartOfName(sentence.get(from)) || Ordinary.leads(sentence, from, to, lexicon()))) {
      from++;
    }
    while (to > from && !sentence.get(to - 1).isWord()) {
      to--;
    }
    if (to <= from) {
      return; // "Ada —": nothing but a mark stands behind the one that parts
    }
    boolean initials = true;
    for (int i = from; i < to; i++) {
      initials &= sentence.get(i).isInitial();
    }
    if (to - from == 1 && isAll(text, sentence.get(from))) {
      return;
    }
    if (isOfThings(sentence, from, to)) {
      return;
    }
    if (!initials && !Titles.isTitle(sentence.get(from)) && Sieve.lets(pack, sentence, from, to)) {
      mentions.add(Mention.of(text, sentence.get(from).start(), sentence.get(to - 1).end()));
    }
  }

  /** Of what no person bears, unless a title says so. */
  private boolean isOfThings(List<Token> sentence, int from, int to) {
    Token first = sentence.get(from);
    boolean titled = from > 0 && Titles.isTitle(sentence.get(from - 1));
    if (to - from == 1) {
      boolean named =
          titled
              && (first.text().length() > LONGEST_ACRONYM
                  || Titles.isPersonal(sentence.get(from - 1)));
      return !named && isAcronym(first);
    }
    return !titled
        && (isBrand(first, sentence.get(to - 1)) || Ordinary.is(sentence, from, to, lexicon()));
  }

  private static boolean isNoPartOfName(Token token) {
    return Titles.isTitle(token)
        || token.pack().has(WordList.COUNTRIES_IN_OFFICES, token.text())
        || token.text().endsWith("-based");
  }

  /** {@code Bolton}, alone in its paragraph, heads or lists something, and may be any name. */
  private static boolean isAll(String text, Token token) {
    return token.start() == 0 && text.length() - token.end() <= 1;
  }

  /**
   * {@code Wykop XING}: capitals behind a word that is no given name are another name, of no
   * person.
   */
  private boolean isBrand(Token first, Token last) {
    Traits left = traits(first);
    return traits(last).capitals && !left.capitals && (left.names & 1) == 0;
  }

  /** HEPI and the like: in capitals, and in no list of names. */
  private boolean isAcronym(Token token) {
    Traits traits = traits(token);
    return traits.capitals && traits.names == 0;
  }

  private static Traits traits(Token token) {
    return token.form().weighed(English.MODEL).traits;
  }
}
