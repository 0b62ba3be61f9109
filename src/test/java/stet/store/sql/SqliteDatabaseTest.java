package stet.store.sql;

import stet.store.DatabaseContract;
import stet.store.DatabaseProvider;

class SqliteDatabaseTest extends DatabaseContract {
  @Override
  protected DatabaseProvider provider() {
    return new SqliteDatabaseProvider();
  }
}
