package stet.query.parser;

import java.time.Instant;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.core.processors.RemoveDeletedQueryNodesProcessor;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.SourceTitleResolver;

/**
 * Parser of queries: it converts a query as it was typed to a tree in which every value is
 * resolved.
 */
public final class QueryParser {

  /** An instant that differs from the epoch in every unit of time. */
  private static final Instant ANOTHER_TIME = Instant.parse("2003-07-09T05:06:07.089Z");

  private QueryParser() {}

  /**
   * Parses a query.
   *
   * @param now the instant from which ages ({@code seen:<7d}) are counted
   */
  public static ParsedQuery parse(String query, Instant now) throws InvalidQueryException {
    return parse(query, now, SourceTitleResolver.NONE);
  }

  /**
   * Parses a query in which sources may be given by their publishers' titles.
   *
   * @param now the instant from which ages ({@code seen:<7d}) are counted
   */
  public static ParsedQuery parse(String query, Instant now, SourceTitleResolver titles)
      throws InvalidQueryException {
    QueryNodeProcessorPipeline pipeline = new QueryNodeProcessorPipeline();
    pipeline.add(new ValueResolver(new QueryDateParser(now), titles));
    pipeline.add(new RemoveDeletedQueryNodesProcessor());
    QuerySyntax syntax = new QuerySyntax(now, titles);
    try {
      QueryNode read = syntax.parse(query, QuerySyntax.ANYWHERE);
      QueryNode resolved = pipeline.process(read);
      return new ParsedQuery(TreeBuilder.of(resolved), syntax.notices(), syntax.instead());
    } catch (QuerySyntaxException e) {
      throw e.in(query);
    } catch (QueryNodeException e) {
      throw new IllegalStateException("only a misread query is expected to fail", e);
    }
  }

  /** Whether a query has too many characters to be parsed at all. */
  public static boolean isTooLong(String query) {
    return query.length() > QuerySyntax.LONGEST;
  }

  /**
   * Whether the meaning of a query depends on the current time, as for {@code seen:<7d}; false for
   * an invalid query.
   */
  public static boolean dependsOnTime(String query) {
    try {
      ParsedQuery then = parse(query, Instant.EPOCH);
      ParsedQuery later = parse(query, ANOTHER_TIME);
      return !then.ranges().equals(later.ranges()) || !then.instead().equals(later.instead());
    } catch (InvalidQueryException e) {
      return false;
    }
  }
}
