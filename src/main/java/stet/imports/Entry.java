package stet.imports;

import stet.model.Observation;

/** What one record of a file turned out to be. */
public sealed interface Entry {

  /**
   * An observation.
   *
   * @param line the line it stands on, from 1
   * @param size how many bytes the record takes in the file, unpacked
   */
  record Read(Observation observation, long line, int size) implements Entry {}

  /**
   * A record that is no observation, or the place behind which a file cannot be read.
   *
   * @param file its name as it was given, {@code -} for standard input
   * @param line the line it stands on, from 1
   * @param reason what is wrong with it, to follow "line 7 is malformed:"
   */
  record Malformed(String file, long line, String reason) implements Entry {

    /** As compilers write it: {@code FILE:LINE: reason}. */
    @Override
    public String toString() {
      return file + ":" + line + ": " + reason;
    }
  }
}
