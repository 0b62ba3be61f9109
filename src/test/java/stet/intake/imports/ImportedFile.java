package stet.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Observation;

/** What comes out of an inbox. */
record ImportedFile(List<Observation> observations, List<ImportEntry.Malformed> malformed) {

  static ImportedFile file(ImportOpener inbox, Path file) throws IOException {
    try (ImportRecords records = inbox.open(file.toString())) {
      return of(records);
    }
  }

  static ImportedFile text(String text, @Nullable Instant seen) throws IOException {
    return bytes(text.getBytes(StandardCharsets.UTF_8), seen);
  }

  static ImportedFile bytes(byte[] bytes, @Nullable Instant seen) throws IOException {
    try (ImportRecords records =
        new ImportOpener(seen).read("f", new ByteArrayInputStream(bytes))) {
      return of(records);
    }
  }

  static ImportedFile of(ImportRecords records) {
    List<Observation> observations = new ArrayList<>();
    List<ImportEntry.Malformed> malformed = new ArrayList<>();
    for (ImportEntry entry = records.next(); entry != null; entry = records.next()) {
      switch (entry) {
        case ImportEntry.Read read -> observations.add(read.observation());
        case ImportEntry.Malformed bad -> malformed.add(bad);
      }
    }
    return new ImportedFile(observations, malformed);
  }
}
