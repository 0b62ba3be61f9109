package stet.search;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.query.FieldClause;
import stet.query.InvalidQueryException;
import stet.query.MeasuredField;
import stet.query.ValueField;
import stet.query.parser.QueryParser;

/**
 * A request for the {@link SwapTable} of the edits that a query finds.
 *
 * @param query any query, empty for all edits; if it finds versions, all edits that led to these
 *     are counted
 * @param source the only source in which to count; empty for all sources
 * @param seen a period of time in the notation of {@code seen:}; empty for any time
 * @param limit the largest number of swaps, 1 to 1000; the commonest are chosen
 */
public record SwapQuestion(String query, String source, String seen, int limit) {

  private static final String SEEN = MeasuredField.SEEN.label() + ":";

  /** Creates a request, without the white space around each part. */
  public static SwapQuestion of(String query, String source, String seen, int limit) {
    return new SwapQuestion(query.strip(), source.strip(), seen.strip(), limit);
  }

  /** The whole request as one query; empty for all edits. Each part must be valid by itself. */
  public String whole() {
    if (source.isEmpty() && seen.isEmpty()) {
      return query;
    }
    List<String> parts = new ArrayList<>();
    parts.add(query.isEmpty() ? "" : "(" + query + ")");
    parts.add(source.isEmpty() ? "" : ValueField.SOURCE.exactly(source));
    parts.add(seen.isEmpty() ? "" : SEEN + seen);
    return parts.stream().filter(part -> !part.isEmpty()).collect(joining(" "));
  }

  /**
   * The mistake in a part, if there is one. Each part is parsed separately, because a bracket in
   * one part might close a bracket of another, and an OR in one part might extend over the rest.
   */
  public Optional<BadQuery<SwapTable>> misread(Instant now) {
    try {
      QueryParser.parse(query, now);
    } catch (InvalidQueryException e) {
      return Optional.of(BadQuery.of(query, e));
    }
    return seen.isEmpty() ? Optional.empty() : misreadSeen(now);
  }

  private Optional<BadQuery<SwapTable>> misreadSeen(Instant now) {
    String clause = SEEN + seen;
    try {
      List<FieldClause> clauses = FieldClause.of(QueryParser.parse(clause, now).tree());
      boolean one = clauses.size() == 1 && clauses.getFirst().end() == clause.length();
      return one
          ? Optional.empty()
          : Optional.of(
              new BadQuery<>(
                  seen,
                  "“seen” takes one time or one range: 2014-03, or [2014-03-01 TO 2014-03-31].",
                  0,
                  seen.length()));
    } catch (InvalidQueryException e) {
      BadQuery<SwapTable> bad = BadQuery.of(clause, e);
      return Optional.of(
          new BadQuery<>(
              seen,
              "“seen” is not understood. " + bad.message(),
              Math.max(0, bad.at() - SEEN.length()),
              Math.min(bad.length(), seen.length()),
              bad.instead().stream()
                  .filter(query -> query.startsWith(SEEN))
                  .map(query -> query.substring(SEEN.length()))
                  .toList()));
    }
  }
}
