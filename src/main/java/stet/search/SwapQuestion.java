package stet.search;

/**
 * Among which edits to count what replaced what.
 *
 * @param query any; where it is about versions, all edits that led to them are meant
 * @param limit swaps, 1 to 1000, the commonest
 */
public record SwapQuestion(String query, int limit) {

  /** With clauses for one source and one stretch of time, as {@code seen:} takes it; or without. */
  public static SwapQuestion of(String query, String source, String seen, int limit) {
    StringBuilder all = new StringBuilder(query.isBlank() ? "" : "(" + query.strip() + ")");
    if (!source.isBlank()) {
      all.append(" ").append(FacetPage.clause(QueryField.SOURCE, source.strip()));
    }
    if (!seen.isBlank()) {
      all.append(" seen:").append(seen.strip());
    }
    String narrowed = source.isBlank() && seen.isBlank() ? query.strip() : all.toString().strip();
    return new SwapQuestion(narrowed, limit);
  }
}
