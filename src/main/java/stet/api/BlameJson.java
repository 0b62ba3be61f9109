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
 * The blame of a version as JSON: the versions that introduced each word, and the versions that
 * removed earlier text.
 *
 * @param headline the spans of the headline, whose texts together are the headline; the byline and
 *     the text have such spans too
 * @param versions the versions to which the spans refer, oldest first
 * @param gone the earlier text that was removed, the latest removal first
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

  /** Consecutive words that one version introduced, with the number of that version. */
  public record SpanJson(String text, int version) {}

  /**
   * A version that introduced words of the text.
   *
   * @param notBefore the last sighting of the version before; null if there is none or it is
   *     withheld
   * @param withheldBefore whether the version before is withheld; it may have introduced the words
   */
  public record OriginJson(
      int number,
      @Nullable String label,
      String address,
      Instant seen,
      @Nullable Instant notBefore,
      boolean withheldBefore) {}

  /**
   * Consecutive words that one version introduced and another removed.
   *
   * @param goneBy the first sighting of the version that removed them
   * @param lastSeen the last sighting of the version before that one
   * @param withheldBefore whether a version between these two is withheld; it may already have
   *     lacked the words
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
