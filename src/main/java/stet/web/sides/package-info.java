/**
 * Two versions side by side: the package takes their contents and the edits between them, and gives
 * rows of paragraphs side by side, with every glyph of both in its place.
 */
@NullMarked
package stet.web.sides;

import org.jspecify.annotations.NullMarked;
