package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Content;
import stet.model.Edit;
import stet.model.SentenceSpan;
import stet.text.language.Packs;

/** Which sentences became which, case by case. */
class AlignmentTest {

  private static final String HARBOUR = "The harbour at Quillhaven opens on Friday.";
  private static final String FERRY = "Ferries to the outer islands run every hour until midnight.";
  private static final String MAYOR = "Mayor Ada Thorne declined to comment on the report.";
  private static final String STORM = "A storm had broken the old pier in two last winter.";
  private static final String MARKET = "The fish market stays closed until the end of the month.";

  @Test
  void reworded() {
    assertThat(
            edits(
                HARBOUR + " The council voted on Monday to close the village school. " + FERRY,
                HARBOUR + " By one vote, councillors closed the school on Monday. " + FERRY))
        .containsExactly("replaced 1 to 1");
  }

  @Test
  void splitIntoTwo() {
    assertThat(
            edits(
                HARBOUR + " The council closed the school, and parents took it to court. " + FERRY,
                HARBOUR + " The council closed the school. Parents took it to court. " + FERRY))
        .containsExactly("split 1 to 2");
  }

  @Test
  void splitWithAShortPart() {
    assertThat(
            edits(
                "The committee that had met in the old town hall since spring voted to close the"
                    + " village school, and parents were furious. "
                    + FERRY,
                "The committee that had met in the old town hall since spring voted to close the"
                    + " village school. Parents were furious. "
                    + FERRY))
        .containsExactly("split 1 to 2");
  }

  @Test
  void aPartOfASplitGoesOnForAsLongAsWhatItHasOfTheWhole() {
    String whole =
        " Many people worry that the ferry crews may lack the skills for storms, and if the engine"
            + " failed, this may turn into a serious issue. ";
    assertThat(
            edits(
                HARBOUR + whole + FERRY,
                HARBOUR
                    + " Many people worry that the ferry crews may lack the skills for storms (why"
                    + " should anyone learn what the autopilot does for him every single day?)."
                    + " If the engine failed, it may turn into a serious issue. "
                    + FERRY))
        .containsExactly("split 1 to 2");
    assertThat(
            edits(
                HARBOUR + whole + FERRY,
                HARBOUR
                    + " Many people worry that the ferry crews may lack the skills for storms, and"
                    + " if the engine failed, this may turn into trouble. The serious issue of"
                    + " salaries was left out of the report altogether. "
                    + FERRY))
        .containsExactly("replaced 1 to 1", "added");
  }

  @Test
  void aSentenceIsNotSplitIntoPartsThatSayOtherThings() {
    assertThat(
            edits(
                HARBOUR
                    + " The council will close the village school in summer, and parents are angry."
                    + " "
                    + FERRY,
                HARBOUR
                    + " The council will close the swimming pool and the market in summer. Parents"
                    + " are said to be angry about a road that was promised years ago. "
                    + FERRY))
        .containsExactly("replaced 1 to 1", "added");
  }

  @Test
  void theSubjectOfAnArticleAloneMakesNoSentenceAnother() {
    assertThat(
            edits(
                HARBOUR + " The village school was built in 1911 for ninety children. " + FERRY,
                HARBOUR
                    + " Builders found asbestos. The cost has doubled. No date is set. A petition"
                    + " against the village school will be heard in June. "
                    + FERRY))
        .containsExactly("removed", "added", "added", "added", "added");
  }

  @Test
  void whatManySentencesBeginOrEndWithMakesNoTwoOfThemOne() {
    String others =
        """


        Model name: Tidewatch buoy

        Model name: Lantern relay

        Gullport: 3 May - Register for this event here

        Old Quay: 9 June - Register for this event here

        """;
    assertThat(
            edits(
                HARBOUR + "\n\nModel name: Saltspray pump" + others + STORM,
                HARBOUR + " " + MARKET + "\n\nModel name: Ebb mask, size two" + others + FERRY))
        .containsExactlyInAnyOrder("removed", "added", "added", "removed", "added");
    assertThat(
            edits(
                "Reedham: 8 May - Register for this event here" + others + STORM,
                HARBOUR + others + "Saltby: 24 July - Register for this event here"))
        .containsExactlyInAnyOrder("removed", "added", "removed", "added");
  }

