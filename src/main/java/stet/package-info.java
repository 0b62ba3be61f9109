/** The composition root: {@link stet.App} wires everything by hand. */
@NullMarked
package stet;

import org.jspecify.annotations.NullMarked;
