package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * A quotation: the text between an opening quotation mark and its closing one, or whole paragraphs
 * that the source sets off or that follow a paragraph ending in "said:".
 */
public final class Quotation {

  private static final double SURE = 1.5;
  private static final double SURER = 3.5;
  private static final int TERM_WORDS = 3;
  private static final int SLOGAN_WORDS = 6;

  private final LanguagePack pack;
  private final String text;
  private final List<Quotation> siblings;
  private final int number;
  private final int start;
  private final int end;
  private final boolean closed;
  private final boolean block;
  private final boolean said;
  private @Nullable List<TextWord> words;
  private @Nullable List<String> folded;
  private @Nullable Double sureness;
  private @Nullable QuotationContext setting;

  private Quotation(
      LanguagePack pack,
      String text,
      List<Quotation> siblings,
      int start,
      int end,
      boolean closed,
      boolean block,
      boolean said) {
    this.pack = pack;
    this.text = text;
    this.siblings = siblings;
    this.number = siblings.size();
    this.start = start;
    this.end = end;
    this.closed = closed;
    this.block = block;
    this.said = said;
  }

  /**
   * Creates a quotation in marks.
   *
   * @param siblings all quotations of the text, this one at the end
   * @param start the place of the opening mark in the text
   * @param end the place behind the closing mark, or the end of the paragraph if that mark is
   *     missing
   */
  static Quotation marked(
      LanguagePack pack,
      String text,
      List<Quotation> siblings,
      int start,
      int end,
      boolean closed) {
    return new Quotation(pack, text, siblings, start, end, closed, false, false);
  }

  /**
   * Creates a quotation without marks from whole paragraphs.
   *
   * @param from the place of its first character
   * @param to the place behind its last character
   * @param said whether the text announces that somebody says it
   */
  static Quotation block(
      LanguagePack pack, String text, List<Quotation> siblings, int from, int to, boolean said) {
    return new Quotation(pack, text, siblings, from, to, true, true, said);
  }

  /** The word lists of the text's language. */
  public LanguagePack pack() {
    return pack;
  }

  /** The index of the quotation among those of its text. */
  int number() {
    return number;
  }

  /** The place of its opening mark in the text, or of its first character if it has no marks. */
  public int start() {
    return start;
  }

  /** The place behind its closing mark, or behind its last character if it has no closing mark. */
  public int end() {
    return end;
  }

  /** The place of its first character, behind the opening mark. */
  int contentStart() {
    return block ? start : start + 1;
  }

  /** The place behind its last character, ahead of the closing mark. */
  int contentEnd() {
    return closed && !block ? end - 1 : end;
  }

  /** Whether the quotation consists of whole paragraphs without marks. */
  public boolean block() {
    return block;
  }

  /** Whether the quotation has a closing mark; without one, its end is not known. */
  public boolean closed() {
    return closed;
  }

  /** Whether this is quoted speech, rather than a term or a title in marks. */
  public boolean speech() {
    return block || sureness() > 0;
  }

  /**
   * Whether it is certain enough that this is speech to report in public that a quotation changed;
   * more certainty is required for a text that might be a term. On quotes-dev, cross-validated with
   * whole articles left out: precision 0.970 at recall 0.941.
   */
  public boolean surelySpeech() {
    return (block && said)
        || (!block && !isToBeWritten() && sureness() > (mayBeTerm() ? SURER : SURE))
        || (!block && isSaidByItsPlace());
  }

  private boolean isToBeWritten() {
    List<TextWord> ahead = words().size() > TERM_WORDS ? List.of() : setting().ahead();
    return !ahead.isEmpty() && pack.has(WordList.WRITING_ORDERS, ahead.getLast().folded());
  }

