package stet.store;

import java.util.List;
import stet.model.ArticleId;
import stet.model.PublisherMention;
import stet.model.PublisherName;

/** Store of the statements about the names and home pages of publishers. */
public interface PublisherStore {

  /** A number that changes with every change of a statement. */
  long generation();

  /** All statements, by source. */
  List<PublisherStatement> all();

  /** Replaces the operator's statement about a source. An empty name removes it. */
  void setByOperator(String source, PublisherName name);

  /**
   * Adds a mention of the publisher of an article. The article counts once for each name that it
   * gives, however often that is added. Nothing is added for an article that the archive does not
   * have, nor for an empty mention.
   */
  void add(ArticleId article, PublisherMention mention);
}
