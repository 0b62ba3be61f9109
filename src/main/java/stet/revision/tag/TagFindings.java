package stet.revision.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.model.FigureChange;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.Speaker;
import stet.model.Tag;

/** The findings of the tag rules in one edit, filled rule by rule. */
final class TagFindings {

  final Set<Tag> tags = EnumSet.noneOf(Tag.class);
  final List<Person> persons = new ArrayList<>();
  final List<Person> touched = new ArrayList<>();

  /** Keys of the persons whose name's spelling was corrected. */
  final Set<String> respelt = new HashSet<>();

  final List<Speaker> speakers = new ArrayList<>();
  final List<QuoteChange> quotes = new ArrayList<>();
  final List<FigureChange> figures = new ArrayList<>();

  /** Whether the edit may still be a typo, since no tag other than those of its place was found. */
  boolean leaveRoomForTypo() {
    return tags.stream().allMatch(Tag::isPlace);
  }

  void add(Speaker speaker) {
    if (!speakers.contains(speaker)) {
      speakers.add(speaker);
    }
  }

  void add(QuoteChange quote) {
    if (!quotes.contains(quote)) {
      quotes.add(quote);
    }
  }

  void add(FigureChange figure) {
    if (!figures.contains(figure)) {
      figures.add(figure);
    }
  }
}
