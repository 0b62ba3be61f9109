package stet.revision.tag.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import stet.text.language.LanguagePack;

/**
 * A recogniser that reads each paragraph once: the names found in a paragraph that is the same from
 * version to version are cached, up to {@value #MOST_CHARACTERS} characters of text.
 */
final class CachingPersonRecognizer implements PersonRecognizer {

  private static final int MOST_CHARACTERS = 4_000_000;

  private record Key(String paragraph, LanguagePack language) {}

  private final PersonRecognizer recogniser;
  private final Cache<Key, RecognizedParagraph> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key key, RecognizedParagraph reading) -> key.paragraph().length())
          .build();

  CachingPersonRecognizer(PersonRecognizer recogniser) {
    this.recogniser = recogniser;
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return read(paragraph, language).mentions();
  }

  @Override
  public RecognizedParagraph read(String paragraph, LanguagePack language) {
    return remembered.get(
        new Key(paragraph, language), key -> recogniser.read(key.paragraph(), key.language()));
  }
}
