package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Publisher;

/**
 * A summary of an article, as JSON.
 *
 * @param url the article's identifier as it was given
 * @param publisher the name of the publisher behind the source; absent if no name is known
 * @param homepage the address of the publisher's home page; absent if none is known
 * @param headline the headline of its latest version
 * @param lastChanged the time at which its latest version was first seen
 * @param versions the number of its versions
 */
public record ArticleJson(
    String id,
    String url,
    String source,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publisher,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String homepage,
    String headline,
    Instant firstSeen,
    Instant lastChanged,
    int versions) {

  static ArticleJson of(
      Article article,
      Publisher publisher,
      String headline,
      Instant firstSeen,
      Instant lastChanged,
      int versions) {
    return new ArticleJson(
        article.id().value(),
        article.url(),
        article.source(),
        publisher.title(),
        publisher.home(),
        headline,
        firstSeen,
        lastChanged,
        versions);
  }
}
