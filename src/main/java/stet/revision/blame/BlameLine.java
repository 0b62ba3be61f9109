package stet.revision.blame;

import java.util.List;

/**
 * A line of text that was in some version, identified by its text, with the sentences it consists
 * of.
 */
final class BlameLine {

  static final BlameLine EMPTY = new BlameLine(List.of());

  final List<BlameSentence> sentences;

  /** The number of times the line is in the current version. */
  int standing;

  BlameLine(List<BlameSentence> sentences) {
    this.sentences = sentences;
  }
}
