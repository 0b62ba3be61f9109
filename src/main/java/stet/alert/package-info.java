/**
 * Alerts: webhooks receive what saved searches find, as it is indexed.
 *
 * <p>The package takes the signal that something was indexed, and matches only that; it queues the
 * results at the desk in the transaction that notes the matched position, and from there delivers
 * them: at least once, to each endpoint in order, signed, with retries. Matching and delivery have
 * threads of their own, so that no endpoint and no query holds up indexing. Of several processes
 * that use one home, one does this.
 */
@NullMarked
package stet.alert;

import org.jspecify.annotations.NullMarked;
