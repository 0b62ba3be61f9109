package stet.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import stet.api.JsonWriter;
import stet.api.StepJson;
import stet.model.StepId;
import stet.store.QueuedAlert;

/**
 * The message sent to an endpoint, in the form that Standard Webhooks 1.0 suggests. It contains the
 * step that was found.
 *
 * @param type always {@code search.found}
 * @param timestamp the time at which the step was found
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WebhookMessage(String type, Instant timestamp, Data data) {

  private static final String TYPE = "search.found";

  /**
   * The data of a message.
   *
   * @param search the saved search
   * @param page the address of the page that shows the change
   */
  record Data(MatchedSearchJson search, URI page, StepJson step) {}

  /** A saved search. */
  record MatchedSearchJson(String name, String query) {}

  static byte[] of(QueuedAlert due, URI base, StepJson step) {
    URI page = URI.create(base + "/article/" + step.article().id() + "/" + step.revision());
    MatchedSearchJson search = new MatchedSearchJson(due.search().name(), due.search().query());
    return JsonWriter.bytes(new WebhookMessage(TYPE, due.queued(), new Data(search, page, step)));
  }

  /**
   * The id of the message. It is unique to the alert and the same for every retry, so that
   * receivers can recognize repeated messages.
   */
  static String id(QueuedAlert due) {
    return StepId.named(
        "alert:"
            + due.search().name()
            + ":"
            + due.revision().recorded()
            + ":"
            + due.revision().step());
  }
}
