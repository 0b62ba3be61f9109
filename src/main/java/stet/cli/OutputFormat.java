package stet.cli;

import java.util.Locale;

/** The output format of a command: text for people, or the JSON of the web API. */
enum OutputFormat {
  TEXT,
  JSON;

  /** Returns the format in the notation of the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
