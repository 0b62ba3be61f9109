package stet.tag;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The English words by which an article speaks of an error or of an earlier version of itself:
 * {@code An earlier version of this article misstated …}, {@code The headline of this story has
 * been changed}.
 *
 * <p>Only what cannot well be said of something else: {@code The report has since been corrected}
 * may tell of anybody's report.
 */
final class CorrectionWording {
  private CorrectionWording() {}

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

  private static final String PIECE = "(?:" + String.join("|", PIECES) + ")";

  /** The plain letters that one of them begins with. */
  private static final List<String> FIRST_OF_PIECES =
      PIECES.stream().map(piece -> piece.split(" ", 2)[0]).distinct().toList();

  /** The parts that nothing but an article has, as plain letters. */
  static final List<String> OWN_PARTS = List.of("headline", "standfirst", "caption");

  private static final String OWN_PART =
      "(?:sub|photo |picture |image )?(?:" + String.join("|", OWN_PARTS) + ")";

  /** The parts of an article that are corrected by themselves. */
  private static final String PART =
      "(?:" + OWN_PART + "|title|photo(?:graph)?|picture|image|graphic|chart|map)";

  static final List<String> EARLIER_WORDS =
      List.of("earlier", "previous", "original", "prior", "initial");

  private static final String EARLIER = "(?:" + String.join("|", EARLIER_WORDS) + ")";

  static final List<String> WRONG =
      List.of("incorrect", "wrong", "mistaken", "erroneous", "inaccurate");

  private static final String WRONGLY = "(?:" + String.join("|", WRONG) + ")ly";

  /** A day, as notes in print name it: {@code on Tuesday}, {@code on May 3}, {@code on 3 May}. */
  private static final String DAY =
      "(?:\\w+day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\\w*\\.? \\d{1,2}"
          + "|\\d{1,2} \\w+)";

  /** What is withdrawn; a page or a report may be another's, or out of date. */
  private static final String WITHDRAWN = "(?:article|story|essay|editorial|op-ed)";

  /** What is retracted; a piece or a column that was removed may be of stone. */
  private static final String RETRACTED =
      "retracted this (?:article|story|piece|column|essay|editorial|op-ed)";

  /** {@code from the list}: what was taken out of something else than the site. */
  private static final String ELSEWHERE = "(?: from (?!(?:our|this|the) (?:web ?)?(?:site|page)))";

  private static final String MISSAID =
      "(?:misstated|misspelled|misspelt|misidentified|misquoted|misattributed|misreported"
          + "|mischaracteri[sz]ed|misnamed)";

  /** Why a text is touched that had an error. */
  private static final String TO_CORRECT =
      "to (?:correct|clarify|rectify|fix|make clear|remove an? (?:error|incorrect|inaccurate)"
          + "|reflect the (?:correct|accurate|actual|right))\\b";

