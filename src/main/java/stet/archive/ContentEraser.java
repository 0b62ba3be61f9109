package stet.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Withholding;
import stet.store.ErasureStore;
import stet.store.UnitOfWork;

/**
 * Eraser of contents, within the transaction of a unit of work. Contents that are compressed
 * against an erased content, directly or through a {@link SourceDictionary}, are first compressed
 * differently. Then the data of the erased contents is deleted. Their hashes, their places in the
 * chain and the reason remain.
 */
final class ContentEraser {

  private final UnitOfWork unit;
  private final ErasureStore store;
  private final ContentReader contents;
  private final Set<Long> erased = new TreeSet<>();
  private final List<Sha256> hashes = new ArrayList<>();

  /**
   * Creates an eraser.
   *
   * @param of an article and a time; the contents of the versions seen in that time are erased,
   *     even if other articles have the same contents
   */
  ContentEraser(UnitOfWork unit, ContentReader contents, Withholding.OfArticle of) {
    this.unit = unit;
    this.store = unit.erasures();
    this.contents = contents;
    ArticleCatalogue catalogue = new ArticleCatalogue(unit.observations());
    List<Version> versions =
        catalogue.timeline(of.article(), Long.MAX_VALUE).map(Timeline::versions).orElse(List.of());
    Set<Sha256> visible = new HashSet<>();
    versions.forEach(version -> visible.add(version.content()));
    // A version is covered according to its visible sightings. A sighting that is withheld
    // individually adds its content only if no visible version has that content, so that no text
    // of a version outside of the time is erased.
    Stream.concat(
            versions.stream().filter(of::covers).map(Version::content),
            unit.observations().allSightings(of.article(), Long.MAX_VALUE).stream()
                .filter(sighting -> of.covers(sighting.seen()))
                .map(Sighting::content)
                .filter(content -> !visible.contains(content)))
        .distinct()
        .forEach(this::add);
  }

  private void add(Sha256 hash) {
    store
        .key(hash)
        .ifPresent(
            key -> {
              erased.add(key);
              hashes.add(hash);
            });
  }

  /** The number of contents to be erased. */
  int count() {
    return erased.size();
  }

  /** The articles in which these contents were seen. */
  List<Article> seenIn() {
    return store.articles(erased).stream()
        .flatMap(id -> unit.observations().article(id).stream())
        .toList();
  }

  /**
   * Compresses differently some of the contents that cannot be read without the contents to be
   * erased.
   *
   * @return whether no such content is left
   */
  boolean free(int most) {
    List<Long> bound = store.dependents(erased, most);
    if (!bound.isEmpty()) {
      store.changeRecorded(() -> bound.forEach(this::pack));
    }
    return bound.size() < most;
  }

  /**
   * Compresses a content against the nearest content below it that is not erased, or, if there is
   * none, as a full copy.
   */
  private void pack(long key) {
    byte[] bytes = contents.read(unit.contents(), store.hash(key));
    OptionalLong below = store.base(key);
    while (below.isPresent() && erased.contains(below.getAsLong())) {
      below = store.base(below.getAsLong());
    }
    Long base = below.isPresent() ? below.getAsLong() : null;
    byte[] data;
    try (ContentCompression packing = new ContentCompression()) {
      data =
          packing.pack(
              bytes, base == null ? null : contents.read(unit.contents(), store.hash(base)));
    }
    int depth = base == null ? 0 : store.depth(base) + 1;
    int less = store.depth(key) - depth;
    if (less != 0) {
      store.lower(key, less);
    }
    store.repack(key, base, depth, data);
  }

  /** Erases the contents, and logs the reason once for each article in which they were seen. */
  Withholding erase(Withholding.OfArticle of, String reason, Instant now) {
    List<Article> articles = seenIn();
    free(Integer.MAX_VALUE);
    store.changeRecorded(
        () -> {
          deleteLabels();
          store.deleteData(erased);
        });
    Withholding first = log(of, reason, now);
    for (Article article : articles) {
      if (!article.id().equals(of.article())) {
        stood(article.id()).forEach(elsewhere -> log(elsewhere, reason, now));
      }
    }
    store.add(erased, first.number());
    return first;
  }

  /**
   * Returns the times at which another article, whose other texts remain, had an erased content.
   */
  private List<Withholding.OfArticle> stood(ArticleId article) {
    List<Withholding.OfArticle> stood = new ArrayList<>();
    new ArticleCatalogue(unit.observations())
        .wholeTimeline(article, Long.MAX_VALUE).stream()
            .flatMap(timeline -> timeline.versions().stream())
            .filter(version -> hashes.contains(version.content()))
            .map(v -> new Withholding.OfArticle(article, v.firstSeen(), v.lastSeen()))
            .forEach(stood::add);
    return stood;
  }

  /** Deletes the labels of the observations of erased contents, and keeps their digests instead. */
  private void deleteLabels() {
    Map<Long, Sha256> digests = new HashMap<>();
    store.labelled(erased).forEach(each -> digests.put(each.position(), HashChain.digest(each)));
    store.deleteLabels(digests);
  }

  private Withholding log(Withholding.OfArticle of, String reason, Instant now) {
    long number = unit.withholdings().addErasure(of, reason, now);
    return new Withholding(number, of, reason, now, true, null);
  }
}
