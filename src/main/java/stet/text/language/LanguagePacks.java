package stet.text.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packs of all languages. Safe for use by several threads; one instance should serve a whole
 * program, since each pack caches the objects derived from its lists.
 */
public final class LanguagePacks {

  private static final String ENGLISH = "en";
  private static final String UNKNOWN = "und";

  /**
   * The most languages without a folder that have packs of their own; the limit is needed since a
   * file may name any language.
   */
  private static final int MOST_OTHERS = 64;

  /**
   * Other codes of a language with a folder: Norwegian without a variety is mostly Bokmål, and
   * Nynorsk is read as Bokmål.
   */
  private static final Map<String, String> ALIASES = Map.of("no", "nb", "nn", "nb");

  private final LanguagePack english = new LanguagePack(ENGLISH, null);
  private final Map<String, LanguagePack> packs = new LinkedHashMap<>();

  /** See {@link #pool}. */
  private final LanguagePack pool = LanguagePack.pool(UNKNOWN, WordListFiles.languages(), english);

  /** The packs of languages without a folder, whose lists are all English. */
  private final Map<String, LanguagePack> others = new ConcurrentHashMap<>();

  private LanguagePacks() {}

  /** The packs in the resources of the program. */
  public static LanguagePacks ofResources() {
    LanguagePacks read = new LanguagePacks();
    for (String code : WordListFiles.languages()) {
      read.packs.put(
          code, code.equals(ENGLISH) ? read.english : new LanguagePack(code, read.english));
    }
    return read;
  }

  /** The pack of English, with which texts in unknown languages are read too. */
  public LanguagePack english() {
    return english;
  }

  /** The packs of all languages that have a folder, English first. */
  public Collection<LanguagePack> all() {
    return packs.values();
  }

  /**
   * The words of all languages in one pack, for web pages in an unknown language: their furniture
   * is in the language of their text, whichever that is. Rules for texts read an unknown language
   * as English, since a word of one language often means something else in another.
   */
  public LanguagePack pool() {
    return pool;
  }

  /**
   * The pack with which texts in a language are read.
   *
   * @param language BCP 47 tag; {@code und} for an unknown language, which is read as English
   */
  public LanguagePack of(String language) {
    LanguagePack known = packs.get(language);
    if (known != null) {
      return known;
    }
    String code = Locale.forLanguageTag(language).getLanguage();
    code = ALIASES.getOrDefault(code, code);
    if (code.isEmpty() || code.equals(UNKNOWN)) {
      return english;
    }
    known = packs.get(code);
    if (known != null) {
      return known;
    }
    return others.size() < MOST_OTHERS
        ? others.computeIfAbsent(code, other -> new LanguagePack(other, english))
        : others.getOrDefault(code, english);
  }
}
