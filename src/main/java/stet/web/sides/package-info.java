/**
 * Two versions side by side. The package takes their contents and the edits between them, and gives
 * rows of paragraphs side by side that contain every glyph of both versions in its place.
 */
@NullMarked
package stet.web.sides;

import org.jspecify.annotations.NullMarked;
