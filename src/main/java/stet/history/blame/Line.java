package stet.history.blame;

import java.util.List;

/** A line of text that stood in some version, known by its text: the sentences that it is. */
final class Line {

  static final Line EMPTY = new Line(List.of());

  final List<Sentence> sentences;

  /** How often it stands in the version at hand. */
  int standing;

  Line(List<Sentence> sentences) {
    this.sentences = sentences;
  }
}
