package stet.search.lucene;

import java.nio.file.Path;
import stet.search.SearchFixture;
import stet.search.lucene.index.LuceneIndex;

/** A newsroom with the embedded engine, for tests that look into its index. */
public final class LuceneSearchFixture extends SearchFixture {

  public LuceneSearchFixture(Path home) {
    super(home, new EmbeddedEngine() {});
  }

  public LuceneIndex engine() {
    return (LuceneIndex) revisionIndex();
  }
}
