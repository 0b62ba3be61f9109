package stet.store.sql;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import stet.store.ArchiveException;

/**
 * SQL dialect: the expressions and operations that differ from one database to another. All other
 * statements are the same for every database.
 */
interface Dialect {

  /** A list of numbers for {@code IN}, made of a parameter with a JSON array. */
  String numbers(String parameter);

  /** A list of texts for {@code IN}, made of a parameter with a JSON array. */
  String texts(String parameter);

  /**
   * The elements of a parameter with a JSON array, as rows for {@code FROM}, each in a column
   * {@code value}.
   */
  String elements(String parameter, String table);

  /** The keyword for a join whose order the planner may not change. */
  String joinNext();

  /** Bytes as upper-case hexadecimal digits. */
  String hex(String expression);

  /** Passes on the faults that the database itself reports. */
  void faults(Handle handle, Consumer<String> consumer);

  /**
   * Rewrites the database without its unused parts. It must be called outside of any transaction.
   *
   * @return whether the unused parts are completely removed
   */
  boolean compact(Handle handle);

  /** Returns an exception with a message for people about a failure of the database. */
  ArchiveException explain(Path file, Exception failure);
}
