/** The pages, the feeds and the JSON API, with every route in one table. */
@NullMarked
package stet.web;

import org.jspecify.annotations.NullMarked;