  /**
   * Whether the place of the quotation leaves no doubt that it is speech, whatever its words are:
   * {@code “…”, said Lavrov} at the beginning of a sentence, or {@code Lavrov: ‘We will fight it’}.
   */
  private boolean isSaidByItsPlace() {
    if (words().size() <= TERM_WORDS) {
      return false;
    }
    if (ForeignSpeechClassifier.tells(text, this)) {
      return true;
    }
    if (!speech()) {
      return false;
    }
    Set<SpeechClue> clues = SpeechClassifier.clues(text, this);
    return (clues.contains(SpeechClue.OPENS_SENTENCE)
            && clues.contains(SpeechClue.COMMA_BEHIND)
            && clues.contains(SpeechClue.PLAIN_NEXT_BEHIND))
        || (clues.contains(SpeechClue.COLON_AHEAD)
            && clues.contains(SpeechClue.CLOSES_SENTENCE)
            && clues.contains(SpeechClue.VERB_INSIDE)
            && clues.contains(SpeechClue.PERSON_INSIDE));
  }

  /**
   * Whether the quotation has several words, and a verb of saying is beside it: {@code “…,” he
   * said}, {@code She told them that “…”}.
   */
  boolean isReported() {
    if (block) {
      return said;
    }
    if (words().size() <= TERM_WORDS || !surelySpeech()) {
      return false;
    }
    Set<SpeechClue> clues = SpeechClassifier.clues(text, this);
    return clues.contains(SpeechClue.PLAIN_NEAR_AHEAD)
        || (clues.contains(SpeechClue.PLAIN_NEAR_BEHIND)
            && (clues.contains(SpeechClue.COMMA_INSIDE)
                || clues.contains(SpeechClue.COMMA_BEHIND)
                || clues.contains(SpeechClue.QUESTION_INSIDE)))
        || ForeignSpeechClassifier.tells(text, this);
  }

  /**
   * Whether the quotation has few words and may be a term: behind an article, a possessive or a
   * word that names something, in brackets, or in single marks within a sentence.
   */
  private boolean mayBeTerm() {
    if (words().size() > SLOGAN_WORDS) {
      return false;
    }
    Set<SpeechClue> clues = SpeechClassifier.clues(text, this);
    if (clues.contains(SpeechClue.BRACKET_AHEAD) && text.startsWith(")", end)) {
      return true; // (“the pier”), as contracts and laws call things
    }
    if (clues.contains(SpeechClue.SINGLE_MARKS)
        && !clues.contains(SpeechClue.COMMA_INSIDE)
        && !clues.contains(SpeechClue.COMMA_AHEAD)
        && !clues.contains(SpeechClue.COLON_AHEAD)
        && !clues.contains(SpeechClue.QUESTION_INSIDE)) {
      return true;
    }
    if (words().size() > TERM_WORDS) {
      return false;
    }
    return clues.contains(SpeechClue.ARTICLE_AHEAD)
        || clues.contains(SpeechClue.POSSESSIVE_AHEAD)
        || clues.contains(SpeechClue.NAME_POSSESSIVE_AHEAD)
        || clues.contains(SpeechClue.NAMING_AHEAD);
  }

  private double sureness() {
    if (sureness == null) {
      sureness = SpeechClassifier.sureness(text, this);
    }
    return sureness;
  }

  /** The words of the sentence around the quotation. */
  QuotationContext setting() {
    if (setting == null) {
      setting = QuotationContext.of(pack, text, siblings, number);
    }
    return setting;
  }

  /** The nearby quotations including this one: those of its sentence and a few more. */
  List<Quotation> siblings() {
    return siblings.subList(Math.max(0, number - 4), Math.min(siblings.size(), number + 5));
  }

  /** The words inside the marks. */
  List<TextWord> words() {
    if (words == null) {
      words = TextWord.of(text, contentStart(), contentEnd());
    }
    return words;
  }

  /** The text inside the marks, as written. */
  public String content() {
    return text.substring(contentStart(), contentEnd()).strip();
  }

  /** The words inside the marks, folded. */
  public List<String> folded() {
    if (folded == null) {
      folded = words().stream().map(TextWord::folded).toList();
    }
    return folded;
  }

  boolean overlaps(int from, int to) {
    return start < to && end > from;
  }

  /** The words inside the marks that are in a range of the text. */
  public List<String> foldedWithin(int from, int to) {
    List<String> within = new ArrayList<>();
    for (TextWord word : words()) {
      if (word.start() >= from && word.end() <= to) {
        within.add(word.folded());
      }
    }
    return within;
  }

  @Override
  public String toString() {
    return block ? content() : text.substring(start, end);
  }
}