  @Test
  void aLineOfAFormulaIsReplacedInItsPlace() {
    String around = "\n\nOn duty: Ada Thorne\n\nOn duty: Ben Oakes\n\n";
    assertThat(
            edits(
                HARBOUR + around + "On duty: Cleo Finch\n\n" + FERRY,
                HARBOUR + around + "On duty: Dan Marsh\n\n" + FERRY))
        .containsExactly("replaced 1 to 1");
  }

  @Test
  void anEntryOfACalendarIsNotReplacedByTheNextOne() {
    String others =
        """


        Gullport: 3 May - Register for this event here

        Old Quay: 9 June - Register for this event here

        """;
    assertThat(
            edits(
                HARBOUR + others + "Reedham: 1 July - Register for this event here\n\n" + FERRY,
                HARBOUR + others + "Saltby: 24 August - Register for this event here\n\n" + FERRY))
        .containsExactly("removed", "added");
    assertThat(
            edits(
                HARBOUR + others + "Reedham: 1 July - Register for this event here\n\n" + FERRY,
                HARBOUR + others + "Reedham: 8 July - Register for this event here\n\n" + FERRY))
        .containsExactly("replaced 1 to 1");
  }

  @Test
  void anotherSpellingIsNoOtherWord() {
    assertThat(
            edits(
                HARBOUR + " Skeptical neighbors criticized organizers. " + FERRY,
                HARBOUR + " Sceptical neighbours criticised organisers. " + FERRY))
        .containsExactly("replaced 1 to 1");
  }

  @Test
  void aPartSaysAgainWhatItIsOf() {
    assertThat(
            edits(
                HARBOUR
                    + " Ships that burn coal are banned from the old harbour, and the council will"
                    + " fine their owners. "
                    + FERRY,
                HARBOUR
                    + " Ships that burn coal are banned from the old harbour. The council will"
                    + " fine the owners of ships that burn coal. "
                    + FERRY))
        .containsExactly("split 1 to 2");
  }

  @Test
  void aHeadingThatWasRunOnIsAPart() {
    String sentence =
        "We look at each of the harbour's bridges twice a year, in spring and in autumn, write down"
            + " what we find, and have the worst of them mended before winter, when storms are"
            + " likely and few ships can be kept waiting.";
    assertThat(
            edits(
                HARBOUR + " Bridges and locks." + sentence + " " + FERRY,
                HARBOUR + " Bridges and locks. " + sentence + " " + FERRY))
        .containsExactly("split 1 to 2");
  }

  @Test
  void mergedIntoOne() {
    assertThat(
            edits(
                HARBOUR + " The council closed the school. Parents took it to court. " + FERRY,
                HARBOUR + " The council closed the school, and parents took it to court. " + FERRY))
        .containsExactly("merged 2 to 1");
  }

  @Test
  void anAddedNeighbourOfTheSameWordsIsNoPart() {
    assertThat(
            edits(
                HARBOUR + " The council closed the school on the hill.",
                HARBOUR + " The council closed the school on the hill. The council closed it."))
        .containsExactly("added");
  }

  @Test
  void movedToAnotherParagraph() {
    assertThat(
            edits(
                paragraphs(HARBOUR + " " + STORM, FERRY, MAYOR + " " + MARKET),
                paragraphs(HARBOUR, FERRY, MAYOR + " " + STORM + " " + MARKET)))
        .containsExactly("moved 1 to 1");
  }

  @Test
  void movedWithinAParagraph() {
    assertThat(
            edits(
                String.join(" ", HARBOUR, STORM, FERRY, MAYOR),
                String.join(" ", HARBOUR, FERRY, MAYOR, STORM)))
        .containsExactly("moved 1 to 1");
  }

  @Test
  void movedWhileSlightlyChanged() {
    assertThat(
            edits(
                paragraphs(HARBOUR + " " + STORM, FERRY, MAYOR),
                paragraphs(HARBOUR, FERRY, MAYOR + " " + STORM.replace("winter", "autumn"))))
        .containsExactly("moved 1 to 1");
  }

  @Test
  void movedAndWrittenOn() {
    String on = ", and nobody could tell on Friday when it would be mended at last.";
    String longer = STORM.substring(0, STORM.length() - 1) + on;
    assertThat(
            edits(STORM + " " + HARBOUR + "\n\n" + FERRY, HARBOUR + "\n\n" + FERRY + " " + longer))
        .containsExactly("moved 1 to 1");
    assertThat(
            edits(longer + " " + HARBOUR + "\n\n" + FERRY, HARBOUR + "\n\n" + FERRY + " " + STORM))
        .containsExactly("moved 1 to 1");
  }

