package stet.intake.imports;

import stet.model.Observation;

/** What one record of a file turned out to be. */
public sealed interface ImportEntry {

  /**
   * An observation.
   *
   * @param line the line it stands on, or which record of the file it is, from 1
   * @param size how many bytes the record takes in the file, unpacked
   */
  record Read(Observation observation, long line, int size) implements ImportEntry {}

  /**
   * A record that is no observation, or the place behind which a file cannot be read.
   *
   * @param file its name as it was given, {@code -} for standard input
   * @param place where in the file: its line, from 1, or in a file without lines what its format
   *     has, {@code byte 1234} or {@code revision 233194}
   * @param reason what is wrong with it, to follow "line 7 is malformed:"
   */
  record Malformed(String file, String place, String reason) implements ImportEntry {

    /** A record on a line. */
    public Malformed(String file, long line, String reason) {
      this(file, Long.toString(line), reason);
    }

    /** As compilers write it: {@code FILE:LINE: reason}. */
    @Override
    public String toString() {
      return file + ":" + place + ": " + reason;
    }
  }
}
