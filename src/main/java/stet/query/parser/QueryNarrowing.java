package stet.query.parser;

/**
 * A query with one more clause, or without that clause if it has it already, as when the user
 * clicks a facet.
 *
 * @param chosen whether the query that is narrowed has the clause
 * @param query the query with the clause added or removed
 */
public record QueryNarrowing(boolean chosen, String query) {

  /** What finds everything. */
  private static final String ALL = "*";

  /**
   * Narrows a valid query.
   *
   * @param clause a field and its value, such as {@code source:bbc}
   */
  public static QueryNarrowing of(String query, String clause) {
    Reading read = new Reading(query, clause);
    if (!read.either && read.at >= 0) {
      String left = query.substring(0, read.at).stripTrailing();
      String right = query.substring(read.at + clause.length()).stripLeading();
      String rest = (left + " " + right).strip();
      return new QueryNarrowing(true, rest.isEmpty() ? ALL : rest);
    }
    String asked = query.strip();
    if (asked.isEmpty() || asked.equals(ALL)) {
      return new QueryNarrowing(false, clause);
    }
    return new QueryNarrowing(false, (read.either ? "(" + asked + ")" : asked) + " " + clause);
  }

  /** Finder of the clause outside of all brackets and quotation marks and without negation. */
  private static final class Reading {

    private final QueryScanner text;

    /** Where the clause begins; below 0 where it is not one that must be met. */
    private int at = -1;

    /** Whether the query is met by either of several parts. */
    private boolean either;

    Reading(String query, String clause) {
      text = new QueryScanner(query);
      int depth = 0;
      boolean negated = false;
      for (text.skipSpace(); !text.done(); text.skipSpace()) {
        if (text.next() == '(' || text.next() == ')') {
          depth += text.next() == '(' ? 1 : -1;
          text.skip(1);
          continue;
        }
        either |= depth == 0 && text.or();
        int length = clause.length();
        if (depth == 0
            && !negated
            && text.startsWith(clause)
            && QueryScanner.endsWord(text.next(length))) {
          at = text.at();
        }
        negated = text.operator("NOT");
        skipWord();
      }
    }

    /** A word with what is quoted in it, up to a space or bracket. */
    private void skipWord() {
      boolean begins = true;
      while (!text.done() && !QueryScanner.endsWord(text.next())) {
        boolean quoted = begins && QueryScanner.isQuote(text.next());
        begins = ":+-=".indexOf(text.next()) >= 0;
        text.skip(1);
        while (quoted && !text.done() && !QueryScanner.isQuote(text.next())) {
          text.skip(text.next() == '\\' && QueryScanner.isQuote(text.next(1)) ? 2 : 1);
        }
        text.skip(quoted ? 1 : 0);
      }
    }
  }
}
