package stet.intake.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import stet.model.ContentLimits;

/**
 * Import records with a size limit: a record that exceeds the limits of the archive is reported as
 * malformed.
 */
record BoundedRecords(String file, ImportRecords records) implements ImportRecords {

  @Override
  public @Nullable ImportEntry next() {
    ImportEntry entry = records.next();
    if (entry instanceof ImportEntry.Read read) {
      String excess = ContentLimits.exceeded(read.observation().content()).orElse(null);
      if (excess != null) {
        return new ImportEntry.Malformed(file, read.line(), "the text " + excess);
      }
    }
    return entry;
  }

  @Override
  public long bytesRead() {
    return records.bytesRead();
  }

  @Override
  public long place() {
    return records.place();
  }

  @Override
  public void pass(long count) throws IOException {
    records.pass(count);
  }

  @Override
  public @Nullable String content() {
    return records.content();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
