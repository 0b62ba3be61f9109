package stet.revision.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.TaggedEdit;
import stet.revision.tag.person.PersonRecognizer;
import stet.revision.tag.quote.QuotationReader;
import stet.text.language.LanguagePack;
import stet.text.language.LanguagePacks;

/**
 * Tagger of the edits of a revision: it finds the tags, persons, speakers, quotations and figures
 * of each. Safe for use by several threads. It caches the names found in paragraphs already read
 * and the quotations of a few versions, so one tagger should serve a whole program.
 */
public final class Tagger {

  /**
   * The rules for an edit that is too long to be a sentence: only its place and the persons it
   * names are found.
   */
  private static final List<TagRule> OF_LONG_TEXT =
      List.of(new EditPlaceRule(), new PersonNameRule());

  /**
   * The most characters of an edit that is judged as a sentence; some rules compare every word with
   * every other.
   */
  private static final int LONGEST = 5_000;

  private final LanguagePacks packs;
  private final PersonRecognizer recogniser;
  private final RecentVersionCache lately = new RecentVersionCache();

  /** Creates a tagger with the default recognizer of persons. */
  public Tagger(LanguagePacks packs) {
    this(packs, PersonRecognizer.best());
  }

  public Tagger(LanguagePacks packs, PersonRecognizer recogniser) {
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
    VersionPair.Side now = lately.take(pack, after);
    VersionPair sides = new VersionPair(lately.take(pack, before), now, pack);
    PersonNaming naming = new PersonNaming(recogniser, pack, before, after, edits);
    RenamedTerm renaming = new RenamedTerm(edits);
    List<TaggedEdit> tagged =
        edits.stream().map(edit -> tag(new EditInContext(edit, sides, naming, renaming))).toList();
    lately.put(now);
    return tagged;
  }

  /** All parts that a significance may consist of, each with its greatest weight. */
  public static List<Significance.Part> weights() {
    return SignificanceScorer.most();
  }

  /**
   * The quotations of a content: those of its headline, then those of its body, in order.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  public List<QuotedText> quotations(Content content, String language) {
    LanguagePack pack = packs.of(language);
    List<QuotedText> quoted = new ArrayList<>();
    for (ArticlePart where : List.of(ArticlePart.HEADLINE, ArticlePart.BODY)) {
      QuotationReader all = QuotationReader.in(pack, where, content);
      all.all().forEach(each -> quoted.add(new QuotedText(where, content, all, each)));
    }
    return quoted;
  }

  /**
   * The speaker of a quotation; null if the text names none.
   *
   * @param language BCP 47 tag, {@code und} where unknown
   */
  public @Nullable Speaker speaker(QuotedText quoted, String language) {
    String around = quoted.around();
    SentencePlace place = new SentencePlace(0, 0, quoted.from(), quoted.to());
    SentenceSpan passage = new SentenceSpan(List.of(around), around, place);
    Edit read = new Edit(EditKind.MOVED, quoted.where(), passage, passage, List.of());
    Content content = quoted.content();
    PersonNaming naming =
        new PersonNaming(recogniser, packs.of(language), content, content, List.of(read));
    return new SpeakerResolver(
            content.text(quoted.where()),
            quoted.all,
            (from, to) -> naming.aroundAfter(quoted.where(), from, to))
        .of(quoted.quotation);
  }

  private static TaggedEdit tag(EditInContext change) {
    TagFindings findings = new TagFindings();
    for (TagRule rule : isLong(change.edit) ? OF_LONG_TEXT : TagRule.IN_ORDER) {
      rule.judge(change, findings);
    }
    return new TaggedEdit(
        change.edit,
        findings.tags,
        findings.persons,
        findings.touched,
        findings.speakers,
        findings.quotes,
        SwapFinder.of(change.edit),
        findings.figures,
        SignificanceScorer.of(change, findings));
  }

  private static boolean isLong(Edit edit) {
    return Math.max(edit.beforeText().length(), edit.afterText().length()) > LONGEST;
  }
}
