package stet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Version;

/**
 * A content that is not what was recorded, and those that are packed against it and lost with it.
 */
final class Damage {

  /** As many articles are named. */
  private static final int NAMED = 10;

  private final String what;
  private final List<Sha256> above = new ArrayList<>();

  /**
   * @param what in the words of a {@link Finding}
   */
  Damage(String what) {
    this.what = what;
  }

  /** Notes a content that cannot be read for it; null for itself. */
  void spoils(@Nullable Sha256 other) {
    if (other != null) {
      above.add(other);
    }
  }

  /** All of it in one line. */
  Finding finding(Handle handle, Sha256 itself) {
    String built =
        switch (above.size()) {
          case 0 -> "";
          case 1 -> ", and neither can 1 that builds on it be read, in " + places(handle, above);
          default ->
              ", and neither can %d that build on it be read, in %s"
                  .formatted(above.size(), places(handle, above));
        };
    return new Finding.OfContent(
        itself, what + " (" + places(handle, List.of(itself)) + ")" + built);
  }

  /** {@code article 5f… (version 2), article 61… (versions 3, 5)}. */
  private static String places(Handle handle, List<Sha256> contents) {
    List<ArticleId> articles = articles(handle, contents);
    String named =
        articles.stream()
            .limit(NAMED)
            .map(article -> "article " + article + versions(handle, article, contents))
            .collect(Collectors.joining(", "));
    int more = articles.size() - NAMED;
    return articles.isEmpty() ? "no article" : named + (more > 0 ? " and " + more + " more" : "");
  }

  private static List<ArticleId> articles(Handle handle, List<Sha256> contents) {
    TreeSet<String> articles = new TreeSet<>();
    for (Sha256 content : contents) {
      articles.addAll(
          handle
              // The index is on the first 8 bytes of the hash, a quarter of its size.
              .createQuery(
                  """
                  SELECT DISTINCT article.id FROM observation
                  JOIN article ON article.key = observation.article
                  JOIN content ON content.key = observation.content
                  WHERE substr(content.hash, 1, 8) = substr(:hash, 1, 8) AND content.hash = :hash
                  """)
              .bind("hash", content.bytes())
              .mapTo(String.class)
              .list());
    }
    return articles.stream().map(ArticleId::new).toList();
  }

  private static String versions(Handle handle, ArticleId article, List<Sha256> contents) {
    List<String> numbers =
        new Catalogue(handle)
            .wholeTimeline(article, Long.MAX_VALUE).stream()
                .flatMap(timeline -> timeline.versions().stream())
                .filter(version -> contents.contains(version.content()))
                .map(Version::number)
                .map(String::valueOf)
                .toList();
    return switch (numbers.size()) {
      case 0 -> "";
      case 1 -> " (version " + numbers.getFirst() + ")";
      default -> " (versions " + String.join(", ", numbers) + ")";
    };
  }
}
