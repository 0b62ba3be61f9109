package stet.archive;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.store.ObservationStore;

/**
 * The withheld articles, versions and observations that lists and counts leave out, as of one
 * generation of the log of withholdings and one archive position.
 *
 * @param articles the articles that are completely withheld
 * @param versions the number of versions that are not shown, including those of such articles
 * @param observations the number of observations that are withheld individually
 */
record HiddenArticles(
    long generation, long position, Set<ArticleId> articles, long versions, long observations) {

  static final HiddenArticles NOTHING = new HiddenArticles(0, -1, Set.of(), 0, 0);

  static HiddenArticles of(WithholdingFilter filter, ObservationStore store) {
    ArticleCatalogue catalogue = new ArticleCatalogue(store);
    long position = store.position();
    Set<ArticleId> concerned = filter.concerned();
    if (filter.erases()) {
      concerned.addAll(store.articlesWithErased());
    }
    Set<ArticleId> hidden = new HashSet<>();
    long versions = 0;
    long observations = 0;
    for (ArticleId id : concerned) {
      Optional<Timeline> whole = catalogue.wholeTimeline(id, position);
      if (whole.isPresent()) {
        Optional<Timeline> visible = catalogue.timeline(id, position).flatMap(filter::through);
        observations += store.withheldCount(id, position);
        versions += whole.get().versions().size() - visible.map(t -> t.versions().size()).orElse(0);
        if (visible.isEmpty()) {
          hidden.add(id);
        }
      }
    }
    return new HiddenArticles(
        filter.generation(), position, Set.copyOf(hidden), versions, observations);
  }

  boolean holds(WithholdingFilter filter, long now) {
    return generation == filter.generation() && position == now;
  }
}
