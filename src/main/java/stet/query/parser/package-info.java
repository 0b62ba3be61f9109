/**
 * The parser of the query language.
 *
 * <p>The package takes a query as it was typed; it gives a {@link stet.query.ParsedQuery}, or an
 * {@link stet.query.InvalidQueryException} that names the place, the reason and the queries that
 * may have been meant.
 *
 * <p>A query is read with one parser for each form of value ({@code QuerySyntax} and the parsers),
 * its values are resolved afterwards ({@code ValueResolver}), and the result is converted to a tree
 * of Stet's own ({@code TreeBuilder}): the nodes of the parsing framework do not leave this
 * package. The parsers and the resolver know how texts are analysed into words, and nothing of an
 * index. Any text is either parsed or refused, in a time that is bounded by its length.
 */
@NullMarked
package stet.query.parser;

import org.jspecify.annotations.NullMarked;
