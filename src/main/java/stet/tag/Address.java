package stet.tag;

import java.util.Set;
import stet.model.Where;
import stet.tag.speech.Quotation;
import stet.tag.speech.Quotations;
import stet.tag.word.Word;

/**
 * Whether a text speaks to its reader itself, as contracts, guides and notices do: {@code you agree
 * that}. What such a text lays down is nobody's claim. Where somebody is quoted, it is a report.
 */
final class Address {
  private Address() {}

  private static final Set<String> READER = Set.of("you", "your", "yours", "yourself");

  /** One of so many words is the reader. */
  private static final int OF_WORDS = 100;

  /** Below so many nothing is told. */
  private static final int LEAST = 5;

  static boolean isOf(Sides.Side side) {
    Quotations quotations = side.quotations(Where.BODY);
    int reader = 0;
    for (Word word : quotations.words()) {
      if (READER.contains(word.folded()) && quotations.within(word.start(), word.end()).isEmpty()) {
        reader++;
      }
    }
    return reader >= LEAST
        && reader * OF_WORDS >= quotations.words().size()
        && quotations.all().stream().noneMatch(Quotation::surelySpeech);
  }
}
