package stet.revision.tag;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.revision.tag.figure.NumberNotation;
import stet.revision.tag.quote.QuotationReader;
import stet.text.language.LanguagePack;

/** The version before an edit and the version after it. */
final class VersionPair {

  final Side before;
  final Side after;

  /** The word lists of the language of both versions. */
  private final LanguagePack pack;

  /** The notation of figures in the language of the text. */
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

  /**
   * One version with its texts and the quotations in them, which are found at most once. Not safe
   * for use by several threads at once.
   */
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

    /** The text to which the places in this part of the article refer. */
    String text(ArticlePart where) {
      return content.text(where);
    }

    QuotationReader quotations(ArticlePart where) {
      return quotations.computeIfAbsent(where, part -> QuotationReader.in(pack, part, content));
    }

    /** Whether the body is a transcript, in which labels name the speakers. */
    boolean isTranscript() {
      Boolean known = transcript;
      if (known == null) {
        known = TranscriptDetector.is(content.body());
        transcript = known;
      }
      return known;
    }

    /** Whether the body gives instructions to its reader. */
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
