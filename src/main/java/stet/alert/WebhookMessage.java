package stet.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import stet.api.JsonWriter;
import stet.api.StepJson;
import stet.model.StepId;
import stet.store.QueuedAlert;

/**
 * The message sent to an endpoint: the frame that Standard Webhooks 1.0 suggests, with the found
 * step in it.
 *
 * @param type always {@code search.found}
 * @param timestamp when it was found
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WebhookMessage(String type, Instant timestamp, Data data) {

  private static final String TYPE = "search.found";

  /**
   * The data of a message.
   *
   * @param search the saved search
   * @param page where the change is shown
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
   * The id of the message, which is the same for every repetition and unique to the alert:
   * receivers recognize repetitions by it.
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
