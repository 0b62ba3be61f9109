package stet.store.sql;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import stet.store.ArchiveException;

/** What differs from one SQL database to the next. All else is one set of statements. */
interface Dialect {

  /** A list of numbers, for {@code IN}: a parameter that holds them as a JSON array. */
  String numbers(String parameter);

  /** A list of texts, for {@code IN}: a parameter that holds them as a JSON array. */
  String texts(String parameter);

  /**
   * The elements of a parameter that holds a JSON array, as rows for {@code FROM}, each in a column
   * {@code value}.
   */
  String elements(String parameter, String table);

  /** Joins the table that follows after those before it, whatever the planner thinks of it. */
  String joinNext();

  /** Bytes as upper-case hexadecimal digits. */
  String hex(String expression);

  /** Hands on what the database finds wrong with itself. */
  void faults(Handle handle, Consumer<String> consumer);

  /**
   * Writes the database anew, without what is out of use; outside of any transaction.
   *
   * @return whether nothing of what was out of use is left
   */
  boolean compact(Handle handle);

  /** Says in words what kept the database from its work. */
  ArchiveException explain(Path file, Exception failure);
}
