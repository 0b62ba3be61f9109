package stet.revision.blame;

import java.util.List;

/** A line of text that stood in some version, known by its text: the sentences that it is. */
final class BlameLine {

  static final BlameLine EMPTY = new BlameLine(List.of());

  final List<BlameSentence> sentences;

  /** How often it stands in the version at hand. */
  int standing;

  BlameLine(List<BlameSentence> sentences) {
    this.sentences = sentences;
  }
}
