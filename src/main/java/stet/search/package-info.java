/**
 * What can be asked, and what is answered.
 *
 * <p>Takes a question that holds a query of {@link stet.query}; gives articles with the edits or
 * versions found in them, or what else was asked for: counts, swaps, the timeline of a phrase, the
 * changes in a part of the archive. All that lies behind the index is reached through {@link
 * stet.search.SearchEngine}, and nothing here knows what kind of index it is; what is asked of a
 * person or a quotation is put together of such questions. An engine is filled through {@link
 * stet.search.RevisionIndex} and {@link stet.search.RevisionIndexer}, and asks a {@link
 * stet.search.RevisionSource} what it needs to know of the archive.
 *
 * <p>Every question has a {@link stet.search.Result}: the answer, a {@link stet.search.BadQuery}
 * that names the place and the remedy, or {@link stet.search.Unavailable}; never an exception. With
 * any clause about the change, edits are found, and all such clauses and their negations meet in
 * one edit; else versions. Totals are exact unless an answer says otherwise, a page has as many
 * articles as were asked for, and the pages of one answer are as of the archive's position at the
 * first.
 */
@NullMarked
package stet.search;

import org.jspecify.annotations.NullMarked;
