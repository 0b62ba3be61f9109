package stet.store;

/**
 * The stores of one database, within one transaction or one series of questions. To be used by the
 * thread that was handed it, until the work is done. In a unit of work that only reads, every
 * change is refused.
 */
public interface UnitOfWork {

  /** The observations, their articles and sources. */
  ObservationStore observations();

  /** The contents, as they are packed. */
  ContentStore contents();

  /** The erasure of contents. */
  ErasureStore erasures();

  /** Checks of all of it against itself. */
  IntegrityStore integrity();

  /** What is withheld and why. */
  WithholdingStore withholdings();

  /** The sources that are watched. */
  SourceStore sources();

  /** The articles that are looked at again and again. */
  FollowedArticleStore followedArticles();

  /** The searches that are saved under a name. */
  SavedSearchStore savedSearches();

  /** The alerts that are to be sent. */
  AlertStore alerts();

  /** How far imports have come. */
  ImportBookmarkStore importBookmarks();

  /** The register of the responses that are kept in WARC files. */
  FetchStore fetches();
}
