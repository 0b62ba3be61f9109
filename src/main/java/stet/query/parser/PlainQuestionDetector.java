package stet.query.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detector of questions in everyday words: "which articles changed a quote?". The words of such a
 * question would be looked for like any others, and found in texts that contain them, while a query
 * in another form would answer it. A text counts as a question only if it has no other words.
 */
final class PlainQuestionDetector {

  /** What an edit changes, by words that hardly mean anything else beside those of a change. */
  private static final Set<String> THINGS =
      Set.of(
          "quote",
          "quotation",
          "headline",
          "byline",
          "number",
          "figure",
          "speaker",
          "attribution",
          "correction",
          "clarification",
          "typo",
          "spelling",
          "lede",
          "hedge");

  private static final Set<String> OF_A_CHANGE =
      Set.of(
          "change",
          "changed",
          "changes",
          "changing",
          "edit",
          "edited",
          "edits",
          "reworded",
          "rewrote",
          "rewritten",
          "altered",
          "touch",
          "touched",
          "touches");

  private static final Set<String> OF_A_QUESTION =
      Set.of(
          "a",
          "all",
          "an",
          "any",
          "article",
          "articles",
          "been",
          "did",
          "every",
          "find",
          "had",
          "has",
          "have",
          "in",
          "its",
          "me",
          "of",
          "show",
          "that",
          "the",
          "their",
          "to",
          "version",
          "versions",
          "was",
          "were",
          "what",
          "where",
          "which",
          "whose");

  /** Possessive, as the next: the pattern would call itself once for each word otherwise. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}\\p{M}’'.-]++(?: [\\p{L}\\p{M}’'.-]++)*+");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A name has two words or more that begin with a capital letter. */
  private static final Pattern OF_A_NAME =
      Pattern.compile(
          "(?:(?i:show me|find) )?(?:(?i:all|every|the|which) )*+(?i:edits?) (?:(?i:that|which) )?"
              + "(?i:touch|touches|touched|touching|names?|named|naming|mentions?|mentioning|about|of)"
              + " (\\p{Lu}\\S*+(?: \\p{Lu}\\S*+)++)");

  private PlainQuestionDetector() {}

  /** The query that answers a question; empty if a text is no such question. */
  static Optional<String> query(String text) {
    String words = BLANKS.matcher(text.strip()).replaceAll(" ").replaceFirst(" ?[?!.]+$", "");
    if (!WORDS.matcher(words).matches()) {
      return Optional.empty();
    }
    Matcher named = OF_A_NAME.matcher(words);
    return named.matches()
        ? Optional.of("person:\"" + named.group(1) + "\"")
        : changed(words.toLowerCase(Locale.ROOT)).map("changed:"::concat);
  }

  private static Optional<String> changed(String words) {
    List<String> telling =
        Arrays.stream(words.split(" ", -1)).filter(word -> !OF_A_QUESTION.contains(word)).toList();
    List<String> things = telling.stream().filter(word -> !OF_A_CHANGE.contains(word)).toList();
    return things.size() == 1 && telling.size() > 1
        ? Optional.of(things.getFirst().replaceFirst("s$", "")).filter(THINGS::contains)
        : Optional.empty();
  }
}
