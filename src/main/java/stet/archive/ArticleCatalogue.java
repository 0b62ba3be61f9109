package stet.archive;

import java.util.List;
import java.util.Optional;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.UrlCanonicalizer;
import stet.store.ObservationStore;

/**
 * Catalogue of the articles in an archive. It finds articles and makes their timelines from the
 * store, without applying the {@link WithholdingFilter}.
 */
final class ArticleCatalogue {

  private final ObservationStore observations;

  ArticleCatalogue(ObservationStore observations) {
    this.observations = observations;
  }

  /** Returns the history of an article, without observations that are withheld individually. */
  Optional<Timeline> timeline(ArticleId id, long upTo) {
    return timeline(id, observations.sightings(id, upTo));
  }

  /** Returns the complete history of an article as it was recorded. */
  Optional<Timeline> wholeTimeline(ArticleId id, long upTo) {
    return timeline(id, observations.allSightings(id, upTo));
  }

  private Optional<Timeline> timeline(ArticleId id, List<Sighting> sightings) {
    return sightings.isEmpty()
        ? Optional.empty()
        : Optional.of(Timeline.of(id, observations.source(id), sightings));
  }

  /** Finds the articles that a person may mean by an id, a URL or an identifier. */
  List<Article> find(String text) {
    String stripped = text.strip();
    if (ArticleId.isValid(stripped)) {
      Optional<Article> named = observations.article(new ArticleId(stripped));
      if (named.isPresent()) {
        return List.of(named.get());
      }
    }
    return UrlCanonicalizer.spellings(stripped).stream()
        .map(this::identified)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Finds the articles of all sources with an identifier. An id is computed from source and
   * identifier, so asking for the id in each source needs no further index.
   */
  private List<Article> identified(String identifier) {
    return observations.sources().stream()
        .map(source -> observations.article(ArticleId.of(source, identifier)))
        .flatMap(Optional::stream)
        .toList();
  }
}
