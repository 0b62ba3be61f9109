package stet.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.blame.VersionBlame;

/**
 * The blame of a version as JSON: the version that brought each word, and the versions that removed
 * earlier text.
 *
 * @param headline the spans of the headline; together their texts are the headline, and so on
 * @param versions the versions that the spans name, oldest first
 * @param gone the removed earlier text, the last removed first
 * @param allGone the number of removed passages, including those that are not listed
 */
public record BlameJson(
    ArticleJson article,
    int version,
    String address,
    List<SpanJson> headline,
    List<SpanJson> byline,
    List<SpanJson> text,
    List<OriginJson> versions,
    List<GoneJson> gone,
    int allGone) {

  /** Consecutive words that one version brought, with its number. */
  public record SpanJson(String text, int version) {}

  /**
   * A version that brought words of the text.
   *
   * @param notBefore last sighting of the version before; null if there is none or it is withheld
   * @param withheldBefore whether the version before is withheld, and may have brought the words
   */
  public record OriginJson(
      int number,
      @Nullable String label,
      String address,
      Instant seen,
      @Nullable Instant notBefore,
      boolean withheldBefore) {}

  /**
   * Consecutive words that one version brought and another removed.
   *
   * @param goneBy first sighting of the version that removed them
   * @param lastSeen last sighting of the version before that one
   * @param withheldBefore whether a version between these is withheld, and may have lacked them
   */
  public record GoneJson(
      String where,
      String text,
      int version,
      int removed,
      Instant lastSeen,
      Instant goneBy,
      boolean withheldBefore) {}

  static BlameJson of(ArticleJson article, Timeline timeline, Version version, VersionBlame blame) {
    Set<Integer> origins = new TreeSet<>();
    List.of(blame.headline(), blame.byline(), blame.body())
        .forEach(spans -> spans.forEach(span -> origins.add(span.version())));
    return new BlameJson(
        article,
        version.number(),
        version.address().toString(),
        spans(blame.headline()),
        spans(blame.byline()),
        spans(blame.body()),
        origins.stream().map(number -> origin(timeline, number)).toList(),
        blame.gone().stream().map(gone -> gone(timeline, gone)).toList(),
        blame.allGone());
  }

  private static List<SpanJson> spans(List<VersionBlame.Span> spans) {
    return spans.stream().map(span -> new SpanJson(span.text(), span.version())).toList();
  }

  private static OriginJson origin(Timeline timeline, int number) {
    Version version = timeline.versions().get(number - 1);
    return new OriginJson(
        number,
        version.label(),
        version.address().toString(),
        version.firstSeen(),
        timeline.before(version).map(Version::lastSeen).orElse(null),
        timeline.followsGap(version));
  }

  private static GoneJson gone(Timeline timeline, VersionBlame.RemovedText gone) {
    return new GoneJson(
        gone.where().label(),
        gone.text(),
        gone.brought(),
        gone.removed(),
        timeline.versions().get(gone.removed() - 2).lastSeen(),
        timeline.versions().get(gone.removed() - 1).firstSeen(),
        timeline.followsGap(timeline.versions().get(gone.removed() - 1)));
  }
}
