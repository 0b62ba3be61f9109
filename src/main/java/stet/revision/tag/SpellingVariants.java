package stet.revision.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Spellings of one word that differ between house styles, none of them wrong: {@code organise} and
 * {@code organize}.
 */
final class SpellingVariants {

  /** A pattern of spellings, and the form by which words that match it are compared. */
  private record Spelling(Pattern pattern, String form) {}

  private final List<Spelling> spellings = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();
  private final List<Spelling> phrases = new ArrayList<>();

  private SpellingVariants(LanguagePack pack) {
    pack.values(WordList.SPELLING_PATTERNS)
        .forEach((pattern, form) -> spellings.add(new Spelling(Pattern.compile(pattern), form)));
    for (List<String> group : pack.groups(WordList.SPELLING_VARIANTS)) {
      String form = group.getLast();
      for (String variant : group) {
        if (variant.codePoints().noneMatch(Character::isLetterOrDigit)) {
          phrases.add(new Spelling(alone(variant), " " + group.getFirst()));
        } else if (variant.indexOf(' ') > 0) {
          phrases.add(new Spelling(alone(variant), " " + group.get(1)));
        } else {
          words.put(variant, form);
        }
      }
    }
  }

  private static Pattern alone(String phrase) {
    return Pattern.compile(
        "[ \u00A0]" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  static SpellingVariants of(LanguagePack pack) {
    return pack.derived(SpellingVariants.class, SpellingVariants::new);
  }

  /** Whether two words are spellings of the same word. */
  static boolean areOne(LanguagePack pack, String a, String b) {
    SpellingVariants variants = of(pack);
    return variants.form(a).equals(variants.form(b));
  }

  /** The form by which a word in lower case is compared. */
  String form(String word) {
    String known = words.get(word);
    if (known != null) {
      return known;
    }
    String form = word;
    for (Spelling spelling : spellings) {
      form = spelling.pattern().matcher(form).replaceFirst(spelling.form());
    }
    return form;
  }

  /** A text in which standalone signs and phrases are replaced by the words for them. */
  String inWords(String text) {
    String words = text;
    for (Spelling phrase : phrases) {
      words = phrase.pattern().matcher(words).replaceAll(phrase.form());
    }
    return words;
  }
}
