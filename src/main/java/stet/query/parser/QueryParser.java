package stet.query.parser;

import java.time.Instant;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.core.processors.RemoveDeletedQueryNodesProcessor;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;

/** Parses a query as it was typed into a tree in which every value is known. */
public final class QueryParser {

  /** Another instant than the epoch, of no round number of anything after it. */
  private static final Instant ANOTHER_TIME = Instant.parse("2003-07-09T05:06:07.089Z");

  private QueryParser() {}

  /**
   * Parses a query.
   *
   * @param now what ages ({@code seen:<7d}) are counted from
   */
  public static ParsedQuery parse(String query, Instant now) throws InvalidQueryException {
    QueryNodeProcessorPipeline pipeline = new QueryNodeProcessorPipeline();
    pipeline.add(new ValueResolver(new QueryDateParser(now)));
    pipeline.add(new RemoveDeletedQueryNodesProcessor());
    QuerySyntax syntax = new QuerySyntax();
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

  /** Whether a query has more characters than one may have, so that it is not even read. */
  public static boolean isTooLong(String query) {
    return query.length() > QuerySyntax.LONGEST;
  }

  /**
   * Whether a query means something else at another time, as {@code seen:<7d} does; false for one
   * that cannot be understood.
   */
  public static boolean dependsOnTime(String query) {
    try {
      return !parse(query, Instant.EPOCH).ranges().equals(parse(query, ANOTHER_TIME).ranges());
    } catch (InvalidQueryException e) {
      return false;
    }
  }
}
