package stet.store;

import stet.model.PublisherName;

/**
 * A statement about the name and the home page of the publisher behind a source.
 *
 * @param source the source's name in the archive
 * @param articles the number of the source's articles with this statement; 0 for the operator's
 *     statement
 */
public record PublisherStatement(String source, Origin origin, PublisherName name, long articles) {

  /** The origin of a statement. The most trusted origin comes first. */
  public enum Origin {
    /** The operator of Stet made the statement. */
    OPERATOR,
    /**
     * A field of an imported record has the statement. The author of such a file knew its source.
     */
    IMPORT,
    /** A page has the statement about itself. */
    PAGE
  }
}
