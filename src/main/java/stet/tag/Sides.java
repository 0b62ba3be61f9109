package stet.tag;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Where;
import stet.tag.figure.Notation;
import stet.tag.speech.Quotations;

/** The two versions that an edit lies between. */
final class Sides {

  final Side before;
  final Side after;

  /** How the language of both writes figures. */
  final Notation notation;

  Sides(Side before, Side after, Notation notation) {
    this.notation = notation;
    this.before = before;
    this.after = after;
  }

  /** One version: its texts and the quotations in them, read at most once; for one thread. */
  static final class Side {

    private final Content content;
    private final Map<Where, Quotations> quotations = new EnumMap<>(Where.class);
    private @Nullable Boolean transcript;
    private @Nullable Boolean address;

    Side(Content content) {
      this.content = content;
    }

    Content content() {
      return content;
    }

    /** The text that places in this part of the article count in. */
    String text(Where where) {
      return content.text(where);
    }

    Quotations quotations(Where where) {
      return quotations.computeIfAbsent(where, part -> Quotations.in(part, content));
    }

    /** Whether its body tells by labels who speaks. */
    boolean isTranscript() {
      Boolean known = transcript;
      if (known == null) {
        known = Transcript.is(content.body());
        transcript = known;
      }
      return known;
    }

    /** Whether it lays down what is to be. */
    boolean isAddress() {
      Boolean known = address;
      if (known == null) {
        known = Address.isOf(content.body(), quotations(Where.BODY));
        address = known;
      }
      return known;
    }
  }
}
