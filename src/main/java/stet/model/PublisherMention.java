package stet.model;

/**
 * A statement about the publisher of an article, as an imported record or a page makes it.
 *
 * @param name the name and the home page; empty if the record or page gives neither
 */
public record PublisherMention(Origin origin, PublisherName name) {

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

  /** An empty mention. */
  public static final PublisherMention NONE =
      new PublisherMention(Origin.IMPORT, PublisherName.NONE);

  /** A mention in the fields of an imported record. */
  public static PublisherMention ofImport(PublisherName name) {
    return new PublisherMention(Origin.IMPORT, name);
  }

  /** A mention of a page about itself. */
  public static PublisherMention ofPage(PublisherName name) {
    return new PublisherMention(Origin.PAGE, name);
  }

  /** Whether neither a name nor a home page is given. */
  public boolean isEmpty() {
    return name.isEmpty();
  }
}
