package stet.revision.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.word.CueScanner;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of texts that give instructions, as contracts, guides and notices do: such a text
 * addresses its reader ({@code you agree that}) or uses the words of contracts ({@code the Licensee
 * shall}). Its statements are not claims of the persons they mention, and the texts in quotation
 * marks are terms, titles or words to type. A text with a verb of saying beside a quotation counts
 * as a report.
 */
final class DirectAddressDetector {
  private DirectAddressDetector() {}

  /**
   * The number of words of which at least one must address the reader, or two must be words of
   * contracts.
   */
  private static final int OF_WORDS = 100;

  /** The least number of such words; a text with fewer gives no instructions. */
  private static final int LEAST = 5;

  static boolean isOf(String text, QuotationReader quotations) {
    return mayBe(quotations.pack(), text) && isOf(quotations);
  }

  /** The words that are counted, with a scanner for them. */
  private record AddressCues(CueScanner cues) {
    static AddressCues of(LanguagePack pack) {
      Set<String> words = new HashSet<>(pack.words(WordList.READER_PRONOUNS));
      words.addAll(pack.words(WordList.CONTRACT_WORDS));
      return new AddressCues(new CueScanner(words, List.of()));
    }
  }

  /** A cheap first check: whether a text contains the least number of those words. */
  private static boolean mayBe(LanguagePack pack, String text) {
    CueScanner cues = pack.derived(AddressCues.class, AddressCues::of).cues();
    int found = 0;
    int at = cues.in(text, 0, text.length());
    while (at >= 0 && found < LEAST) {
      found++;
      at = cues.in(text, at + 1, text.length());
    }
    return found == LEAST;
  }

  private static boolean isOf(QuotationReader quotations) {
    int reader = 0;
    int contract = 0;
    for (TextWord word : quotations.words()) {
      if (quotations.pack().has(WordList.READER_PRONOUNS, word.folded())
          && quotations.within(word.start(), word.end()).isEmpty()) {
        reader++;
      }
      contract += quotations.pack().has(WordList.CONTRACT_WORDS, word.folded()) ? 1 : 0;
    }
    int all = quotations.words().size();
    return ((reader >= LEAST && reader * OF_WORDS >= all)
            || (contract >= LEAST && contract * OF_WORDS >= 2 * all))
        && !quotations.reportsSpeech();
  }
}
