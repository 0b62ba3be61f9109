/**
 * View models of the pages. There is one record per page, which contains only what the page shows.
 * The templates in {@code web/templates} loop over these records and make no decisions.
 */
@NullMarked
package stet.web.view;

import org.jspecify.annotations.NullMarked;
