/**
 * Two versions side by side: their contents and the edits between them in, rows of paragraphs that
 * stand beside each other out, every glyph of both in its place.
 */
@NullMarked
package stet.web.sides;

import org.jspecify.annotations.NullMarked;
