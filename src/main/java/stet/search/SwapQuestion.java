package stet.search;

/**
 * Among which edits to count what replaced what.
 *
 * @param query any, empty for all edits; where it is about versions, all edits that led to them are
 *     meant
 * @param source the one to count in, empty for all
 * @param seen a stretch of time as {@code seen:} takes it, empty for all
 * @param limit swaps, 1 to 1000, the commonest
 */
public record SwapQuestion(String query, String source, String seen, int limit) {

  private static final String SEEN = " " + QueryField.SEEN.label() + ":";

  /** The same without white space around what was given. */
  public static SwapQuestion of(String query, String source, String seen, int limit) {
    return new SwapQuestion(query.strip(), source.strip(), seen.strip(), limit);
  }

  /** The whole as one query, empty for all edits. */
  String whole() {
    return source.isEmpty() && seen.isEmpty()
        ? query
        : (beforeSeen() + (seen.isEmpty() ? "" : SEEN + seen)).strip();
  }

  private String beforeSeen() {
    String clause = source.isEmpty() ? "" : " " + FacetPage.clause(QueryField.SOURCE, source);
    return (query.isEmpty() ? "" : "(" + query + ")") + clause;
  }

  /** What could not be understood of the {@link #whole}, told of that which was given. */
  BadQuery placed(BadQuery bad) {
    int begin = (beforeSeen() + SEEN).length() - (beforeSeen().isBlank() ? 1 : 0);
    if (!seen.isEmpty() && bad.at() >= begin) {
      return new BadQuery(
          seen, "“seen” is not understood. " + bad.message(), bad.at() - begin, bad.length());
    }
    boolean alone = whole().equals(query);
    return alone
        ? bad
        : new BadQuery(query, bad.message(), Math.max(0, bad.at() - 1), bad.length());
  }
}
