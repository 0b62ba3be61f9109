package stet.store.sql;

import org.jdbi.v3.core.Handle;
import stet.store.AlertStore;
import stet.store.ContentStore;
import stet.store.ErasureStore;
import stet.store.FetchStore;
import stet.store.FollowedArticleStore;
import stet.store.ImportBookmarkStore;
import stet.store.IntegrityStore;
import stet.store.ObservationStore;
import stet.store.PublisherStore;
import stet.store.SavedSearchStore;
import stet.store.SourceStore;
import stet.store.UnitOfWork;
import stet.store.WithholdingStore;

/** A unit of work on one connection, within the present transaction of that connection. */
record SqlUnitOfWork(Handle handle, Dialect dialect) implements UnitOfWork {

  @Override
  public ObservationStore observations() {
    return new SqlObservationStore(handle, dialect);
  }

  @Override
  public ContentStore contents() {
    return new SqlContentStore(handle);
  }

  @Override
  public ErasureStore erasures() {
    return new SqlErasureStore(handle, dialect);
  }

  @Override
  public IntegrityStore integrity() {
    return new SqlIntegrityStore(handle, dialect);
  }

  @Override
  public WithholdingStore withholdings() {
    return new SqlWithholdingStore(handle);
  }

  @Override
  public SourceStore sources() {
    return new SqlSourceStore(handle);
  }

  @Override
  public PublisherStore publishers() {
    return new SqlPublisherStore(handle);
  }

  @Override
  public FollowedArticleStore followedArticles() {
    return new SqlFollowedArticleStore(handle);
  }

  @Override
  public SavedSearchStore savedSearches() {
    return new SqlSavedSearchStore(handle);
  }

  @Override
  public AlertStore alerts() {
    return new SqlAlertStore(handle);
  }

  @Override
  public ImportBookmarkStore importBookmarks() {
    return new SqlImportBookmarkStore(handle);
  }

  @Override
  public FetchStore fetches() {
    return new SqlFetchStore(handle);
  }
}
