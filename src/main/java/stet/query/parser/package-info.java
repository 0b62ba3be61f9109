/**
 * The parser of the query language.
 *
 * <p>The package takes a query as it was typed, and returns a {@link stet.query.ParsedQuery} or
 * throws an {@link stet.query.InvalidQueryException} with the place, the reason and the queries
 * that the user may have meant.
 *
 * <p>{@code QuerySyntax} reads a query with one parser for each form of value. {@code
 * ValueResolver} then resolves the values, and {@code TreeBuilder} converts the result to Stet's
 * own tree, so that the nodes of the parsing framework do not leave this package. The parsers and
 * the resolver know how texts are analysed into words, but they know nothing about an index. Any
 * text is either parsed or refused, in a time that is bounded by the length of the text.
 */
@NullMarked
package stet.query.parser;

import org.jspecify.annotations.NullMarked;
