package stet.revision.tag;

import static stet.revision.tag.CorrectionNoteWords.DAY;
import static stet.revision.tag.CorrectionNoteWords.EARLIER;
import static stet.revision.tag.CorrectionNoteWords.ELSEWHERE;
import static stet.revision.tag.CorrectionNoteWords.HAS_BEEN;
import static stet.revision.tag.CorrectionNoteWords.MISSAID;
import static stet.revision.tag.CorrectionNoteWords.NOT_PUBLISHED;
import static stet.revision.tag.CorrectionNoteWords.NOT_TO_BE_READ;
import static stet.revision.tag.CorrectionNoteWords.OWN_PART;
import static stet.revision.tag.CorrectionNoteWords.PART;
import static stet.revision.tag.CorrectionNoteWords.PIECE;
import static stet.revision.tag.CorrectionNoteWords.THEN;
import static stet.revision.tag.CorrectionNoteWords.TO_CORRECT;
import static stet.revision.tag.CorrectionNoteWords.WITHDRAWN;
import static stet.revision.tag.CorrectionNoteWords.WRONGLY;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of sentences in which an article mentions its own error, each with an example. */
enum CorrectionNoteForm {

  /**
   * {@code An earlier version of this article}; not {@code see the previous version of this page},
   * nor {@code an earlier version of this essay appeared in}.
   */
  AN_EARLIER_VERSION(
      NOT_TO_BE_READ
          + "\\b(?:an?|the|some) "
          + EARLIER
          + " versions? of (?:this|the|our) "
          + PIECE
          + "\\b"
          + NOT_PUBLISHED),

  /** {@code In earlier versions of this story}. */
  EARLIER_VERSIONS("\\b" + EARLIER + " versions of this " + PIECE + "\\b"),

  /** {@code The original caption misnamed}, {@code our earlier story on the port wrongly}. */
  AN_EARLIER_PART(
      "\\b(?:an?|the|our) "
          + EARLIER
          + " (?:version|(?:article|story|post|"
          + PART
          + ")(?: (?:of|on|to|in|for) [^.]{3,40}?)?) (?:"
          + WRONGLY
          + "|"
          + MISSAID
          + "|(?:stated|gave|had|used|included|showed|carried) (?:an?|the)"
          + " (?:wrong|incorrect|inaccurate))\\b"),

  /** {@code An incorrect map in this story}. */
  A_WRONG_PART(
      "\\b(?:an?|the) (?:incorrect|inaccurate|wrong) (?:version|"
          + PART
          + ") (?:of|on|with|to|for|in) this "
          + PIECE
          + "\\b"),

  /** {@code This article originally stated}. */
  FIRST_SAID(
      "\\bthis "
          + PIECE
          + " (?:originally|initially|previously|"
          + WRONGLY
          + ")"
          + " (?:stated|said|misstated|misspelled|misidentified|identified|reported|referred"
          + "|gave|described|attributed|suggested|claimed|named|listed|quoted|omitted|spelled"
          + "|spelt|overstated|understated|misattributed|misquoted|misreported)\\b"),

  /** {@code This post was first published with the wrong name}. */
  FIRST_PUBLISHED(
      "\\bthis "
          + PIECE
          + " (?:was )?(?:originally|first|initially) (?:published|posted|appeared|ran) with"
          + " (?:an?|the) (?:incorrect|wrong|inaccurate|erroneous)\\b"),

  /** {@code This article has been amended}; not {@code this report was amended by}. */
  CORRECTED(
      "\\bthis " + PIECE + " " + HAS_BEEN + " (?:\\w+ )?(?:amended|corrected|clarified)\\b(?! by)"),

  /** {@code This story was updated on 4 May to correct}. */
  CHANGED_TO_CORRECT(
      "\\bthis "
          + PIECE
          + " "
          + HAS_BEEN
          + " (?:updated|edited|changed|revised|modified)"
          + THEN
          + ",? (?:"
          + TO_CORRECT
          + "|to remove\\b)"),

  /** {@code This version of the story corrects}. */
  CORRECTS("\\bthis (?:" + PIECE + "|version(?: of (?:the|this) " + PIECE + ")?) corrects\\b"),

  /** {@code The Herald has updated this article to correct}. */
  HAS_CHANGED_TO_CORRECT(
      "\\bha(?:s|ve) (?:since )?(?:corrected|amended|updated|edited|changed|revised) this "
          + PIECE
          + " "
          + TO_CORRECT),

  /** {@code The headline and text of this article were amended}. */
  PART_OF_THIS_CORRECTED(
      "\\bthe "
          + PART
          + "(?: and (?:the )?[\\w ]{3,30}?)? (?:of|on|to|in|for|accompanying) this "
          + PIECE
          + " (?:was|were|has been|have been|has since been)"
          + " (?:amended|corrected|changed|clarified|replaced|revised)\\b"),

  /** {@code The standfirst was changed to correct}. */
  OWN_PART_CHANGED_TO_CORRECT(
      "\\bthe "
          + OWN_PART
          + "[^.]{0,40} "
          + HAS_BEEN
          + " (?:amended|changed|edited|updated|revised) "
          + TO_CORRECT),

