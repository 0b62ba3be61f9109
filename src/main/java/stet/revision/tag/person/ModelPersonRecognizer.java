package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** A recogniser that finds names with a trained model. */
final class ModelPersonRecognizer implements PersonRecognizer {

  /**
   * The most letters of a word in capitals that counts as an acronym behind a title: {@code
   * Secretary DSEI} opens a fair, {@code President GBAGBO} is a person.
   */
  private static final int LONGEST_ACRONYM = 4;

  private static final Set<String> PARTING =
      Set.of("–", "—", "-", "|", ";", "[", "]", "(", ")", ",", "/");

  private final LanguagePack pack;
  private final PersonModel model;
  private final WordFormCache forms;

  /**
   * Creates a recogniser.
   *
   * @param pack the word lists of the language that is read
   * @param model a model that was trained for the language
   */
  ModelPersonRecognizer(LanguagePack pack, PersonModel model) {
    this.pack = pack;
    this.model = model;
    this.forms = new WordFormCache(pack, WordFormCache.LARGE);
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return inSentences(paragraph, NameToken.of(pack, paragraph, forms));
  }

  @Override
  public RecognizedParagraph read(String paragraph, LanguagePack language) {
    List<NameToken> tokens = NameToken.of(pack, paragraph, forms);
    return new RecognizedParagraph(pack, paragraph, tokens, inSentences(paragraph, tokens));
  }

  private List<Mention> inSentences(String paragraph, List<NameToken> tokens) {
    List<Mention> mentions = new ArrayList<>(0);
    for (List<NameToken> sentence : NameToken.sentences(tokens)) {
      mentions.addAll(mentions(paragraph, sentence));
    }
    return mentions;
  }

  /** The names in one sentence of a text. */
  List<Mention> mentions(String text, List<NameToken> sentence) {
    if (!mayName(sentence)) {
      return List.of();
    }
    byte[] labels = model.labels(sentence);
    labelAddressed(sentence, labels);
    List<Mention> mentions = new ArrayList<>(0);
    int start = 0;
    for (int i = 0; i < labels.length; i++) {
      NameLabel label = NameLabel.numbered(labels[i]);
      if (label == NameLabel.B || label == NameLabel.U) {
        start = i;
      }
      if (label == NameLabel.L || label == NameLabel.U) {
        add(text, sentence, start, i + 1, mentions);
      } else if (i > 0 && label == NameLabel.O && labels[i - 1] == NameLabel.O.number) {
        int name = PostNominals.nameBefore(pack, sentence, i, model.lexicon());
        if (name >= 0 && labels[name] == NameLabel.O.number) {
          add(text, sentence, name, i, mentions);
        }
      }
    }
    return mentions;
  }

  /**
   * Labels the names behind forms of address that the model does not begin there, together with
   * what it took for the rest of the name.
   */
  private void labelAddressed(List<NameToken> sentence, byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      int end = AddressedNames.end(pack, sentence, i);
      if (end == i || labels[i] != NameLabel.O.number) {
        continue;
      }
      while (end < labels.length
          && (labels[end] == NameLabel.I.number || labels[end] == NameLabel.L.number)) {
        end++;
      }
      Arrays.fill(labels, i, end, NameLabel.I.number);
      labels[i] = end == i + 1 ? NameLabel.U.number : NameLabel.B.number;
      if (end > i + 1) {
        labels[end - 1] = NameLabel.L.number;
      }
    }
  }

  /** Whether any word may be part of a name; for most sentences this is found without the model. */
  private boolean mayName(List<NameToken> sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      NameToken token = sentence.get(i);
      if (token.isCapitalised() && (i > 0 || traits(token).mayOpenName())) {
        return true;
      }
    }
    return false;
  }

  /** Adds the names that the model took for one, divided at marks: "George W. ] Bush". */
  private void add(
      String text, List<NameToken> sentence, int start, int end, List<Mention> mentions) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || (i > start && PARTING.contains(sentence.get(i).text()))) {
        addPiece(text, sentence, from, i, mentions);
        from = i + 1;
      }
    }
  }

  /** Adds a name without the titles and countries ahead of it and the marks behind it. */
  private void addPiece(
      String text, List<NameToken> sentence, int start, int end, List<Mention> mentions) {
    int from = start;
    int to = end;
    while (from < to - 1
        && (isNoPartOfName(sentence.get(from))
            || OrdinaryCapitalizedWords.leads(sentence, from, to, model.lexicon()))) {
      from++;
    }
    while (to > from && !sentence.get(to - 1).isWord()) {
      to--;
    }
    if (to <= from) {
      return; // "Ada —": no word follows the dash
    }
    boolean initials = true;
    for (int i = from; i < to; i++) {
      initials &= sentence.get(i).isInitial();
    }
    if (to - from == 1
        && (isAll(text, sentence.get(from)) || opensAsFunctionWord(sentence.get(from)))) {
      return;
    }
    if (isOfThings(sentence, from, to)) {
      return;
    }
    if (!initials
        && !PersonTitles.isTitle(sentence.get(from))
        && NonPersonFilter.lets(pack, sentence, from, to)) {
      mentions.add(Mention.of(text, sentence.get(from).start(), sentence.get(to - 1).end()));
    }
  }

  /** Whether a name is one that no person bears, unless a title is ahead of it. */
  private boolean isOfThings(List<NameToken> sentence, int from, int to) {
    NameToken first = sentence.get(from);
    boolean titled = from > 0 && PersonTitles.isTitle(sentence.get(from - 1));
    if (to - from == 1) {
      boolean named =
          titled
              && (first.text().length() > LONGEST_ACRONYM
                  || PersonTitles.isPersonal(sentence.get(from - 1)));
      return !named && isAcronym(first);
    }
    return !titled
        && (isBrand(first, sentence.get(to - 1))
            || OrdinaryCapitalizedWords.is(sentence, from, to, model.lexicon()));
  }

  private static boolean isNoPartOfName(NameToken token) {
    return PersonTitles.isTitle(token)
        || AddressedNames.isOffice(token)
        || token.pack().has(WordList.COUNTRIES_IN_OFFICES, token.text())
        || token.pack().hasEnding(WordList.NO_NAME_ENDINGS, token.text());
  }

  /**
   * Whether a word is alone in its paragraph, like {@code Bolton}: it is a heading or an item of a
   * list, and may be any name.
   */
  private static boolean isAll(String text, NameToken token) {
    return token.start() == 0 && text.length() - token.end() <= 1;
  }

  /**
   * Whether a word opens its sentence and is written with a capital for that alone, since its
   * language has it among its small words: {@code Auch}, German for also.
   */
  private boolean opensAsFunctionWord(NameToken token) {
    return token.opens()
        && pack.owns(WordList.FUNCTION_WORDS)
        && pack.has(WordList.FUNCTION_WORDS, token.lower());
  }

  /**
   * Whether a word in capitals is behind a word that is not a given name, so that it names no
   * person: {@code Wykop XING}.
   */
  private boolean isBrand(NameToken first, NameToken last) {
    WordTraits left = traits(first);
    return traits(last).capitals && !left.capitals && (left.names & 1) == 0;
  }

  /** Whether a word is in capitals and in no list of names, like HEPI. */
  private boolean isAcronym(NameToken token) {
    WordTraits traits = traits(token);
    return traits.capitals && traits.names == 0;
  }

  private WordTraits traits(NameToken token) {
    return token.form().weighed(model).traits;
  }
}
