package stet.store.sql;

import org.jdbi.v3.core.Handle;
import stet.store.AlertStore;
import stet.store.FetchStore;
import stet.store.FollowedArticleStore;
import stet.store.ImportBookmarkStore;
import stet.store.SavedSearchStore;
import stet.store.SourceStore;
import stet.store.UnitOfWork;
import stet.store.WithholdingStore;

/** The stores over one connection, in whatever transaction that is in. */
public final class SqlUnitOfWork implements UnitOfWork {

  private final Handle handle;

  public SqlUnitOfWork(Handle handle) {
    this.handle = handle;
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
