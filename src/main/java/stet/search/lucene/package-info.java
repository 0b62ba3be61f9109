/**
 * The embedded search engine, built on Lucene: {@link stet.search.lucene.LuceneSearch}, an
 * implementation of {@link stet.search.SearchEngine}, and the classes it needs. No other class of
 * this package is visible outside.
 *
 * <p>The package takes a question and a view of the index that {@code stet.search.lucene.index}
 * keeps, and returns the answer. The parsed query is translated to Lucene queries ({@code
 * stet.search.lucene.query}); the results are grouped into articles and sorted ({@code
 * SearchPageBuilder}) or counted ({@code FacetSearch}, {@code SwapCounter}); then the data to be
 * shown are read and highlighted ({@code ResultLoader}). {@code QueryExecutor} limits the number of
 * searches that run at once, and distinguishes a damaged index from a bug in the program. {@code
 * SearchContext} holds what all searches share.
 */
@NullMarked
package stet.search.lucene;

import org.jspecify.annotations.NullMarked;
