/**
 * The pages, the feeds and the JSON API: {@link stet.web.Server} takes an archive, its histories
 * and a search, and answers over HTTP. Every route stands in one table, {@code Routes}.
 *
 * <p>Takes requests; gives HTML made by the templates in {@code web/templates} from the records of
 * {@code stet.web.view}, feeds, and the JSON of {@code stet.api}. Guarantees that whatever an
 * article holds, its text leaves here as text: escaped, under a policy that allows no script but
 * our own and no request to anyone else.
 */
@NullMarked
package stet.web;

import org.jspecify.annotations.NullMarked;
