package stet.lucene;

import java.nio.file.Path;
import stet.index.LuceneIndex;
import stet.search.Newsroom;

/** A newsroom with the embedded engine, for tests that look into its index. */
public final class LuceneNewsroom extends Newsroom {

  public LuceneNewsroom(Path home) {
    super(home, new EmbeddedEngine() {});
  }

  public LuceneIndex engine() {
    return (LuceneIndex) revisionIndex();
  }
}
