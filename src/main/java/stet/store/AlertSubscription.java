package stet.store;

/**
 * A saved search with a webhook, as the alerts need it.
 *
 * @param name the name of the saved search
 * @param matched the archive position up to which the archive was searched for it
 */
public record AlertSubscription(String name, String query, long matched) {}
