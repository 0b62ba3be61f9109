package stet.query.parser;

/**
 * A query with a clause added, or removed if the query already has it. This happens when the user
 * clicks a facet.
 *
 * @param chosen whether the original query has the clause
 * @param query the query with the clause added or removed
 */
public record QueryNarrowing(boolean chosen, String query) {

  /** The query that finds everything. */
  private static final String ALL = "*";

  /**
   * Adds a clause to a valid query, or removes it.
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

  /** Finder of the clause outside all brackets and quotation marks and without negation. */
  private static final class Reading {

    private final QueryScanner text;

    /** The offset at which the clause begins; negative if the query does not require it. */
    private int at = -1;

    /** Whether the query consists of alternatives, joined by OR outside all brackets. */
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

    /** Skips a word with the quoted text in it, up to a space or bracket. */
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
