/**
 * Pictures of changes for shared addresses. The package takes removed and added words and gives a
 * PNG, drawn with typefaces that come with Stet, so that it looks the same on every machine.
 */
@NullMarked
package stet.web.picture;

import org.jspecify.annotations.NullMarked;
