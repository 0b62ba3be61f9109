package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.store.SavedSearch;

/**
 * A saved search as JSON.
 *
 * @param hooked whether the search has a webhook
 * @param webhook the webhook with the outcome of past deliveries; left out unless the answer is for
 *     the operator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedSearchJson(
    String name,
    String query,
    Instant created,
    boolean hooked,
    FeedsJson feeds,
    @Nullable WebhookJson webhook) {

  /** All saved searches, by name. */
  public record All(List<SavedSearchJson> saved) {}

  /** The paths of the feeds of a saved search. */
  public record FeedsJson(String atom, String rss, String json) {}

  /**
   * The webhook of a saved search.
   *
   * @param secret the key for checking signatures; left out if it was not asked for
   * @param givenUp the number of alerts that were given up because they were never accepted
   * @param trouble the reason why the last alert was not accepted; left out if it was accepted
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WebhookJson(
      String url, @Nullable String secret, int givenUp, @Nullable String trouble) {}

  /**
   * The saved search as everybody may see it, without its webhook, because even the address of an
   * endpoint can be a secret.
   */
  public static SavedSearchJson of(SavedSearch saved) {
    return of(saved, null);
  }

  /** The saved search with its webhook. */
  public static SavedSearchJson forOperator(SavedSearch saved) {
    SavedSearch.Webhook webhook = saved.webhook();
    return of(saved, webhook == null ? null : webhook(webhook, null));
  }

  /** The saved search with its webhook and the webhook's secret. */
  public static SavedSearchJson withSecret(SavedSearch saved) {
    SavedSearch.Webhook webhook = saved.webhook();
    return of(saved, webhook == null ? null : webhook(webhook, webhook.secret().written()));
  }

  private static WebhookJson webhook(SavedSearch.Webhook webhook, @Nullable String secret) {
    return new WebhookJson(webhook.url().toString(), secret, webhook.givenUp(), webhook.trouble());
  }

  private static SavedSearchJson of(SavedSearch saved, @Nullable WebhookJson webhook) {
    String path = "/saved/" + saved.name();
    return new SavedSearchJson(
        saved.name(),
        saved.query(),
        saved.created(),
        saved.webhook() != null,
        new FeedsJson(path + ".atom", path + ".rss", path + ".json"),
        webhook);
  }
}