  /** {@code The standfirst has been corrected}. */
  OWN_PART_CORRECTED("^\\W*the " + OWN_PART + " " + HAS_BEEN + " corrected\\b"),

  /** {@code Amended on 4 May to correct}, and no more of a sentence. */
  AMENDED_TO_CORRECT(
      "^\\W*(?:(?:page|article|story|post) )?(?:amended|updated|edited|revised)"
          + THEN
          + ",? "
          + TO_CORRECT),

  /** {@code It was updated on 4 May to correct}. */
  IT_WAS_UPDATED_TO_CORRECT(
      "^\\W*it was (?:last )?(?:updated|edited)" + THEN + ",? to correct\\b(?! for\\b)"),

  /** {@code Owing to an editing error, the story}. */
  OWING_TO_AN_ERROR(
      "\\b(?:because of|due to|owing to) an? \\w+ error, (?:an?|the|this|some) (?:[\\w"
          + " ]{1,20} )?"
          + PIECE
          + "s?\\b"),

  /** {@code Due to false information, an earlier version stated}. */
  OWING_TO_SOMETHING(
      "\\b(?:because of|due to|owing to) [^.,]{3,60}, an? "
          + EARLIER
          + " version (?:of this|stated|said|gave|misstated|incorrectly|wrongly)\\b"),

  /** {@code An article on Tuesday about the port misnamed}, of a paper in print. */
  PRINTED(
      "\\ban? (?:article|column|headline|obituary|(?:photo |picture )?caption)"
          + " (?:on|last) "
          + DAY
          + "\\b[^.]{0,100}? "
          + MISSAID
          + "\\b"),

  /** {@code A chart with an article on Tuesday reversed}. */
  PRINTED_WITH(
      "\\ban? (?:chart|map|graphic|table|(?:photo |picture )?caption) with an article"
          + " (?:on|last) "
          + DAY
          + "\\b[^.]{0,100}? (?:"
          + MISSAID
          + "|reversed|transposed|omitted|overstated|understated)\\b"),

  /** {@code The Herald has retracted this article}. */
  HAS_RETRACTED(
      "^\\W*[\\w ]{2,30} ha(?:s|ve) retracted this"
          + " (?:article|story|piece|column|essay|editorial|op-ed)\\b(?!"
          + ELSEWHERE
          + ")"),

  /**
   * {@code We have removed this article}, {@code The Herald has withdrawn this story}: whoever
   * published it; others take stories away from elsewhere.
   */
  HAS_REMOVED(
      "^\\W*(?:we|the (?-i:\\p{Lu})[\\w ]{1,28}|[\\w ]{2,30}(?=[^.]* our )) ha(?:s|ve)"
          + " (?:removed|withdrawn) this "
          + WITHDRAWN
          + "\\b(?!"
          + ELSEWHERE
          + ")"),

  /** {@code This article has been taken down}. */
  RETRACTED(
      "^\\W*(?:\\w+: )?this "
          + WITHDRAWN
          + " "
          + HAS_BEEN
          + " (?:retracted|withdrawn|removed|taken down)\\b(?!"
          + ELSEWHERE
          + "| by)"),

  /** {@code A reference in this article to a fine was removed}. */
  REFERENCE_CORRECTED(
      "\\b(?:a|the) reference in this "
          + PIECE
          + " [^.]{3,80}? (?:was|has been) (?:corrected|removed|amended)\\b"),

  /** {@code For the record: A story in May}. */
  FOR_THE_RECORD(
      "^\\W*for the record(?:,? [^:]{1,30})?: (?:in )?(?:an?|the) (?:[\\w.]+ ){0,4}?"
          + "(?:version of (?:the|this) )?"
          + PIECE
          + "\\b(?! that\\b)"),

  /** {@code In this article, it was previously wrongly stated}. */
  PREVIOUSLY_STATED(
      "^\\W*(?:in this " + PIECE + ",? )?it was previously " + WRONGLY + " stated\\b"),

  /**
   * {@code We are happy to make clear that Mr Marsh was never charged}: of somebody, what he did
   * not do; shops are happy to make clear what their customers may do.
   */
  HAPPY_TO_CLARIFY(
      "^we are happy to (?:make (?:it )?clear|clarify) that (?:(?-i:\\p{Lu})\\w*|he|she|they)\\b"
          + ".{0,60}? (?:never|(?:was|were|did|had|has|have)(?: not|n[’']t))\\b"),

  /** {@code A correction was appended}. */
  CORRECTION_MADE("\\ba correction (?:was|has been) (?:made|issued|appended|published)\\b"),

  /** {@code We apologise for any errors}; not {@code for any errors in the booking system}. */
  WE_REGRET(
      "\\bwe (?:regret|apologi[sz]e for) (?:the|this|these|any|our) errors?\\b"
          + "(?! (?:in|on|of|with) (?!(?:[\\w’'-]+ ){1,3}?"
          + PIECE
          + "s?\\b))"),

  /** {@code The Herald regrets the error}. */
  REGRETS("\\b(?:the )?\\w+ regrets the errors?\\b");

  /** Any of them. */
  static final Pattern ANY =
      Pattern.compile(
          Arrays.stream(values()).map(form -> form.regex).collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);

  final String regex;

  CorrectionNoteForm(String regex) {
    this.regex = regex;
  }
}
