/**
 * How right Stet is: one class a measure, one table of all of them, against the hand-made truth of
 * a folder of gold files and against revisions made by a rule from real articles.
 *
 * <p>Takes the files that it finds; what is absent is told as absent, and what Stet cannot do yet
 * as not built. Every draw is seeded, so that the same gold and the same program give the same
 * table. The confidence intervals are bootstrapped over articles (Efron 1979), since the sentences
 * of one article are not independent of each other.
 */
@NullMarked
package stet.bench.evaluation;

import org.jspecify.annotations.NullMarked;
