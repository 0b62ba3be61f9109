/**
 * Highlighting: the places in a text that a query asks for, the words to mark, and the snippet to
 * show.
 */
@NullMarked
package stet.search.lucene.mark;

import org.jspecify.annotations.NullMarked;
