/**
 * What is answered over HTTP: {@link stet.web.Server} takes an archive, its histories and a search.
 * Every route stands in one table, {@code RouteTable}.
 *
 * <p>Takes requests, read by {@code stet.web.request}; gives HTML made by the templates in {@code
 * web/templates} from the records of {@code stet.web.view}. The JSON API and the forms of feeds are
 * packages of their own. Guarantees that whatever an article holds, its text leaves here as text:
 * escaped, under a policy that allows no script but our own and no request to anyone else.
 */
@NullMarked
package stet.web;

import org.jspecify.annotations.NullMarked;
