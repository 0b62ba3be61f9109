package stet.revision.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.SentenceSpan;
import stet.revision.tag.figure.NumberWords;
import stet.revision.tag.quote.Quotation;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;

/** The quoted words on one side of an edit. */
final class QuotedExtract {

  /** A telling without marks shares at least this share of a quotation's longer words. */
  private static final double PARAPHRASE = 0.5;

  /** As many of a block's words, told in running text, are that block, no longer set off. */
  private static final double NO_LONGER_SET_OFF = 0.8;

  /** Words shorter than this say little. */
  private static final int LONG = 4;

  /** The words of one quotation that stand in the edit. */
  record Part(Quotation quotation, List<String> words) {}

  private final @Nullable SentenceSpan passage;
  private final String text;
  private final QuotationReader quotations;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Quotation> owners = new ArrayList<>();
  private @Nullable Set<String> told;

  private QuotedExtract(@Nullable SentenceSpan passage, String text, QuotationReader quotations) {
    this.passage = passage;
    this.text = text;
    this.quotations = quotations;
  }

  static QuotedExtract of(@Nullable SentenceSpan passage, String text, QuotationReader quotations) {
    QuotedExtract extract = new QuotedExtract(passage, text, quotations);
    if (passage != null) {
      int from = passage.place().start();
      int to = passage.place().end();
      for (Quotation quotation : quotations.within(from, to)) {
        List<String> within = quotation.foldedWithin(from, to);
        extract.parts.add(new Part(quotation, within));
        extract.words.addAll(within);
        extract.owners.addAll(Collections.nCopies(within.size(), quotation));
      }
    }
    return extract;
  }

  QuotationReader quotations() {
    return quotations;
  }

  List<Part> parts() {
    return parts;
  }

  List<String> words() {
    return words;
  }

  /** The quotation that has the word with that number. */
  Quotation quotationOf(int word) {
    return owners.get(word);
  }

  String spelling() {
    return spelling(quotations.pack(), words);
  }

  /**
   * The letters and digits of words, so that "de-escalate" equals "deescalate", and "two" equals
   * "2", which sounds the same.
   */
  static String spelling(LanguagePack pack, List<String> words) {
    return words.stream()
        .map(word -> NumberWords.inDigits(pack, word))
        .collect(Collectors.joining());
  }

  /**
   * Whether the words stand in the version next to a quotation mark, if not between two: where a
   * mark is missing or of another kind, the quotation may still be there.
   */
  boolean marked(List<String> quoted) {
    if (!quotations.mayHave(quoted)) {
      return false;
    }
    List<TextWord> all = quotations.words();
    int at = Collections.indexOfSubList(quotations.folded(), quoted);
    return at >= 0
        && (QuotationReader.markBefore(text, all.get(at).start())
            || QuotationReader.markBehind(text, all.get(at + quoted.size() - 1).end()));
  }

  /** Whether a quotation here is the beginning, the middle or the end of another. */
  boolean hasPartOf(Quotation whole) {
    return parts.stream()
        .anyMatch(
            part ->
                part.words().size() > 1
                    && Collections.indexOfSubList(whole.folded(), part.words()) >= 0);
  }

  /** The passage, if it repeats a quotation without marks; empty if it does not. */
  String paraphrase(List<String> quoted) {
    if (passage == null) {
      return "";
    }
    Set<String> known = told(passage);
    List<String> telling = quoted.stream().filter(word -> word.length() >= LONG).toList();
    long shared = telling.stream().filter(known::contains).count();
    return shared >= 2 && shared >= PARAPHRASE * telling.size() ? passage.text() : "";
  }

  /**
   * Whether the text of a block stands here too without being set off: then only the layout
   * changed, and no new quotation was added.
   *
   * @param within the words of the block that are in the edit
   */
  boolean hasUnmarked(Quotation block, List<String> within) {
    if (passage != null) {
      Set<String> known = told(passage);
      long shared = within.stream().filter(known::contains).count();
      if (shared > 0 && shared >= NO_LONGER_SET_OFF * within.size()) {
        return true;
      }
    }
    for (String paragraph : block.content().split("\n\\s*\n")) {
      int at = text.indexOf(paragraph.strip());
      if (at >= 0 && quotations.within(at, at + paragraph.strip().length()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Set<String> told(SentenceSpan passage) {
    if (told == null) {
      told = new HashSet<>();
      for (TextWord word : TextWord.of(text, passage.place().start(), passage.place().end())) {
        if (quotations.within(word.start(), word.end()).isEmpty()) {
          told.add(word.folded());
        }
      }
    }
    return told;
  }
}
