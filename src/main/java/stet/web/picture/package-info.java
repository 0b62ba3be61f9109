/**
 * Pictures of changes for shared addresses: the package takes removed and added words and gives a
 * PNG, drawn with typefaces of its own so that it looks alike on every machine.
 */
@NullMarked
package stet.web.picture;

import org.jspecify.annotations.NullMarked;
