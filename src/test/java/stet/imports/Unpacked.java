package stet.imports;

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
record Unpacked(List<Observation> observations, List<Entry.Malformed> malformed) {

  static Unpacked file(Inbox inbox, Path file) throws IOException {
    try (Records records = inbox.open(file.toString())) {
      return of(records);
    }
  }

  static Unpacked text(String text, @Nullable Instant seen) throws IOException {
    return bytes(text.getBytes(StandardCharsets.UTF_8), seen);
  }

  static Unpacked bytes(byte[] bytes, @Nullable Instant seen) throws IOException {
    try (Records records = new Inbox(seen).read("f", new ByteArrayInputStream(bytes))) {
      return of(records);
    }
  }

  static Unpacked of(Records records) {
    List<Observation> observations = new ArrayList<>();
    List<Entry.Malformed> malformed = new ArrayList<>();
    for (Entry entry = records.next(); entry != null; entry = records.next()) {
      switch (entry) {
        case Entry.Read read -> observations.add(read.observation());
        case Entry.Malformed bad -> malformed.add(bad);
      }
    }
    return new Unpacked(observations, malformed);
  }
}