  @Test
  void rewordedWhileItMovedBetweenTwoOthers() {
    String before = " Passengers who booked for the week will get their money back by post. ";
    String after = " Anyone who booked for that week gets all of the money back on Tuesday. ";
    assertThat(
            edits(
                String.join("\n\n", FERRY + before + STORM, MAYOR, HARBOUR, MARKET),
                String.join("\n\n", MAYOR, HARBOUR, MARKET, FERRY + after + STORM)))
        .containsExactly("moved 1 to 1", "moved 1 to 1", "moved 1 to 1");
    assertThat(
            edits(
                String.join("\n\n", FERRY + " " + STORM, before.strip(), MAYOR, HARBOUR, MARKET),
                String.join("\n\n", MAYOR, HARBOUR, MARKET, after.strip(), FERRY + " " + STORM)))
        .as("not between them on both sides")
        .containsExactlyInAnyOrder("moved 1 to 1", "moved 1 to 1", "removed", "added");
  }

  @Test
  void rewordedWhileItMovedBesideAnother() {
    String before = "Passengers who booked for the week will get their money back by post.";
    String after = "Passengers who booked for that week get all of the money back on Tuesday.";
    assertThat(
            edits(
                String.join("\n\n", before, FERRY, MAYOR, HARBOUR, MARKET),
                String.join("\n\n", MAYOR, HARBOUR, MARKET, after, FERRY)))
        .as("ahead of it")
        .containsExactly("moved 1 to 1", "moved 1 to 1");
    assertThat(
            edits(
                String.join("\n\n", FERRY, before, MAYOR, HARBOUR, MARKET),
                String.join("\n\n", MAYOR, HARBOUR, MARKET, FERRY, after)))
        .as("behind it")
        .containsExactly("moved 1 to 1", "moved 1 to 1");
  }

  @Test
  void whatCameBesideASentenceThatMovedIsNotWhatStoodThere() {
    assertThat(
            edits(
                String.join("\n\n", FERRY + " " + STORM, MAYOR, HARBOUR, MARKET),
                String.join(
                    "\n\n", MAYOR, HARBOUR, MARKET, FERRY + " A storm is due tomorrow night.")))
        .containsExactlyInAnyOrder("removed", "moved 1 to 1", "added");
  }

  @Test
  void theNextRowOfATableIsNotOneThatMoved() {
    String last = "\nFri 13 May | No crossing\n";
    String next = "\nFri 3 June | No crossing\n";
    String[] rows = {"Fri 8 July | No crossing", "Fri 9 September | No crossing"};
    assertThat(
            edits(
                String.join("\n", FERRY + last + STORM, MAYOR, HARBOUR, MARKET, rows[0], rows[1]),
                String.join("\n", MAYOR, HARBOUR, MARKET, rows[0], rows[1], FERRY + next + STORM)))
        .containsExactlyInAnyOrder("removed", "moved 1 to 1", "added", "moved 1 to 1");
  }

  @Test
  void anEntryOfACalendarIsNotTheNextOneMoved() {
    assertThat(
            edits(
                String.join("\n", "Mon 9 May | No ferry today", MAYOR, HARBOUR, MARKET),
                String.join("\n", MAYOR, HARBOUR, MARKET, "Mon 30 May | No ferry today")))
        .containsExactly("removed", "added");
    assertThat(
            edits(
                String.join("\n", "9. No ferry in the afternoon", MAYOR, HARBOUR, MARKET),
                String.join("\n", MAYOR, HARBOUR, MARKET, "30. No ferry in the afternoon")))
        .containsExactly("moved 1 to 1");
  }

  @Test
  void aParagraphThatIsSplitOrMergedIsNoEdit() {
    String together = paragraphs(HARBOUR + " " + FERRY + " " + MAYOR, MARKET);
    String apart = paragraphs(HARBOUR + " " + FERRY, MAYOR, MARKET);
    assertThat(edits(together, apart)).isEmpty();
    assertThat(edits(apart, together)).isEmpty();
  }

