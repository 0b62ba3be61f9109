/**
 * The web site: {@link stet.web.Server} serves an archive, its histories and a search over HTTP.
 * Every route is in one table, {@code RouteTable}.
 *
 * <p>The package takes requests, read by {@code stet.web.request}; it gives HTML, made by the
 * templates in {@code web/templates} from the records of {@code stet.web.view}. The JSON API and
 * the formats of feeds are packages of their own. Whatever an article contains, its text is served
 * as text: escaped, under a policy that allows only Stet's own scripts and no requests to other
 * sites.
 */
@NullMarked
package stet.web;

import org.jspecify.annotations.NullMarked;
