package stet.tag;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;
import stet.model.TaggedEdit;
import stet.tag.person.PersonRecogniser;

/**
 * Says what each edit of a revision touched. Safe for all threads; remembers nothing but the names
 * found in paragraphs that it has read, so one tagger should serve a whole program.
 */
public final class Tagger {

  /** In this order: a typo is what the others leave. */
  private static final List<Rule> RULES =
      List.of(
          new PlaceRule(),
          new QuoteRule(),
          new AttributionRule(),
          new SpeakerRule(),
          new NameRule(),
          new NumberRule(),
          new DateRule(),
          new CorrectionRule(),
          new HedgeRule(),
          new TypoRule());

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
    return edits.stream().map(edit -> tag(new Change(edit, sides, naming))).toList();
  }

  private static TaggedEdit tag(Change change) {
    Findings findings = new Findings();
    for (Rule rule : RULES) {
      rule.judge(change, findings);
    }
    return new TaggedEdit(
        change.edit,
        findings.tags,
        findings.persons,
        findings.touched,
        findings.speakers,
        findings.quotes,
        Swaps.of(change.edit),
        findings.figures,
        Weighing.of(change, findings));
  }
}
