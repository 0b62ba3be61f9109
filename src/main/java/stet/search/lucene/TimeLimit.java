package stet.search.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** How long a question may take before a part of its answer is given as such. */
record TimeLimit(Duration most) {

  /** A time that begins now. */
  QueryTimeout begin() {
    long deadline = System.nanoTime() + most.toNanos();
    return () -> System.nanoTime() - deadline >= 0;
  }

  /** What is said where it ran out. */
  String outOfTime() {
    return "This took longer than %s: a part of the archive was not looked through, and the totals are of what was."
        .formatted(most.toSeconds() > 0 ? most.toSeconds() + " s" : most.toMillis() + " ms");
  }
}
