/**
 * Parses queries.
 *
 * <p>Takes a query as it was typed; gives a {@link stet.query.ParsedQuery}, or an {@link
 * stet.query.InvalidQueryException} that names the place, the reason and what may have been meant.
 *
 * <p>A query is read by one rule for each form of value ({@code QuerySyntax} and the rules), its
 * values are resolved afterwards ({@code ValueResolver}), and what comes out is our own tree
 * ({@code TreeBuilder}): the nodes of the framework that parses do not leave this package. The
 * rules and the resolver know how text becomes words, and nothing of an index. Any text is either
 * parsed or refused, in a time that is bounded by its length.
 */
@NullMarked
package stet.query.parser;

import org.jspecify.annotations.NullMarked;
