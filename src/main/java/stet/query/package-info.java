/**
 * The query language: the fields and forms that queries can use, and the tree of a parsed query.
 *
 * <p>{@link stet.query.QueryField} and {@link stet.query.QueryForm} are the catalogue of the fields
 * and forms of queries. A parsed query is a {@link stet.query.QueryTree}: sealed records in which
 * every tag, kind, date and measure is resolved, independent of any index. Code that needs more
 * than the terms reads the tree with a {@code switch} without a {@code default}, so that the
 * program does not compile until every reader handles a new kind of clause.
 */
@NullMarked
package stet.query;

import org.jspecify.annotations.NullMarked;
