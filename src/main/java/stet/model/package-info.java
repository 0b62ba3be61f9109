/**
 * The nouns of the field, as values: observations, the versions that follow from them, and the
 * changes that each version made.
 *
 * <p>The package depends only on the JDK. Every type is immutable; every derivation (an article's
 * id, a timeline) is a pure function, so that the same observations give the same history whatever
 * the order in which they arrived.
 */
@NullMarked
package stet.model;

import org.jspecify.annotations.NullMarked;
