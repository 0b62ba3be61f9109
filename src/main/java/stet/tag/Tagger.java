package stet.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Significance;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.tag.person.PersonRecogniser;

/**
 * Says what each edit of a revision touched. Safe for all threads; remembers nothing but the names
 * found in paragraphs that it has read, so one tagger should serve a whole program.
 */
public final class Tagger {

  private static final List<Rule> RULES =
      List.of(new PlaceRule(), new QuoteRule(), new NumberRule(), new CorrectionRule());

  private final PersonRecogniser recogniser;

  /** With the recogniser that serves best today. */
  public Tagger() {
    this(PersonRecogniser.best());
  }

  public Tagger(PersonRecogniser recogniser) {
    this.recogniser = recogniser;
  }

  /**
   * Tags the edits between two contents; one tagged edit for each edit, in the same order.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  public List<TaggedEdit> tag(List<Edit> edits, Content before, Content after, String language) {
    if (edits.isEmpty()) {
      return List.of();
    }
    Sides sides = new Sides(before, after);
    Naming naming = new Naming(recogniser, language, before, after, edits);
    List<TaggedEdit> tagged = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      Set<Tag> tags = EnumSet.noneOf(Tag.class);
      for (Rule rule : RULES) {
        tags.addAll(rule.tags(edit, sides));
      }
      tagged.add(
          new TaggedEdit(
              edit,
              tags,
              naming.named(edit),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Significance.NONE));
    }
    return tagged;
  }
}