  @Test
  void aSentenceChangesWhileItsParagraphIsSplit() {
    assertThat(
            edits(
                paragraphs(HARBOUR + " " + FERRY + " " + MAYOR),
                paragraphs(HARBOUR + " " + FERRY.replace("hour", "day"), MAYOR)))
        .containsExactly("replaced 1 to 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  ", "\n", "\n\n", " \u00a0", "\u200b ", "\u200d ", " \u200e"})
  void whiteSpaceIsNoEdit(String between) {
    assertThat(edits(HARBOUR + " " + FERRY, HARBOUR + between + FERRY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"نامه\u200Cای", "👩\u200D👩\u200D👧", "क्\u200Dष"})
  void aJoinerThatShowsIsAnEdit(String joined) {
    String apart = joined.replaceAll("[\u200C\u200D]", "");
    assertThat(
            edits(
                "The old sign reads " + joined + " today.",
                "The old sign reads " + apart + " today."))
        .containsExactly("replaced 1 to 1");
  }

  @ParameterizedTest
  @MethodSource
  void eachOfAListStandsAlone(List<String> lines) {
    String before = "Bring:\n" + String.join("\n", lines);
    String after = before + "\n* a torch";
    assertThat(edits(before, after)).containsExactly("added");
  }

  static List<List<String>> eachOfAListStandsAlone() {
    return List.of(
        List.of("* water", "* bread"), List.of("1. water", "2. bread"), List.of("water", "bread"));
  }

  @Test
  void twoUnlikeSentencesAreNotOne() {
    assertThat(edits(HARBOUR + " " + STORM, HARBOUR + " " + MARKET))
        .containsExactly("removed", "added");
  }

  @ParameterizedTest
  @CsvSource({
    "'12 March 2031', '3 May 2032'",
    "'Tel: 0161 555 0101', 'Tel: 020 5550 1777'",
    "'1,204.50', '987.25'",
    "'+0.75%', '-1.20%'",
  })
  void aLineOfFiguresIsReplacedByOneOfItsForm(String before, String after) {
    assertThat(edits(paragraphs(HARBOUR, before, FERRY), paragraphs(HARBOUR, after, FERRY)))
        .containsExactly("replaced 1 to 1");
    assertThat(
            edits(
                paragraphs(HARBOUR, before, MARKET, FERRY),
                paragraphs(HARBOUR, after, MAYOR, FERRY)))
        .containsExactly("replaced 1 to 1", "removed", "added");
  }

  @Test
  void aLineOfFiguresIsNotReplacedByAnyOfSeveral() {
    assertThat(
            edits(
                paragraphs(HARBOUR, "12 March 2031", FERRY),
                paragraphs(HARBOUR, "3 May 2032", "9 June 2032", FERRY)))
        .containsExactly("removed", "added", "added");
    assertThat(
            edits(
                paragraphs(HARBOUR, "Tel: 0161 555 0101", FERRY),
                paragraphs(HARBOUR, "Fax: 020 5550 1777", FERRY)))
        .containsExactly("removed", "added");
  }

  @Test
  void knowsTheSentencesAround() {
    Content before = new Content("", "", paragraphs(HARBOUR + " " + STORM, FERRY, MAYOR));
    Content after = new Content("", "", paragraphs(HARBOUR + " " + STORM, FERRY + " New.", MAYOR));
    SentenceSpan added =
        passage(new ContentDiffer(Packs.ALL).compare(before, after, "en").edits().getFirst());
    assertThat(EditContext.of(after, added, Packs.ENGLISH))
        .isEqualTo(new EditContext(FERRY, MAYOR));

    Content without = new Content("", "", paragraphs(STORM, FERRY + " New."));
    ContentDiff difference =
        new ContentDiffer(Packs.ALL).compare(new Content("", "", ""), without, "en");
    assertThat(difference.edits())
        .extracting(edit -> EditContext.of(without, passage(edit), Packs.ENGLISH))
        .containsExactly(
            new EditContext(null, FERRY),
            new EditContext(STORM, "New."),
            new EditContext(FERRY, null));
  }

  private static SentenceSpan passage(Edit edit) {
    return Objects.requireNonNull(edit.after());
  }

  private static String paragraphs(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  /** The edits from one body to another: kind, and how many sentences became how many. */
  private static List<String> edits(String before, String after) {
    Content left = new Content("", "", before);
    Content right = new Content("", "", after);
    ContentDiff difference = new ContentDiffer(Packs.ALL).compare(left, right, "en");
    DiffAssertions.all(left, right, difference, "en");
    return difference.edits().stream().map(AlignmentTest::told).toList();
  }

  private static String told(Edit edit) {
    SentenceSpan before = edit.before();
    SentenceSpan after = edit.after();
    return before == null || after == null
        ? edit.kind().label()
        : "%s %d to %d"
            .formatted(edit.kind().label(), before.sentences().size(), after.sentences().size());
  }
}
