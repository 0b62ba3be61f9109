/**
 * Alerts: webhooks receive the results of saved searches as soon as they are indexed.
 *
 * <p>The package is notified when something was indexed, and matches only that. It queues the
 * results in the database, in the same transaction that saves the matched position. It then
 * delivers them to each endpoint at least once, in order, signed and with retries. Matching and
 * delivery have separate threads, so that neither an endpoint nor a query delays indexing. Of
 * several processes that use one home, only one does this.
 */
@NullMarked
package stet.alert;

import org.jspecify.annotations.NullMarked;
