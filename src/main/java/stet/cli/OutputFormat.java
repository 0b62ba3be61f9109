package stet.cli;

import java.util.Locale;

/** The output format of a command: text for people, or the JSON of the web API. */
enum OutputFormat {
  TEXT,
  JSON;

  /** The format as it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
