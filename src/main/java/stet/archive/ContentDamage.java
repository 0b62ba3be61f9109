package stet.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Version;
import stet.store.ObservationStore;

/**
 * A damaged content, with the contents that cannot be read either because they were compressed
 * against it.
 */
final class ContentDamage {

  /** The most articles that are named. */
  private static final int NAMED = 10;

  private final String what;
  private final List<Sha256> above = new ArrayList<>();

  /**
   * Creates a damage without further contents.
   *
   * @param what the damage in the words of a {@link VerificationFinding}
   */
  ContentDamage(String what) {
    this.what = what;
  }

  /**
   * Notes a content that cannot be read because of this damage; null for the damaged content
   * itself.
   */
  void spoils(@Nullable Sha256 other) {
    if (other != null) {
      above.add(other);
    }
  }

  /** Returns the damage as one finding. */
  VerificationFinding finding(ObservationStore store, Sha256 itself) {
    String built =
        switch (above.size()) {
          case 0 -> "";
          case 1 -> ", and neither can 1 that builds on it be read, in " + places(store, above);
          default ->
              ", and neither can %d that build on it be read, in %s"
                  .formatted(above.size(), places(store, above));
        };
    return new VerificationFinding.OfContent(
        itself, what + " (" + places(store, List.of(itself)) + ")" + built);
  }

  /**
   * Returns the places of contents in words: {@code article 5f… (version 2), article 61… (versions
   * 3, 5)}.
   */
  private static String places(ObservationStore store, List<Sha256> contents) {
    List<ArticleId> articles = articles(store, contents);
    String named =
        articles.stream()
            .limit(NAMED)
            .map(article -> "article " + article + versions(store, article, contents))
            .collect(Collectors.joining(", "));
    int more = articles.size() - NAMED;
    return articles.isEmpty() ? "no article" : named + (more > 0 ? " and " + more + " more" : "");
  }

  private static List<ArticleId> articles(ObservationStore store, List<Sha256> contents) {
    TreeSet<ArticleId> articles = new TreeSet<>(Comparator.comparing(ArticleId::value));
    contents.forEach(content -> articles.addAll(store.articlesWith(content)));
    return List.copyOf(articles);
  }

  private static String versions(ObservationStore store, ArticleId article, List<Sha256> contents) {
    List<String> numbers =
        new ArticleCatalogue(store)
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
