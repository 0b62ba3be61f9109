/**
 * View models of the pages: one record per page, which contains nothing that the page does not
 * show. The templates in {@code web/templates} loop over these records and decide nothing.
 */
@NullMarked
package stet.web.view;

import org.jspecify.annotations.NullMarked;
