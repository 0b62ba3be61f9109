package stet.web.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.api.StepJson;

/**
 * A feed in the JSON Feed 1.1 format, with the changes as data under {@code _stet}, which feed
 * readers ignore.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String page,
    @JsonProperty("feed_url") String id,
    String description,
    @JsonProperty("next_url") @Nullable String next,
    List<Item> items) {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  /** An entry of the feed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String url,
      @JsonProperty("external_url") @Nullable String original,
      String title,
      @JsonProperty("content_html") String html,
      @JsonProperty("date_published") Instant published,
      List<Author> authors,
      List<String> tags,
      @JsonProperty("_stet") @Nullable StepJson step) {}

  /** The author of an entry, which is the publisher of the article, with its home page. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Author(String name, @Nullable String url) {}

  static JsonFeed of(Feed feed) {
    return new JsonFeed(
        VERSION,
        feed.title(),
        feed.page(),
        feed.id(),
        feed.about(),
        feed.next(),
        feed.entries().stream().map(JsonFeed::item).toList());
  }

  private static Item item(Feed.Entry entry) {
    return new Item(
        entry.id(),
        entry.address(),
        entry.original(),
        entry.title(),
        entry.html(),
        entry.updated(),
        List.of(new Author(entry.publisher().label(), entry.publisher().home())),
        entry.tags(),
        entry.step());
  }
}
