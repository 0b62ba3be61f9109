package stet.store;

/** Thrown when the database cannot interpret the data on disk. */
public final class DamagedDatabaseException extends ArchiveException {

  private static final long serialVersionUID = 1L;

  public DamagedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
