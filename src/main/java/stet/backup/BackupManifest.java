package stet.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.intake.collect.FetchArchive;
import stet.store.ChainHead;
import stet.store.DurableFiles;
import stet.store.sql.SqliteDatabaseProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Manifest of a backup: the list of its contents. It is written last, so that a directory without a
 * manifest is not a complete backup.
 *
 * @param made the time at which the backup was begun
 * @param head the end of the hash chain, {@code POSITION:HASH}
 * @param files the length of each file, by its path within the backup
 */
record BackupManifest(
    int format,
    @Nullable Instant made,
    @Nullable String head,
    long observations,
    long contents,
    long responses,
    SortedMap<String, Long> files) {

  static final String FILE = "backup.json";

  private static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static BackupManifest of(Path backup, Instant made, BackupResult.Done result) throws IOException {
    return new BackupManifest(
        FORMAT,
        made,
        result.head().toString(),
        result.observations(),
        result.contents(),
        result.responses(),
        lengths(backup));
  }

  /** Reads the manifest of a backup. The result is empty if there is none, or it cannot be read. */
  static Optional<BackupManifest> read(Path backup) throws IOException {
    Path file = backup.resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      BackupManifest manifest = JSON.readValue(Files.readString(file), BackupManifest.class);
      return manifest.format() == FORMAT && manifest.end().isPresent()
          ? Optional.of(manifest)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  void write(Path backup) throws IOException {
    DurableFiles.write(backup.resolve(FILE), JSON.writeValueAsString(this));
  }

  Optional<ChainHead> end() {
    return Optional.ofNullable(head).flatMap(ChainHead::parse);
  }

  /** Returns a file of the backup that is missing or has another length, if there is one. */
  Optional<String> altered(Path backup) throws IOException {
    SortedMap<String, Long> now = lengths(backup);
    return files.entrySet().stream()
        .filter(file -> !file.getValue().equals(now.get(file.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static SortedMap<String, Long> lengths(Path backup) throws IOException {
    SortedMap<String, Long> lengths = new TreeMap<>();
    Path archive = backup.resolve(SqliteDatabaseProvider.FILE);
    if (Files.exists(archive)) {
      lengths.put(SqliteDatabaseProvider.FILE, Files.size(archive));
    }
    Path fetched = backup.resolve(FetchArchive.DIRECTORY);
    if (Files.isDirectory(fetched)) {
      try (Stream<Path> all = Files.list(fetched)) {
        for (Path file : all.toList()) {
          lengths.put(FetchArchive.DIRECTORY + "/" + file.getFileName(), Files.size(file));
        }
      }
    }
    return lengths;
  }
}
