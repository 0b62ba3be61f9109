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
 * The archive as it is, with what is withheld: for its operator alone, never for what readers see.
 * Safe for all threads.
 */
public final class UnredactedArchive {

  private final Archive archive;
  private final ContentReader contents;

  UnredactedArchive(Archive archive, ContentReader contents) {
    this.archive = archive;
    this.contents = contents;
  }

  /** The history of an article; empty where there is none of that id. */
  public Optional<Timeline> timeline(ArticleId id) {
    return archive.read(
        unit -> new ArticleCatalogue(unit.observations()).wholeTimeline(id, Long.MAX_VALUE));
  }

  /** All that was seen of an article, in order of time, what was erased since included. */
  public List<Sighting> sightings(ArticleId id) {
    return archive.read(unit -> unit.observations().allSightings(id, Long.MAX_VALUE)).stream()
        .sorted(Sighting.BY_TIME)
        .toList();
  }

  /** A page of all articles, or of those of a source, in order of id. */
  public List<Article> articles(Optional<String> source, Optional<ArticleId> after, int limit) {
    return archive.read(
        unit ->
            unit.observations()
                .articles(source.orElse(null), after.orElse(null), limit, List.of()));
  }

  /**
   * The content of that name, word for word.
   *
   * @throws WithheldException if it is erased: then nobody has it
   */
  public Content content(Sha256 hash) {
    return archive.read(unit -> content(unit, hash));
  }

  /** Whether nobody has the content of that name any more. */
  public boolean isErased(Sha256 hash) {
    return archive.read(unit -> archive.gate(unit).isErased(hash));
  }

  private Content content(UnitOfWork unit, Sha256 hash) {
    archive.gate(unit).refuseErased(hash);
    return Content.fromBytes(contents.read(unit.contents(), hash));
  }
}
