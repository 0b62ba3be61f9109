package stet.revision.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;

/**
 * A recogniser of the names of persons in a text; the interface that all recognisers share. Safe
 * for use by several threads.
 */
public interface PersonRecognizer {

  /** A name as written in the text, without titles: {@code text.substring(start, end)}. */
  record Mention(int start, int end, String name) {

    static Mention of(String text, int start, int end) {
      return new Mention(start, end, text.substring(start, end));
    }
  }

  /**
   * The mentions of persons in one paragraph or headline, in order.
   *
   * @param language the word lists of the language in which the paragraph is read
   */
  List<Mention> mentions(String paragraph, LanguagePack language);

  /** The mentions of persons in one paragraph or headline, ready for a {@link PersonLinker}. */
  default RecognizedParagraph read(String paragraph, LanguagePack language) {
    return new RecognizedParagraph(language, paragraph, mentions(paragraph, language));
  }

  /** The default recogniser, which reads each paragraph only once while it is cached. */
  static PersonRecognizer best() {
    return new CachingPersonRecognizer(new LanguageDispatchingRecognizer());
  }
}
