package stet.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Passage;
import stet.model.Place;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.TaggedEdit;
import stet.model.Where;
import stet.tag.person.PersonRecogniser;
import stet.tag.speech.Quotations;
import stet.text.language.LanguagePack;
import stet.text.language.LanguagePacks;

/**
 * Says what each edit of a revision touched. Safe for all threads; remembers the names found in
 * paragraphs that it has read and the quotations of a few versions, so one tagger should serve a
 * whole program.
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

  /** For what is no sentence: only where it stands and whom it names. */
  private static final List<Rule> OF_LONG_TEXT = List.of(new PlaceRule(), new NameRule());

  /** An edit of more characters than this is no sentence, and some rules compare all with all. */
  private static final int LONGEST = 5_000;

  private final LanguagePacks packs;
  private final PersonRecogniser recogniser;
  private final ReadLately lately = new ReadLately();

  /** With the recogniser that serves best today. */
  public Tagger(LanguagePacks packs) {
    this(packs, PersonRecogniser.best());
  }

  public Tagger(LanguagePacks packs, PersonRecogniser recogniser) {
    this.packs = packs;
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
    LanguagePack pack = packs.of(language);
    Sides.Side now = lately.take(pack, after);
    Sides sides = new Sides(lately.take(pack, before), now, pack);
    Naming naming = new Naming(recogniser, pack, before, after, edits);
    Renaming renaming = new Renaming(edits);
    List<TaggedEdit> tagged =
        edits.stream().map(edit -> tag(new Change(edit, sides, naming, renaming))).toList();
    lately.put(now);
    return tagged;
  }

  /** All parts that a significance may be made up of, each with what it weighs at most. */
  public static List<Significance.Part> weights() {
    return Weighing.most();
  }

  /**
   * The quotations of a content: those of its headline, then those of its body, in order.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  public List<Quoted> quotations(Content content, String language) {
    LanguagePack pack = packs.of(language);
    List<Quoted> quoted = new ArrayList<>();
    for (Where where : List.of(Where.HEADLINE, Where.BODY)) {
      Quotations all = Quotations.in(pack, where, content);
      all.all().forEach(each -> quoted.add(new Quoted(where, content, all, each)));
    }
    return quoted;
  }

  /**
   * Who says a quotation; null where the text does not tell.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  public @Nullable Speaker speaker(Quoted quoted, String language) {
    String around = quoted.around();
    Place place = new Place(0, 0, quoted.from(), quoted.to());
    Passage passage = new Passage(List.of(around), around, place);
    Edit read = new Edit(EditKind.MOVED, quoted.where(), passage, passage, List.of());
    Content content = quoted.content();
    Naming naming = new Naming(recogniser, packs.of(language), content, content, List.of(read));
    return new Voices(
            content.text(quoted.where()),
            quoted.all,
            (from, to) -> naming.aroundAfter(quoted.where(), from, to))
        .of(quoted.quotation);
  }

  private static TaggedEdit tag(Change change) {
    Findings findings = new Findings();
    for (Rule rule : isLong(change.edit) ? OF_LONG_TEXT : RULES) {
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

  private static boolean isLong(Edit edit) {
    return Math.max(edit.beforeText().length(), edit.afterText().length()) > LONGEST;
  }
}
