/**
 * Highlighting: finds the places in a text that match a query, marks their words, and chooses the
 * snippet to show.
 */
@NullMarked
package stet.search.lucene.mark;

import org.jspecify.annotations.NullMarked;
