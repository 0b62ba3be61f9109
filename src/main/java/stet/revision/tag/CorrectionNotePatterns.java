package stet.revision.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.CueScanner;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The patterns by which correction notes are recognized in a language.
 *
 * @param opening a note's first words, then a colon, a dash, a date or nothing more
 * @param ofAgencies the beginning of a note in the form that news agencies use
 * @param ofItself the wording in which an article mentions its error or an earlier version of
 *     itself; only wording counts that can hardly refer to something else: {@code The report has
 *     since been corrected} may be about any report
 * @param cues beginnings of words, of which each text with such wording contains at least one; null
 *     if there are none for the language, so that every text is searched
 */
record CorrectionNotePatterns(
    Pattern opening, Pattern ofAgencies, Pattern ofItself, @Nullable CueScanner cues) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The name of a part that many patterns use: {@code {piece}}. */
  private static final Pattern PART = Pattern.compile("\\{([a-z-]+)}");

  static CorrectionNotePatterns of(LanguagePack pack) {
    return pack.derived(CorrectionNotePatterns.class, CorrectionNotePatterns::read);
  }

  private static CorrectionNotePatterns read(LanguagePack pack) {
    return new CorrectionNotePatterns(
        Pattern.compile(
            "\\W*"
                + anyOf(pack.lines(WordList.CORRECTION_OPENINGS))
                + "(?: "
                + anyOf(pack.lines(WordList.CORRECTION_OPENING_TAILS))
                + "){0,2}(?:,? (?:\\(.{1,40}?\\)|(?:\\w+ )?\\d{1,2}(?: \\w+)?(?:,? \\d{4})?))?"
                + "\\s*(?:[:—–|]|-\\s|\\.?\\W*$|\\R).*",
            FLAGS | Pattern.DOTALL),
        Pattern.compile(anyOf(pack.lines(WordList.AGENCY_NOTES)) + ".*", Pattern.DOTALL),
        Pattern.compile(anyOf(selfCorrections(pack)), FLAGS),
        cues(pack));
  }

  /** The patterns of the language for notes about the article itself, with the parts inserted. */
  static List<String> selfCorrections(LanguagePack pack) {
    Map<String, String> parts = new LinkedHashMap<>();
    pack.values(WordList.SELF_CORRECTION_PARTS)
        .forEach((name, part) -> parts.put(name, "(?:" + filled(part, parts) + ")"));
    return pack.lines(WordList.SELF_CORRECTIONS).stream()
        .map(pattern -> filled(pattern, parts))
        .toList();
  }

  private static String filled(String pattern, Map<String, String> parts) {
    return PART.matcher(pattern)
        .replaceAll(
            found -> {
              String part = parts.get(found.group(1));
              if (part == null) {
                throw new IllegalStateException("a pattern names no known part: " + pattern);
              }
              return Matcher.quoteReplacement(part);
            });
  }

  /**
   * The cues for the patterns of a language; null if only one of the two is the language's own,
   * since the cues then do not fit the patterns.
   */
  private static @Nullable CueScanner cues(LanguagePack pack) {
    boolean together =
        pack.owns(WordList.SELF_CORRECTIONS) == pack.owns(WordList.SELF_CORRECTION_CUES);
    return together ? new CueScanner(List.of(), pack.words(WordList.SELF_CORRECTION_CUES)) : null;
  }

  /** A pattern that matches any of some patterns, or nothing if there are none. */
  private static String anyOf(List<String> patterns) {
    return patterns.isEmpty() ? "(?!)" : "(?:" + String.join("|", patterns) + ")";
  }

  /** Whether a range of a text begins like a note. */
  boolean opens(String text, int from, int to) {
    return opening.matcher(text).region(from, to).matches()
        || ofAgencies.matcher(text).region(from, to).matches();
  }

  /**
   * The place in a range of a text at which it speaks of its article, counted from the beginning of
   * the range; -1 for none.
   */
  int placeOfSelfCorrection(String text, int from, int to) {
    if (cues != null && cues.in(text, from, to) < 0) {
      return -1;
    }
    Matcher matcher = ofItself.matcher(text.substring(from, to));
    return matcher.find() ? matcher.start() : -1;
  }
}
