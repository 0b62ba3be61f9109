/**
 * Tells webhooks what saved searches find, as it is indexed.
 *
 * <p>Takes the signal that the index has taken something in, and looks through just that; queues
 * what is found at the desk in the transaction that notes how far it was looked, and from there
 * delivers it: at least once, to each endpoint in order, signed, with patience. Looking and
 * delivering have threads of their own, so that no endpoint and no query holds up indexing. Of
 * several processes over one home, one does it.
 */
@NullMarked
package stet.alert;

import org.jspecify.annotations.NullMarked;