  static final Pattern OF_ITSELF =
      Pattern.compile(
          "\\b(?:an?|the|some) "
              + EARLIER
              + " versions? of (?:this|the|our) "
              + PIECE
              + "\\b"
              + "|\\b"
              + EARLIER
              + " versions of this "
              + PIECE
              + "\\b"
              + "|\\b(?:an?|the|our) "
              + EARLIER
              + " (?:version|(?:article|story|post|"
              + PART
              + ")(?: (?:of|on|to|in|for) [^.]{3,40}?)?) (?:"
              + WRONGLY
              + "|"
              + MISSAID
              + "|(?:stated|gave|had|used|included|showed|carried) (?:an?|the)"
              + " (?:wrong|incorrect|inaccurate))\\b"
              + "|\\b(?:an?|the) (?:incorrect|inaccurate|wrong) (?:version|"
              + PART
              + ") (?:of|on|with|to|for|in) this "
              + PIECE
              + "\\b"
              + "|\\bthis "
              + PIECE
              + " (?:originally|initially|previously|"
              + WRONGLY
              + ")"
              + " (?:stated|said|misstated|misspelled|misidentified|identified|reported|referred"
              + "|gave|described|attributed|suggested|claimed|named|listed|quoted|omitted|spelled"
              + "|spelt|overstated|understated|misattributed|misquoted|misreported)\\b"
              + "|\\bthis "
              + PIECE
              + " (?:was )?(?:originally|first|initially) (?:published|posted|appeared|ran) with"
              + " (?:an?|the) (?:incorrect|wrong|inaccurate|erroneous)\\b"
              + "|\\bthis "
              + PIECE
              + " (?:was|has been|has since been) (?:\\w+ )?(?:amended|corrected|clarified)\\b(?!"
              + " by)|\\bthis "
              + PIECE
              + " (?:was|has been|has since been) (?:updated|edited|changed|revised|modified)"
              + "(?: (?:on|at) [^.]{3,40}?)?,? (?:"
              + TO_CORRECT
              + "|to remove\\b)"
              + "|\\bthis (?:"
              + PIECE
              + "|version(?: of (?:the|this) "
              + PIECE
              + ")?) corrects\\b|\\bha(?:s|ve) (?:since"
              + " )?(?:corrected|amended|updated|edited|changed|revised) this "
              + PIECE
              + " "
              + TO_CORRECT
              + "|\\bthe "
              + PART
              + "(?: and (?:the )?[\\w ]{3,30}?)? (?:of|on|to|in|for|accompanying) this "
              + PIECE
              + " (?:was|were|has been|have been|has since been)"
              + " (?:amended|corrected|changed|clarified|replaced|revised)\\b|\\bthe "
              + OWN_PART
              + "[^.]{0,40} (?:was|has been|has since been)"
              + " (?:amended|changed|edited|updated|revised) "
              + TO_CORRECT
              + "|^\\W*(?:(?:page|article|story|post) )?(?:amended|updated|edited|revised)"
              + "(?: (?:on|at) [^.]{3,40}?)?,? "
              + TO_CORRECT
              + "|\\b(?:because of|due to|owing to) an? \\w+ error, (?:an?|the|this|some) (?:[\\w"
              + " ]{1,20} )?"
              + PIECE
              + "s?\\b"
              + "|\\b(?:because of|due to|owing to) [^.,]{3,60}, an? "
              + EARLIER
              + " version (?:of this|stated|said|gave|misstated|incorrectly|wrongly)\\b"
              + "|\\ban? (?:article|column|headline|obituary|(?:photo |picture )?caption)"
              + " (?:on|last) "
              + DAY
              + "\\b[^.]{0,100}? "
              + MISSAID
              + "\\b|\\ban? (?:chart|map|graphic|table|(?:photo |picture )?caption) with an article"
              + " (?:on|last) "
              + DAY
              + "\\b[^.]{0,100}? (?:"
              + MISSAID
              + "|reversed|transposed|omitted|overstated|understated)\\b"
              + "|^\\W*[\\w ]{2,30} ha(?:s|ve) (?:"
              + RETRACTED
              + "|(?:removed|withdrawn) this "
              + WITHDRAWN
              + ")\\b(?!"
              + ELSEWHERE
              + ")|^\\W*(?:\\w+: )?this "
              + WITHDRAWN
              + " (?:was|has been|has since been) (?:retracted|withdrawn|removed|taken down)\\b(?!"
              + ELSEWHERE
              + "| by)|^\\W*it was (?:last )?(?:updated|edited)(?: (?:on|at) [^.]{3,40}?)?,? to"
              + " correct\\b|^\\W*the "
              + OWN_PART
              + " (?:was|has been|has since been) corrected\\b"
              + "|\\b(?:a|the) reference in this "
              + PIECE
              + " [^.]{3,80}? (?:was|has been) (?:corrected|removed|amended)\\b|^\\W*for the"
              + " record(?:,? [^:]{1,30})?: (?:in )?(?:an?|the) (?:[\\w.]+ ){0,4}?(?:version of (?:the"
              + "|this) )?"
              + PIECE
              + "\\b(?! that\\b)|^\\W*(?:in this "
              + PIECE
              + ",? )?it was previously "
              + WRONGLY
              + " stated\\b"
              + "|^we are happy to (?:make (?:it )?clear|clarify) that\\b"
              + "|\\ba correction (?:was|has been) (?:made|issued|appended|published)\\b"
              + "|\\bwe (?:regret|apologi[sz]e for) (?:the|this|these|any|our) errors?\\b"
              + "|\\b(?:the )?\\w+ regrets the errors?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> EARLIER_SPACED =
      EARLIER_WORDS.stream().map(word -> word + " ").toList();

  /** Where it speaks of an error. */
  private static final List<String> OF_ERRORS =
      List.of("because of", "due to", "owing to", "regret", "apologi");

  private static final List<String> OF_PRINT =
      List.of("article", "column", "headline", "obituary", "caption");

  /** What every word of {@link #MISSAID} begins with. */
  private static final String MIS = " mis";

  private static final String THIS = "this ";

  /** Where a text begins to speak so; -1 for nowhere. */
  static int in(String text, String lower) {
    Matcher matcher = may(lower) ? OF_ITSELF.matcher(text) : null;
    return matcher != null && matcher.find() ? matcher.start() : -1;
  }

  /** What every text that {@link #OF_ITSELF} finds must hold; a tenth as dear to look for. */
  static boolean may(String lower) {
    if ((lower.contains("error") && hasAny(lower, OF_ERRORS))
        || lower.contains("a correction ")
        || (hasAny(lower, EARLIER_SPACED) && (lower.contains("version") || speaksOfWrong(lower)))
        || (hasAny(lower, OWN_PARTS) && (lower.contains(" to ") || lower.contains("corrected")))
        || (lower.contains(MIS) && hasAny(lower, OF_PRINT))
        || lower.contains(" with an article ")
        || lower.contains("it was ")
        || lower.startsWith("we are happy to ")
        || lower.contains("for the record")
        || (lower.contains(" to ") && opensAsChanged(lower))) {
      return true;
    }
    for (int at = lower.indexOf(THIS); at >= 0; at = lower.indexOf(THIS, at + 1)) {
      if (startsPiece(lower, at + THIS.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfWrong(String lower) {
    return lower.contains(MIS) || hasAny(lower, WRONG);
  }

  /** Whether one of several stretches of letters stands in a text. */
  static boolean hasAny(String lower, List<String> parts) {
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensAsChanged(String lower) {
    String head = lower.substring(0, Math.min(lower.length(), 30));
    return head.contains("amended")
        || head.contains("updated")
        || head.contains("edited")
        || head.contains("revised");
  }

  private static boolean startsPiece(String lower, int at) {
    for (String piece : FIRST_OF_PIECES) {
      if (lower.startsWith(piece, at)) {
        return true;
      }
    }
    return lower.startsWith("version", at);
  }
}
