/**
 * What the pages say, as values: one record a page, holding nothing that the page does not show.
 * The templates in {@code web/templates} loop over them and decide nothing.
 */
@NullMarked
package stet.web.view;

import org.jspecify.annotations.NullMarked;
