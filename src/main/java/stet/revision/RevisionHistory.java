package stet.revision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.EditBreakdown;
import stet.model.ReaderCompatibility;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Significance;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.blame.BlameCalculator;
import stet.revision.blame.VersionBlame;
import stet.revision.diff.ContentDiff;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.LanguageDetector;

/**
 * History of the revisions of an article: it derives the edits, tags and kind of the step between
 * any two versions. Safe for use by several threads.
 */
public final class RevisionHistory {

  /**
   * The version number of the rules in diff, tag and language. It must be raised whenever the rules
   * give a different revision than before; revisions derived under lower numbers are then derived
   * again.
   */
  public static final int RULES = 33;

  /**
   * The share of unchanged words below which hardly anything of an article is left. A page swapped
   * for a consent or paywall page keeps a few common words (of the 7,793 steps of the GOV.UK
   * corpora, those below are such pages and rewrites); a heavy but real edit keeps far more.
   */
  private static final double HARDLY_ANYTHING = 0.15;

  /**
   * The length of a page in characters. If both sides are shorter, a new sentence is an edit, not a
   * new page.
   */
  private static final int A_PAGE = 600;

  private final Archive archive;
  private final LanguageDetector languages;
  private final ContentDiffer differ;
  private final Tagger tagger;
  private final BlameCalculator blames;

  public RevisionHistory(
      Archive archive, LanguageDetector languages, ContentDiffer differ, Tagger tagger) {
    this.archive = archive;
    this.languages = languages;
    this.differ = differ;
    this.tagger = tagger;
    this.blames = new BlameCalculator(archive);
  }

  /** All parts that the significance of an edit may consist of, each with its greatest weight. */
  public List<Significance.Part> weights() {
    return Tagger.weights();
  }

  /** The language of a version, as stated by its reader or else as detected. */
  public String language(Version version) {
    return language(version, archive.content(version.content()));
  }

  /**
   * The language of a version whose content is given, as stated by its reader or else as detected.
   */
  public String language(Version version, Content content) {
    String known = version.language();
    return known == null ? languages.detect(content) : known;
  }

  /** The step between any two versions, in either direction. */
  public Revision revision(Version from, Version to) {
    return revision(from, archive.content(from.content()), to, archive.content(to.content()));
  }

  /** The step between any two versions whose contents are given. */
  public Revision revision(Version from, Content before, Version to, Content after) {
    return revision(from, before, to, after, language(to, after));
  }

  /**
   * The step between any two versions whose contents are given, and the language of the later one.
   */
  public Revision revision(
      Version from, Content before, Version to, Content after, String language) {
    ContentDiff difference = differ.compare(before, after, language);
    int longer = Math.max(before.body().length(), after.body().length());
    boolean wholesale = longer >= A_PAGE && difference.standsLessThan(HARDLY_ANYTHING, before);
    RevisionKind kind = kind(from, to, difference, wholesale);
    List<TaggedEdit> edits =
        kind == RevisionKind.MIXED || kind == RevisionKind.CONFLICT || wholesale
            ? untagged(difference)
            : tagged(difference, from, before, to, after, language);
    return new Revision(from, to, kind, wholesale, edits);
  }

  private List<TaggedEdit> tagged(
      ContentDiff difference,
      Version from,
      Content before,
      Version to,
      Content after,
      String language) {
    // If only one side's reader reported which paragraphs are set off, a difference in these does
    // not add or remove a quotation.
    return ReaderCompatibility.sameQuotations(from, to)
        ? tagger.tag(difference.edits(), before, after, language)
        : tagger.tag(
            difference.edits(),
            before.withoutBlockQuotations(),
            after.withoutBlockQuotations(),
            language);
  }

  /** Every version with the step that led to it, oldest first. */
  public List<RevisionStep> steps(Timeline timeline) {
    return timeline.versions().stream()
        .map(
            version ->
                timeline
                    .before(version)
                    .map(from -> step(version, revision(from, version)))
                    .orElse(
                        new RevisionStep(
                            version, first(timeline, version), EditBreakdown.NONE, Set.of())))
        .toList();
  }

  private static RevisionKind first(Timeline timeline, Version version) {
    return timeline.followsGap(version) ? RevisionKind.WITHHELD : RevisionKind.FIRST;
  }

  /**
   * The blame of a version: the version that brought each word, and the versions that removed
   * earlier text.
   *
   * @param gone the most removed passages to list
   */
  public VersionBlame blame(Timeline timeline, Version version, int gone) {
    return blames.of(timeline, version, gone);
  }

  /**
   * Every wording that a quotation had in an article, with its speaker; none if the article never
   * had the quotation in quotation marks.
   *
   * @param wanted wordings of the quotation, or parts of them: a quotation that contains the words
   *     of one of them is found, and so is the same quotation in other words
   */
  public List<QuotationWording> wordings(Timeline timeline, List<String> wanted) {
    return new QuotationTracker(archive, tagger, this::language).of(timeline, wanted);
  }

  private static RevisionStep step(Version version, Revision revision) {
    Set<Tag> tags = new TreeSet<>();
    revision.edits().forEach(edit -> tags.addAll(edit.tags()));
    return new RevisionStep(version, revision.kind(), EditBreakdown.of(revision.edits()), tags);
  }

  private static RevisionKind kind(
      Version from, Version to, ContentDiff difference, boolean wholesale) {
    if (from.content().equals(to.content())) {
      return RevisionKind.SAME;
    }
    if (!ReaderCompatibility.sameText(from, to)) {
      return RevisionKind.MIXED;
    }
    if (difference.edits().isEmpty()) {
      return RevisionKind.COSMETIC;
    }
    if (from.lastSeen().equals(to.firstSeen())) {
      return RevisionKind.CONFLICT;
    }
    // Between versions that are farther apart, the content may be that of a version between them.
    if (to.revert() && to.number() == from.number() + 1) {
      return RevisionKind.REVERT;
    }
    return wholesale ? RevisionKind.WHOLESALE : RevisionKind.EDIT;
  }

  private static List<TaggedEdit> untagged(ContentDiff difference) {
    return difference.edits().stream().map(TaggedEdit::untagged).toList();
  }
}
