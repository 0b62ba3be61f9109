/**
 * The nouns of the field, as values: what was observed, the versions that follow from it, and what
 * each version changed.
 *
 * <p>Takes nothing, depends on nothing but the JDK. Every type is immutable; every derivation (an
 * article's id, a timeline) is a pure function, so that the same observations give the same history
 * whatever the order in which they arrived.
 */
@NullMarked
package stet.model;

import org.jspecify.annotations.NullMarked;
