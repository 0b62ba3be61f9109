package stet.intake.imports;

import stet.model.Observation;
import stet.model.PublisherMention;

/** Result of reading one record of a file. */
public sealed interface ImportEntry {

  /**
   * An observation.
   *
   * @param publisher what the record says about the publisher of the article
   * @param line the number of its line, or of its record in the file, from 1
   * @param size the decompressed size of the record in the file, in bytes
   */
  record Read(Observation observation, PublisherMention publisher, long line, int size)
      implements ImportEntry {

    /** An observation whose record says nothing about the publisher. */
    public Read(Observation observation, long line, int size) {
      this(observation, PublisherMention.NONE, line, size);
    }
  }

  /**
   * A record that is not an observation, or a place from which on a file cannot be read.
   *
   * @param file the name of the file as it was given, {@code -} for standard input
   * @param place the place in the file: the line, from 1, or in a format without lines {@code byte
   *     1234} or {@code revision 233194}
   * @param reason the fault, in words that follow "line 7 is malformed:"
   */
  record Malformed(String file, String place, String reason) implements ImportEntry {

    /** Creates an entry for a malformed record on a line. */
    public Malformed(String file, long line, String reason) {
      this(file, Long.toString(line), reason);
    }

    /** Returns the message in the style of compilers: {@code FILE:LINE: reason}. */
    @Override
    public String toString() {
      return file + ":" + place + ": " + reason;
    }
  }
}
