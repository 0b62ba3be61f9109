package stet.tag;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stet.tag.speech.Quotation;
import stet.tag.speech.Quotations;
import stet.tag.word.Cues;
import stet.tag.word.Word;

/**
 * Whether a text lays down what is to be, as contracts, guides and notices do: it speaks to its
 * reader ({@code you agree that}) or in the words of contracts ({@code the Licensee shall}). What
 * it says of anybody is nobody's claim. Where somebody is quoted, it is a report.
 */
final class Address {
  private Address() {}

  private static final Set<String> READER = Set.of("you", "your", "yours", "yourself");

  /** Reports have hardly any of them. */
  private static final Set<String> OF_CONTRACTS =
      Set.of(
          ("shall hereby herein hereof hereto hereunder hereinafter thereof therein thereto pursuant"
                  + " notwithstanding licensee licensor licensees sublicense"
                  + " clause warranty warranties liability indemnify terminate termination")
              .split(" "));

  private static final Cues CUES =
      new Cues(Stream.concat(READER.stream(), OF_CONTRACTS.stream()).toList(), List.of());

  /** One of so many words is the reader. */
  private static final int OF_WORDS = 100;

  /** Below so many nothing is told. */
  private static final int LEAST = 5;

  static boolean isOf(String text, Quotations quotations) {
    return mayBe(text) && isOf(quotations);
  }

  /** Whether there are enough of those words at all. */
  private static boolean mayBe(String text) {
    int found = 0;
    int at = CUES.in(text, 0, text.length());
    while (at >= 0 && found < LEAST) {
      found++;
      at = CUES.in(text, at + 1, text.length());
    }
    return found == LEAST;
  }

  private static boolean isOf(Quotations quotations) {
    int reader = 0;
    int contract = 0;
    for (Word word : quotations.words()) {
      if (READER.contains(word.folded()) && quotations.within(word.start(), word.end()).isEmpty()) {
        reader++;
      }
      contract += OF_CONTRACTS.contains(word.folded()) ? 1 : 0;
    }
    int all = quotations.words().size();
    return ((reader >= LEAST && reader * OF_WORDS >= all)
            || (contract >= LEAST && contract * OF_WORDS >= 2 * all))
        && quotations.all().stream().noneMatch(Quotation::surelySpeech);
  }
}
