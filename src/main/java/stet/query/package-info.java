/**
 * The query language: what may be asked, and what a query means.
 *
 * <p>Takes a query as it was typed ({@link stet.query.QueryField} and {@link stet.query.QueryForm}
 * are the catalogue of what it can be put together of); gives it {@link stet.query.Understood}: a
 * tree of clauses in which every tag, kind, date and measure is known, whatever index it is put to.
 * What cannot be understood is {@link stet.query.Misread}, which names the place, the reason and
 * what may have been meant.
 *
 * <p>A query is read by one rule for each form of value ({@code QuerySyntax} and the rules), and
 * its values are understood afterwards ({@code KnownValues}). Both know how text becomes words, and
 * nothing of an index. Any text is either read or misread, in a time that is bounded by its length.
 */
@NullMarked
package stet.query;

import org.jspecify.annotations.NullMarked;
