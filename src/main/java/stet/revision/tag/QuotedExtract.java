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

  /**
   * The share of a quotation's longer words that a passage without quotation marks must contain to
   * be its paraphrase.
   */
  private static final double PARAPHRASE = 0.5;

  /**
   * The share of a block quotation's words that running text must contain to be the same block, no
   * longer set off.
   */
  private static final double NO_LONGER_SET_OFF = 0.8;

  /** The least number of letters of a word that is compared; shorter words say little. */
  private static final int LONG = 4;

  /** A quotation with those of its words that are in the edit. */
  record Part(Quotation quotation, List<String> words) {}

  private final @Nullable SentenceSpan passage;
  private final String text;
  private final QuotationReader quotations;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<Quotation> owners = new ArrayList<>();
  private @Nullable Set<String> reportedWords;

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

  /** The quotation to which the word at an index belongs. */
  Quotation quotationOf(int word) {
    return owners.get(word);
  }

  String spelling() {
    return spelling(quotations.pack(), words);
  }

  /**
   * The letters and digits of words, so that "de-escalate" equals "deescalate" and "two" equals
   * "2".
   */
  static String spelling(LanguagePack pack, List<String> words) {
    return words.stream()
        .map(word -> NumberWords.inDigits(pack, word))
        .collect(Collectors.joining());
  }

  /**
   * Whether the words are in the version with a quotation mark at one end at least. The mark at the
   * other end may be missing or of another kind, and the quotation is still there.
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

  /**
   * Whether a quotation of this side, of two words or more, is the beginning, the middle or the end
   * of another.
   */
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
    Set<String> known = reportedWords(passage);
    List<String> telling = quoted.stream().filter(word -> word.length() >= LONG).toList();
    long shared = telling.stream().filter(known::contains).count();
    return shared >= 2 && shared >= PARAPHRASE * telling.size() ? passage.text() : "";
  }

  /**
   * Whether this version contains the text of a block quotation without setting it off: then only
   * the layout changed, and no new quotation was added.
   *
   * @param within the words of the block that are in the edit
   */
  boolean hasUnmarked(Quotation block, List<String> within) {
    if (passage != null) {
      Set<String> known = reportedWords(passage);
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

  private Set<String> reportedWords(SentenceSpan passage) {
    if (reportedWords == null) {
      reportedWords = new HashSet<>();
      for (TextWord word : TextWord.of(text, passage.place().start(), passage.place().end())) {
        if (quotations.within(word.start(), word.end()).isEmpty()) {
          reportedWords.add(word.folded());
        }
      }
    }
    return reportedWords;
  }
}
