package stet.revision.tag;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.revision.tag.figure.NumberNotation;
import stet.revision.tag.quote.QuotationReader;
import stet.text.language.LanguagePack;

/** The two versions that an edit lies between. */
final class VersionPair {

  final Side before;
  final Side after;

  /** The word lists of the language of both. */
  private final LanguagePack pack;

  /** How that language writes figures. */
  final NumberNotation notation;

  VersionPair(Side before, Side after, LanguagePack pack) {
    this.pack = pack;
    this.notation = NumberNotation.of(pack);
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
    private final Map<ArticlePart, QuotationReader> quotations = new EnumMap<>(ArticlePart.class);
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
    String text(ArticlePart where) {
      return content.text(where);
    }

    QuotationReader quotations(ArticlePart where) {
      return quotations.computeIfAbsent(where, part -> QuotationReader.in(pack, part, content));
    }

    /** Whether its body tells by labels who speaks. */
    boolean isTranscript() {
      Boolean known = transcript;
      if (known == null) {
        known = TranscriptDetector.is(content.body());
        transcript = known;
      }
      return known;
    }

    /** Whether it lays down what is to be. */
    boolean isAddress() {
      Boolean known = address;
      if (known == null) {
        known = DirectAddressDetector.isOf(content.body(), quotations(ArticlePart.BODY));
        address = known;
      }
      return known;
    }
  }
}
