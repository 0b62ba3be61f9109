package stet.store;

import stet.model.PublisherName;

/**
 * A statement about the name and the home page of the publisher behind a source.
 *
 * @param source the source's name in the archive
 * @param articles the number of the source's articles that say so; 0 for the operator's statement
 */
public record PublisherStatement(String source, Origin origin, PublisherName name, long articles) {

  /** The origin of a statement, the one that is believed first ahead. */
  public enum Origin {
    /** The operator of Stet said so. */
    OPERATOR,
    /** A field of an imported record says so: whoever made the file knew its source. */
    IMPORT,
    /** A page says so of itself. */
    PAGE
  }
}
