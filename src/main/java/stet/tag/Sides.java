package stet.tag;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Where;
import stet.tag.figure.Notation;
import stet.tag.speech.Quotations;
import stet.text.language.LanguagePack;

/** The two versions that an edit lies between. */
final class Sides {

  final Side before;
  final Side after;

  /** The word lists of the language of both. */
  private final LanguagePack pack;

  /** How that language writes figures. */
  final Notation notation;

  Sides(Side before, Side after, LanguagePack pack) {
    this.pack = pack;
    this.notation = Notation.of(pack);
    this.before = before;
    this.after = after;
  }

  LanguagePack pack() {
    return pack;
  }

  /** One version: its texts and the quotations in them, read at most once; for one thread. */
  static final class Side {

    private final LanguagePack pack;
    private final Content content;
    private final Map<Where, Quotations> quotations = new EnumMap<>(Where.class);
    private @Nullable Boolean transcript;
    private @Nullable Boolean address;

    Side(LanguagePack pack, Content content) {
      this.pack = pack;
      this.content = content;
    }

    LanguagePack pack() {
      return pack;
    }

    Content content() {
      return content;
    }

    /** The text that places in this part of the article count in. */
    String text(Where where) {
      return content.text(where);
    }

    Quotations quotations(Where where) {
      return quotations.computeIfAbsent(where, part -> Quotations.in(pack, part, content));
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
