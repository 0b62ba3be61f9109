package stet.cli;

import java.util.Locale;

/** How a command answers: as text for people, or as the JSON of the web API. */
enum OutputFormat {
  TEXT,
  JSON;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
