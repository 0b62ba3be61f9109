package stet.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/**
 * Detection of orphaned segment files: files that are no longer part of an index but still in its
 * directory because a reader has them open.
 */
final class OrphanedSegmentFiles {
  private OrphanedSegmentFiles() {}

  /** Whether no file is left of the segments that the last commit replaced. */
  static boolean none(Path generation) {
    try (FSDirectory directory = FSDirectory.open(generation)) {
      SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
      Set<String> files = new HashSet<>(Set.of(directory.listAll()));
      files.removeAll(commit.files(true));
      // Segments are numbered in order of creation; from the counter on, they are newer than the
      // commit.
      return files.stream()
          .filter(file -> file.startsWith("_"))
          .map(IndexFileNames::parseSegmentName)
          .noneMatch(segment -> number(segment) < commit.counter);
    } catch (IndexNotFoundException e) {
      return true;
    } catch (IOException e) {
      return false; // the directory is changing right now
    }
  }

  private static long number(String segment) {
    return Long.parseLong(segment.substring(1), Character.MAX_RADIX);
  }
}
