package stet.search.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * Time limit of a question. When it is over, the results found so far are returned as a partial
 * answer.
 */
record TimeLimit(Duration most) {

  /** A timeout that begins now. */
  QueryTimeout begin() {
    long deadline = System.nanoTime() + most.toNanos();
    return () -> System.nanoTime() - deadline >= 0;
  }

  /** The notice for an answer that ran out of time. */
  String outOfTime() {
    return "This took longer than %s: a part of the archive was not looked through, and the totals are of what was."
        .formatted(most.toSeconds() > 0 ? most.toSeconds() + " s" : most.toMillis() + " ms");
  }
}
