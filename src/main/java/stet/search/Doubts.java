package stet.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a query was read as words, or passed over, though it looks as if more was meant by it:
 * signs of other search engines, operators in small letters, marks without their other half.
 */
final class Doubts {

  private static final int MOST = 3;

  private final Set<String> sentences = new LinkedHashSet<>();

  /** In whole sentences. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  /**
   * A name before a colon that is no field's; not of {@code std::string}, and not of the scheme of
   * an address.
   *
   * @param value what follows the colon
   */
  void unknownField(String name, char value) {
    note(
        name.length() > 1 && (Character.isLetterOrDigit(value) || QueryText.isQuote(value)),
        "There is no field %s: it was looked for as a word.".formatted(name));
  }

  /**
   * What comes next, where it is an operator elsewhere.
   *
   * @param between whether a clause stands before it
   * @param aboutFields whether any clause so far is of a field: to those a word more is a change
   */
  void operator(QueryText text, boolean between, boolean aboutFields) {
    String word = text.word();
    char after = text.next(word.length() + 1);
    switch (word) {
      case "or", "Or" ->
          note(between, "“or” was looked for as a word. For one of both, write OR in capitals.");
      case "not", "Not" ->
          note(
              between,
              "“not” was looked for as a word. To leave out what follows, write NOT in capitals.");
      case "and", "And" ->
          note(
              between && aboutFields,
              "“and” was looked for as a word: leave it out, or write AND in capitals.");
      case "|" -> note(between, "| was passed over. For one of both, write OR.");
      case "edit" ->
          note(
              text.next(word.length()) == ' ' && after == '(',
              "“edit” was looked for as a word. For edits of one revision, write edit( ) in one"
                  + " piece.");
      default ->
          note(
              word.length() > 1 && word.charAt(0) == '!' && QueryText.beginsClause(word.charAt(1)),
              "! was passed over. To leave something out, write NOT or -.");
    }
  }

  /** {@code death toll"}, which is a phrase to whoever wrote it. */
  void loneMark(QueryText text, String written) {
    int last = written.length() - 1;
    note(
        text.hasOddMark()
            && last > 0
            && QueryText.isQuote(written.charAt(last))
            && Character.isLetter(written.charAt(last - 1))
            && !QueryText.isQuote(written.charAt(0)),
        "The quotation mark behind %s ends nothing: put another one where the phrase begins."
            .formatted(written.substring(0, Math.max(0, last))));
  }

  private void note(boolean applies, String sentence) {
    if (applies && sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }
}
