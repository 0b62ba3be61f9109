package stet.revision.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.SentenceSpan;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of a speaker named ahead of a colon near the beginning of a sentence: {@code Lavrov: no
 * talks before spring}.
 */
final class ColonSpeaker {
  private ColonSpeaker() {}

  private static final int LONGEST_LEAD = 5;

  /** The number of words behind a colon in which a word of the first person is looked for. */
  private static final int REACH = 12;

  /**
   * Whether the speaker ahead of a colon, as in {@code Lavrov: no talks before spring}, was
   * somebody else before.
   */
  static boolean isOther(EditInContext change) {
    List<TextWord> old = ahead(change.pack(), change.edit.before(), change.textBefore());
    List<TextWord> now = ahead(change.pack(), change.edit.after(), change.textAfter());
    return !old.isEmpty()
        && !now.isEmpty()
        && (change.edit.where() == ArticlePart.HEADLINE
            ? haveNoWordInCommon(old, now)
            : speaks(change, old, now)
                || (speaksOfItself(
                        change.pack(), change.textBefore(), old.getLast(), change.endBefore())
                    && speaksOfItself(
                        change.pack(), change.textAfter(), now.getLast(), change.endAfter())))
        && SpeakerPhraseComparison.differ(change, old, now)
        && change.wording().standing() > LONGEST_LEAD / 2
        && change.stayedBefore(old.size())
        && change.stayedAfter(now.size());
  }

  /**
   * Whether only the speaker ahead of the colon changed: {@code THORNE: Well} replaced {@code Ada
   * Thorne: Well}, or another name.
   */
  static boolean isAllThatChanged(EditInContext change) {
    if (change.edit.where() != ArticlePart.BODY || !change.reworded()) {
      return false;
    }
    List<TextWord> old = ahead(change.pack(), change.edit.before(), change.textBefore());
    List<TextWord> now = ahead(change.pack(), change.edit.after(), change.textAfter());
    return !old.isEmpty()
        && !now.isEmpty()
        && TranscriptDetector.isOnlyLabel(change, old, now)
        && speaks(change, old, now);
  }

  /**
   * Whether the words behind a colon use the first person, so that the name ahead of it is the
   * speaker: {@code THORNE: Well, I think}.
   */
  private static boolean speaksOfItself(LanguagePack pack, String text, TextWord label, int end) {
    return label.end() - label.start() > 1 // "Q:"
        && TextWord.of(text, label.end(), end).stream()
            .limit(REACH)
            .anyMatch(word -> pack.has(WordList.FIRST_PERSON_WORDS, word.folded()));
  }

  /**
   * Whether two labels share no word; {@code UK Gigabit Programme: Kent} and {@code Project
   * Gigabit: Kent} are about the same thing.
   */
  private static boolean haveNoWordInCommon(List<TextWord> old, List<TextWord> now) {
    return old.stream()
        .noneMatch(word -> now.stream().anyMatch(w -> w.folded().equals(word.folded())));
  }

  /**
   * Whether the words ahead of a colon in the body are a speaker: a person, a source such as a poll
   * or a paper, or any label in a transcript. A place ahead of a colon is the heading of a list.
   */
  private static boolean speaks(EditInContext change, List<TextWord> old, List<TextWord> now) {
    return isSource(change.pack(), old, change.naming.mentionsBefore(change.edit))
        || isSource(change.pack(), now, change.naming.mentionsAfter(change.edit))
        || change.sides.before.isTranscript()
        || change.sides.after.isTranscript();
  }

  private static boolean isSource(
      LanguagePack pack, List<TextWord> lead, List<PersonNaming.Placed> persons) {
    TextWord last = lead.getLast();
    return pack.has(WordList.LABEL_SOURCES, last.folded())
        || persons.stream().anyMatch(p -> p.start() < last.end() && p.end() > last.start());
  }

  /** The words ahead of a colon near the beginning, if they may be a name; otherwise none. */
  private static List<TextWord> ahead(
      LanguagePack pack, @Nullable SentenceSpan passage, String text) {
    if (passage == null) {
      return List.of();
    }
    int from = passage.place().start();
    int start = from + ("\"“".indexOf(text.charAt(from)) >= 0 ? 1 : 0);
    int colon = text.indexOf(": ", start, Math.min(passage.place().end() + 1, text.length()));
    if (colon < 0) {
      return List.of();
    }
    List<TextWord> words = TextWord.of(text, start, colon);
    boolean names =
        words.size() <= LONGEST_LEAD
            && Character.isUpperCase(text.charAt(start))
            && words.stream()
                .allMatch(
                    w ->
                        Character.isUpperCase(text.charAt(w.start()))
                            || pack.has(WordList.LABEL_SOURCES, w.folded()));
    return names ? words : List.of();
  }
}
