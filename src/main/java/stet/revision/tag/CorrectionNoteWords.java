package stet.revision.tag;

import java.util.List;

/** The words by which correction notes refer to their article, and the words for its errors. */
final class CorrectionNoteWords {
  private CorrectionNoteWords() {}

  /** What a note may call the article it stands in, as patterns that begin with plain letters. */
  private static final List<String> PIECES =
      List.of(
          "article",
          "story",
          "report",
          "post",
          "piece",
          "column",
          "review",
          "obituary",
          "essay",
          "item",
          "headline",
          "caption",
          "photo caption",
          "picture caption",
          "page",
          "interview",
          "dispatch",
          "editorial",
          "analysis",
          "graphic",
          "chart",
          "map",
          "video",
          "podcast",
          "newsletter",
          "live ?blog",
          "blog post",
          "blog",
          "press release",
          "news (?:story|release|article|item)",
          "explainer",
          "transcript",
          "timeline");

  static final String PIECE = "(?:" + String.join("|", PIECES) + ")";

  /** The plain letters with which the words for an article begin. */
  static final List<String> FIRST_OF_PIECES =
      PIECES.stream().map(piece -> piece.split(" ", 2)[0]).distinct().toList();

  /** The parts that only an article has, as plain letters. */
  static final List<String> OWN_PARTS = List.of("headline", "standfirst", "caption");

  static final String OWN_PART =
      "(?:sub|photo |picture |image )?(?:" + String.join("|", OWN_PARTS) + ")";

  /** The parts of an article that are corrected separately. */
  static final String PART =
      "(?:" + OWN_PART + "|title|photo(?:graph)?|picture|image|graphic|chart|map)";

  static final List<String> EARLIER_WORDS =
      List.of("earlier", "previous", "original", "prior", "initial");

  static final String EARLIER = "(?:" + String.join("|", EARLIER_WORDS) + ")";

  static final List<String> WRONG =
      List.of("incorrect", "wrong", "mistaken", "erroneous", "inaccurate");

  static final String WRONGLY = "(?:" + String.join("|", WRONG) + ")ly";

  /** A day, as notes in print name it: {@code on Tuesday}, {@code on May 3}, {@code on 3 May}. */
  static final String DAY =
      "(?:\\w+day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\w*\\.? \\d{1,2}"
          + "|\\d{1,2} \\w+)";

  /**
   * Words for texts that are withdrawn; a page or a report may be somebody else's, or out of date.
   */
  static final String WITHDRAWN = "(?:article|story|essay|editorial|op-ed)";

  /** {@code from the list}: a removal from something other than the site. */
  static final String ELSEWHERE = "(?: from (?!(?:our|this|the) (?:web ?)?(?:site|page)))";

  static final String MISSAID =
      "(?:misstated|misspelled|misspelt|misidentified|misquoted|misattributed|misreported"
          + "|mischaracteri[sz]ed|misnamed)";

  /** The reason for an edit of a text that had an error. */
  static final String TO_CORRECT =
      "to (?:correct(?! for\\b)|clarify|rectify|fix|make clear|remove an? (?:error|incorrect|inaccurate)"
          + "|reflect the (?:correct|accurate|actual|right))\\b";

  static final String HAS_BEEN = "(?:was|has been|has since been)";

  /** {@code on 4 May}, behind the verb of a correction. */
  static final String THEN = "(?: (?:on|at) [^.]{3,40}?)?";

  /**
   * Behind these verbs the reader is invited to look at an earlier version, which is no admission
   * of an error.
   */
  static final String NOT_TO_BE_READ =
      "(?<!\\b(?:review|see|read|view|visit|compare|download|open) )";

  /**
   * {@code appeared in}, {@code is available}: the place of another publication; not {@code in
   * error}.
   */
  static final String NOT_PUBLISHED =
      "(?! (?:first |originally )?(?:appeared|ran) (?:in|on|at)\\b"
          + "| (?:is|are|was|were|has been|can be|may be) (?:first |originally |also )?"
          + "(?:available|archived|found|viewed|read|(?:published|posted|printed|presented)"
          + " (?:in(?! error)|on|at|as|by(?! mistake)))\\b"
          + "| here\\b)";
}
