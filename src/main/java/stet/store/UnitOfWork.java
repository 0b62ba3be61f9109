package stet.store;

/**
 * Access to all stores of one database, within one transaction or one series of queries. Only the
 * thread that received the unit of work may use it, until the work is done. A unit of work that
 * only reads refuses every change.
 */
public interface UnitOfWork {

  /** The observations, their articles and sources. */
  ObservationStore observations();

  /** The contents, in their compressed form. */
  ContentStore contents();

  /** The erasure of contents. */
  ErasureStore erasures();

  /** The consistency checks of all stored data. */
  IntegrityStore integrity();

  /** The withholdings and their reasons. */
  WithholdingStore withholdings();

  /** The sources that are watched. */
  SourceStore sources();

  /** The names and home pages of publishers. */
  PublisherStore publishers();

  /** The articles that are checked again and again. */
  FollowedArticleStore followedArticles();

  /** The searches that are saved under a name. */
  SavedSearchStore savedSearches();

  /** The alerts that are to be sent. */
  AlertStore alerts();

  /** The progress of imports. */
  ImportBookmarkStore importBookmarks();

  /** The register of the responses that are stored in WARC files. */
  FetchStore fetches();
}
