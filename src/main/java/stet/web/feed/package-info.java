/** A feed as a value, and the forms in which it is written: Atom, RSS and JSON Feed. */
@NullMarked
package stet.web.feed;

import org.jspecify.annotations.NullMarked;
