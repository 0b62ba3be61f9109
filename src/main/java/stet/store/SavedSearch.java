package stet.store;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.NetworkPolicy;

/**
 * A search that is saved under a name, perhaps with a webhook that is told of new results.
 *
 * @param name a text for which {@link #isName} is true
 * @param webhook the receiver of alerts; null for none
 */
public record SavedSearch(String name, String query, Instant created, @Nullable Webhook webhook) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * The address to which alerts of a saved search are sent, with the outcome of past deliveries.
   *
   * @param secret the key with which alerts are signed
   * @param reach the machines to which the address may lead
   * @param givenUp the number of alerts that were never accepted
   * @param trouble the reason why the last alert was not accepted, in a sentence; null if it was
   *     accepted
   */
  public record Webhook(
      URI url, WebhookSecret secret, NetworkPolicy reach, int givenUp, @Nullable String trouble) {}

  /** Whether a text can be the name of a saved search, which is part of addresses. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
