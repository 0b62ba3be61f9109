package stet.web.feed;

import java.util.Locale;

/** The forms in which every feed is had. */
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

  /** As people know it. */
  public String title() {
    return title;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** What an address ends in that asks for this form: {@code .atom}. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Rome's name of it; empty for what Rome does not write. */
  String romesName() {
    return romesName;
  }
}
