package stet.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Timeline;

/** The archive in its SQLite file: records observations, and tells what they were. */
public final class Archive implements AutoCloseable {

  private Archive() {}

  /** Opens the archive in that directory, making it where there is none. */
  public static Archive open(Path home) {
    throw new UnsupportedOperationException();
  }

  /**
   * Records a batch in one transaction; when this returns, it is on disk. What the archive already
   * holds (same article, instant, content, label, reader) is counted and not recorded again.
   */
  public Receipt record(List<Observation> batch) {
    throw new UnsupportedOperationException();
  }

  /** The position of the latest observation; 0 for an empty archive. */
  public long position() {
    throw new UnsupportedOperationException();
  }

  /** The articles observed at positions above {@code after}, up to and with {@code upTo}. */
  public List<ArticleId> changed(long after, long upTo) {
    throw new UnsupportedOperationException();
  }

  public Optional<Timeline> timeline(ArticleId id) {
    throw new UnsupportedOperationException();
  }

  /** The content of that name, which must be in the archive. */
  public Content content(Sha256 hash) {
    throw new UnsupportedOperationException();
  }

  /** The articles that a person may mean by a URL, an identifier or an id; often one. */
  public List<Article> find(String text) {
    throw new UnsupportedOperationException();
  }

  /** A page of all articles in order of id, those after {@code after} first. */
  public List<Article> articles(Optional<ArticleId> after, int limit) {
    throw new UnsupportedOperationException();
  }

  public Head head() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
