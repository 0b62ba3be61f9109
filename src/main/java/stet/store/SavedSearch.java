package stet.store;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.NetworkPolicy;

/**
 * A search that is followed under a name.
 *
 * @param name as {@link #isName} has it
 * @param webhook who is told of what it finds; null for nobody
 */
public record SavedSearch(String name, String query, Instant created, @Nullable Webhook webhook) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /**
   * Where alerts are sent, and how that went.
   *
   * @param secret the key that they are signed with
   * @param reach which machines it may lead to
   * @param givenUp how many were never taken
   * @param trouble why the last one was not taken, in a sentence; null where it was
   */
  public record Webhook(
      URI url, WebhookSecret secret, NetworkPolicy reach, int givenUp, @Nullable String trouble) {}

  /** Whether that can be a name: it stands in addresses. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
