/**
 * The query language: what can be asked, and what a query asks.
 *
 * <p>{@link stet.query.QueryField} and {@link stet.query.QueryForm} are the catalogue of what a
 * query can be put together of. A query that was parsed is a {@link stet.query.QueryTree}: sealed
 * records in which every tag, kind, date and measure is known, whatever index it is put to. Code
 * that needs more than its terms reads the tree by a {@code switch} without a {@code default}, so
 * that the program does not compile until every reader handles a new kind of clause.
 */
@NullMarked
package stet.query;

import org.jspecify.annotations.NullMarked;
