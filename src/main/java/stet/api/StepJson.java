package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Publisher;
import stet.search.Answer;
import stet.search.ChangeLog;

/**
 * A step from one version of an article to the next as JSON, with the results of a query in it.
 * Feeds in JSON contain it in addition to their text, and webhooks receive it.
 *
 * @param id the permanent id of the step
 * @param article the article of the step
 * @param version the number of the version that the step led to
 * @param kind the kind of the step, such as {@code first}, {@code revert} or {@code wholesale}
 * @param revision the addresses of both versions, as they are written in paths; only the address of
 *     the version if there is no visible version before it
 * @param from the first sighting of the version before; null if there is none
 * @param notBefore the last sighting of the version before; the change was made after this
 * @param to the first sighting of the version; the change was made before this
 * @param found the number of the step's edits that were found; 0 for a query about versions
 * @param edits the edits that were found; for a query about versions, all edits of the step
 * @param more the number of such edits that are not listed here; left out if there are none
 * @param snippet the part of the version that matches the query; left out if the query looks for no
 *     words in it
 */
public record StepJson(
    String id,
    SubjectJson article,
    int version,
    String kind,
    String revision,
    @Nullable Instant from,
    @Nullable Instant notBefore,
    Instant to,
    int found,
    List<EditJson> edits,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int more,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HitJson.FragmentJson> snippet) {

  /**
   * The article of a step.
   *
   * @param url the article's identifier as it was given
   * @param publisher the name of the publisher behind the source; absent if no name is known
   * @param homepage the address of the publisher's home page; absent if none is known
   * @param headline the headline of the version that the step led to
   */
  public record SubjectJson(
      String id,
      String url,
      String source,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publisher,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String homepage,
      String headline) {

    static SubjectJson of(Article article, Publisher publisher, String headline) {
      return new SubjectJson(
          article.id().value(),
          article.url(),
          article.source(),
          publisher.title(),
          publisher.home(),
          headline);
    }
  }

  static StepJson of(ChangeLog.Entry entry, Publisher publisher) {
    ChangeLog.Before before = entry.before();
    String revision = (before == null ? "" : before.version() + "..") + entry.version();
    return new StepJson(
        entry.id(),
        SubjectJson.of(entry.article(), publisher, entry.headline()),
        entry.number(),
        entry.kind().label(),
        revision,
        before == null ? null : before.seen(),
        before == null ? null : before.notBefore(),
        entry.seen(),
        entry.found(),
        before == null
            ? List.of()
            : entry.edits().stream()
                .map(
                    edit ->
                        EditJson.of(
                            before.seen(), entry.seen(), before.notBefore(), revision, edit))
                .toList(),
        entry.count() - entry.edits().size(),
        entry.snippet().stream().map(StepJson::fragment).toList());
  }

  private static HitJson.FragmentJson fragment(Answer.Fragment fragment) {
    return new HitJson.FragmentJson(fragment.text(), fragment.matched());
  }
}
