/**
 * The picture of a change, for wherever its address is shared: what went and what came in, a PNG
 * out, drawn with typefaces of its own so that it looks alike on every machine.
 */
@NullMarked
package stet.web.picture;

import org.jspecify.annotations.NullMarked;
