package stet.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import stet.archive.Archive;
import stet.health.TaskRegistry;
import stet.search.EngineFixture;
import stet.search.RevisionIndex;
import stet.search.RevisionSource;
import stet.search.SearchEngine;
import stet.search.lucene.index.LuceneIndex;

/** The embedded engine, in the directory of a home. */
public interface EmbeddedEngine extends EngineFixture {

  @Override
  default RevisionIndex index(Path home, RevisionSource source, TaskRegistry tasks) {
    return new LuceneIndex(home, source, tasks);
  }

  @Override
  default SearchEngine search(RevisionIndex index, Archive archive, Clock clock) {
    return new LuceneSearch((LuceneIndex) index, archive, clock);
  }
}
