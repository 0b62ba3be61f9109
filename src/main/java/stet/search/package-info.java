/**
 * The query language, and what a search result is.
 *
 * <p>Takes a query in Stet's language ({@link stet.search.QueryField} is its catalogue); gives
 * articles with the edits or versions found in them. All that lies behind the index is reached
 * through {@link stet.search.Search}.
 *
 * <p>A query is read (text to a tree of clauses), understood (values, dates, what it speaks of) and
 * only then made into Lucene's; the first two know nothing of an index. What cannot be understood
 * is a {@link stet.search.BadQuery} that names the place and the remedy, never an exception. With
 * any clause about the change, edits are found, and all such clauses and their negations meet in
 * one edit; else versions. Totals are exact, a page has as many articles as were asked for, and the
 * pages of one answer are as of the archive's position at the first.
 */
@NullMarked
package stet.search;

import org.jspecify.annotations.NullMarked;
