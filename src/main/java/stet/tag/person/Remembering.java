package stet.tag.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stet.text.language.LanguagePack;

/**
 * A recogniser that reads a paragraph once: what stands unchanged from version to version is
 * remembered, up to {@value #MOST_CHARACTERS} characters of text, the least recently asked for
 * going first.
 */
final class Remembering implements PersonRecogniser {

  private static final int MOST_CHARACTERS = 4_000_000;

  private record Key(String paragraph, LanguagePack language) {}

  private final PersonRecogniser recogniser;
  private final Map<Key, Reading> remembered = new LinkedHashMap<>(1024, 0.75f, true);
  private long characters;

  Remembering(PersonRecogniser recogniser) {
    this.recogniser = recogniser;
  }

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return read(paragraph, language).mentions();
  }

  @Override
  public Reading read(String paragraph, LanguagePack language) {
    Key key = new Key(paragraph, language);
    synchronized (remembered) {
      Reading known = remembered.get(key);
      if (known != null) {
        return known;
      }
    }
    Reading reading = recogniser.read(paragraph, language);
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
