/**
 * Search: the questions that can be asked about the archive, and their answers.
 *
 * <p>The package takes a question that holds a query of {@link stet.query}. The answer is a list of
 * articles with the edits or versions found in them, or another kind of answer: counts, swaps, the
 * timeline of a phrase, the changes in a part of the archive. All access to the index goes through
 * {@link stet.search.SearchEngine}, and nothing here depends on the kind of index; answers about a
 * person or a quotation are composed from the answers to several questions. An engine is filled
 * through {@link stet.search.RevisionIndex} and {@link stet.search.RevisionIndexer}, and asks a
 * {@link stet.search.RevisionSource} for the facts about the archive that it needs.
 *
 * <p>Every question has a {@link stet.search.Result}: the answer, a {@link stet.search.BadQuery}
 * that names the mistake and its correction, or {@link stet.search.Unavailable}; never an
 * exception. A query with any clause about the change finds edits, and a single edit must meet all
 * such clauses and their negations; any other query finds versions. Totals are exact unless an
 * answer says otherwise. A page has as many articles as were asked for, and all pages of an answer
 * show the archive as it was for the first page.
 */
@NullMarked
package stet.search;

import org.jspecify.annotations.NullMarked;
