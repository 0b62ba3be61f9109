/**
 * How Lucene answers: {@link stet.search.lucene.LuceneSearch}, which is behind every {@link
 * stet.search.SearchEngine}, and all that is needed for it. Nothing else here is seen by others.
 *
 * <p>Takes a question and a view of the index that {@code stet.search.lucene.index} keeps; gives
 * its answer. What was understood is made into Lucene's queries ({@code stet.search.lucene.query});
 * articles are gathered of what meets them, in their order ({@code SearchPageBuilder}), or counted
 * ({@code FacetSearch}, {@code SwapCounter}); then what is shown of them is read and marked ({@code
 * ResultLoader}). {@code QueryExecutor} has as many at work as the machine can bear, and tells a
 * damaged index from a fault of ours; {@code SearchContext} is what all of them share.
 */
@NullMarked
package stet.search.lucene;

import org.jspecify.annotations.NullMarked;
