/**
 * The embedded search engine, built on Lucene: {@link stet.search.lucene.LuceneSearch}, an
 * implementation of {@link stet.search.SearchEngine}, and the classes it needs. No other class here
 * is seen outside.
 *
 * <p>The package takes a question and a view of the index that {@code stet.search.lucene.index}
 * keeps, and gives the answer. The parsed query is translated to Lucene's queries ({@code
 * stet.search.lucene.query}); the results are grouped into articles, in their order ({@code
 * SearchPageBuilder}), or counted ({@code FacetSearch}, {@code SwapCounter}); then the data to be
 * shown is read and marked ({@code ResultLoader}). {@code QueryExecutor} runs as many searches at
 * once as the machine can bear, and distinguishes a damaged index from a fault of ours; {@code
 * SearchContext} is what all searches share.
 */
@NullMarked
package stet.search.lucene;

import org.jspecify.annotations.NullMarked;
