/** Feeds as values, and the formats in which they are written: Atom, RSS and JSON Feed. */
@NullMarked
package stet.web.feed;

import org.jspecify.annotations.NullMarked;
