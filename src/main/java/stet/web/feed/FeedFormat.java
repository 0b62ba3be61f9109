package stet.web.feed;

import java.util.Locale;

/** The formats in which every feed is available. */
public enum FeedFormat {
  ATOM("Atom", "atom_1.0", "application/atom+xml"),
  RSS("RSS", "rss_2.0", "application/rss+xml"),
  JSON("JSON Feed", "", "application/feed+json");

  private final String title;
  private final String romesName;
  private final String type;

  FeedFormat(String title, String romesName, String type) {
    this.title = title;
    this.romesName = romesName;
    this.type = type;
  }

  /** The name of the format for people. */
  public String title() {
    return title;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** The ending of an address that asks for this format: {@code .atom}. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The name of the format in Rome; empty for a format that Rome does not write. */
  String romesName() {
    return romesName;
  }
}
