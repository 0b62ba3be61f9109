/**
 * Search: the questions that can be asked of the archive, and their answers.
 *
 * <p>The package takes a question that holds a query of {@link stet.query}; it gives articles with
 * the edits or versions found in them, or another kind of answer: counts, swaps, the timeline of a
 * phrase, the changes in a part of the archive. All access to the index goes through {@link
 * stet.search.SearchEngine}, and nothing here depends on the kind of index; answers about a person
 * or a quotation are composed of the answers to such questions. An engine is filled through {@link
 * stet.search.RevisionIndex} and {@link stet.search.RevisionIndexer}, and asks a {@link
 * stet.search.RevisionSource} for the facts of the archive that it needs.
 *
 * <p>Every question has a {@link stet.search.Result}: the answer, a {@link stet.search.BadQuery}
 * that names the place and the remedy, or {@link stet.search.Unavailable}; never an exception. A
 * query with any clause about the change finds edits, and one edit must meet all such clauses and
 * their negations; any other query finds versions. Totals are exact unless an answer says
 * otherwise, a page has as many articles as were asked for, and the pages of one answer show the
 * archive as of its position at the first.
 */
@NullMarked
package stet.search;

import org.jspecify.annotations.NullMarked;
