package stet.alert;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import stet.api.ApiAnswers;
import stet.model.NetworkPolicy;
import stet.search.BadQuery;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.Found;
import stet.search.SearchEngine;
import stet.search.Unavailable;
import stet.store.QueuedAlert;
import stet.store.SavedSearch;

/** Sender that makes one attempt to deliver one alert. Safe for all threads. */
final class WebhookSender {

  /**
   * The time limit for a delivery. A receiver that needs longer for its work should answer first.
   */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final MediaType JSON = MediaType.get("application/json");

  private static final int GONE = 410;

  private final SearchEngine search;
  private final ApiAnswers api;
  private final URI base;
  private final Clock clock;
  private final Map<NetworkPolicy, OkHttpClient> clients = new EnumMap<>(NetworkPolicy.class);

  /**
   * @param base the address under which readers see the site
   */
  WebhookSender(SearchEngine search, ApiAnswers api, URI base, Clock clock) {
    this.search = search;
    this.api = api;
    this.base = base;
    this.clock = clock;
    for (NetworkPolicy reach : NetworkPolicy.values()) {
      clients.put(
          reach,
          new OkHttpClient.Builder()
              .socketFactory(reach.sockets())
              .proxy(Proxy.NO_PROXY)
              .callTimeout(LIMIT)
              .followRedirects(false) // a redirect could lead anywhere, and would lose the body
              .followSslRedirects(false)
              .retryOnConnectionFailure(false)
              .build());
    }
  }

  DeliveryResult send(QueuedAlert due) {
    SavedSearch saved = due.search();
    SavedSearch.Webhook webhook = saved.webhook();
    if (webhook == null) {
      return new DeliveryResult.Moot("it has no webhook any more");
    }
    // The step is read only now, so that nothing is sent that was withheld since it was found.
    long recorded = due.revision().recorded();
    return switch (search.changeLog(
        new ChangeLogQuestion(saved.query(), recorded - 1, recorded, 1, false))) {
      case Unavailable<ChangeLog> now -> new DeliveryResult.NotNow();
      case BadQuery<ChangeLog> bad ->
          new DeliveryResult.Moot("its query cannot be understood: " + bad.message());
      case Found<ChangeLog> found ->
          found.value().entries().stream()
              .filter(each -> each.id().equals(due.revision().step()))
              .findFirst()
              .map(entry -> WebhookMessage.of(due, base, api.step(entry)))
              .map(body -> post(webhook, WebhookMessage.id(due), body))
              .orElseGet(() -> missing(found.value(), recorded));
    };
  }

  private static DeliveryResult missing(ChangeLog log, long recorded) {
    return log.position() < recorded || log.hidesArticles() || !log.whole()
        ? new DeliveryResult.NotNow()
        : new DeliveryResult.Moot("it is withheld, or history reads otherwise by now");
  }

  private DeliveryResult post(SavedSearch.Webhook webhook, String id, byte[] body) {
    long second = clock.instant().getEpochSecond();
    Request request =
        new Request.Builder()
            .url(webhook.url().toString())
            .header("user-agent", "Stet")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(second))
            .header("webhook-signature", WebhookSignature.of(webhook.secret(), id, second, body))
            .post(RequestBody.create(body, JSON))
            .build();
    OkHttpClient client = Objects.requireNonNull(clients.get(webhook.reach()));
    try (Response response = client.newCall(request).execute()) {
      if (response.isSuccessful()) {
        return new DeliveryResult.Taken();
      }
      String reason = "it answered with status " + response.code();
      return response.code() == GONE
          ? new DeliveryResult.Refused(reason)
          : new DeliveryResult.Failed(reason, after(response.header("retry-after")));
    } catch (IOException e) {
      return new DeliveryResult.Failed(
          "it could not be reached: " + e.getMessage(), Optional.empty());
    }
  }

  /**
   * The wait that a Retry-After header asks for in seconds. A header with a date is ignored, and
   * the retry policy applies.
   */
  private static Optional<Duration> after(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }
}
