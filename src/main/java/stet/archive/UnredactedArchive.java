package stet.archive;

import java.util.List;
import java.util.Optional;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.WithheldException;
import stet.store.UnitOfWork;

/**
 * View of the archive that includes everything withheld. It is for the archive's operator alone and
 * never for readers. Safe for all threads.
 */
public final class UnredactedArchive {

  private final Archive archive;
  private final ContentReader contents;

  UnredactedArchive(Archive archive, ContentReader contents) {
    this.archive = archive;
    this.contents = contents;
  }

  /** Returns the history of an article, or nothing if there is no article of that id. */
  public Optional<Timeline> timeline(ArticleId id) {
    return archive.read(
        unit -> new ArticleCatalogue(unit.observations()).wholeTimeline(id, Long.MAX_VALUE));
  }

  /**
   * Returns all sightings of an article in order of time, including those whose content was erased
   * since.
   */
  public List<Sighting> sightings(ArticleId id) {
    return archive.read(unit -> unit.observations().allSightings(id, Long.MAX_VALUE)).stream()
        .sorted(Sighting.BY_TIME)
        .toList();
  }

  /** Returns a page of all articles, or of those of a source, in order of id. */
  public List<Article> articles(Optional<String> source, Optional<ArticleId> after, int limit) {
    return archive.read(
        unit ->
            unit.observations()
                .articles(source.orElse(null), after.orElse(null), limit, List.of()));
  }

  /**
   * Returns the content with a hash, without any redaction.
   *
   * @throws WithheldException if the content is erased
   */
  public Content content(Sha256 hash) {
    return archive.read(unit -> content(unit, hash));
  }

  /** Whether the content with a hash is erased. */
  public boolean isErased(Sha256 hash) {
    return archive.read(unit -> archive.filter(unit).isErased(hash));
  }

  private Content content(UnitOfWork unit, Sha256 hash) {
    archive.filter(unit).refuseErased(hash);
    return Content.fromBytes(contents.read(unit.contents(), hash));
  }
}
