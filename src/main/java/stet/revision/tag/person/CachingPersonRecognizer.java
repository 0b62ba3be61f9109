package stet.revision.tag.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stet.text.language.LanguagePack;

/**
 * A recogniser that reads each paragraph once: the names found in a paragraph that stands from
 * version to version are cached, up to {@value #MOST_CHARACTERS} characters of text; the least
 * recently used paragraphs are removed first.
 */
final class CachingPersonRecognizer implements PersonRecognizer {

  private static final int MOST_CHARACTERS = 4_000_000;

  private record Key(String paragraph, LanguagePack language) {}

  private final PersonRecognizer recogniser;
  private final Map<Key, RecognizedParagraph> remembered = new LinkedHashMap<>(1024, 0.75f, true);
  private long characters;

  CachingPersonRecognizer(PersonRecognizer recogniser) {
    this.recogniser = recogniser;
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return read(paragraph, language).mentions();
  }

  @Override
  public RecognizedParagraph read(String paragraph, LanguagePack language) {
    Key key = new Key(paragraph, language);
    synchronized (remembered) {
      RecognizedParagraph known = remembered.get(key);
      if (known != null) {
        return known;
      }
    }
    RecognizedParagraph reading = recogniser.read(paragraph, language);
    synchronized (remembered) {
      if (remembered.put(key, reading) == null) {
        characters += paragraph.length();
      }
      var eldest = remembered.entrySet().iterator();
      while (characters > MOST_CHARACTERS) {
        characters -= eldest.next().getKey().paragraph().length();
        eldest.remove();
      }
    }
    return reading;
  }
}
