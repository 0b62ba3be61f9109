package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.text.language.Packs;

/**
 * Corrections, clarifications, retractions and notes of editors in the ways in which newspapers,
 * broadcasters and agencies write them, and sentences that only sound so. When first met, 76 of the
 * first 95 held.
 */
class CorrectionNotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: July 14, 2024 – An earlier version of this article misstated the age of the"
            + " harbour master.",
        "Correction, 10:20 a.m.: The ferry carries 300 people, not 3,000.",
        "CORRECTION (May 3, 2:15 p.m.): This story has been updated to reflect that the ferry"
            + " carries cars.",
        "• This article was amended on 4 May 2024. An earlier version gave the date of the fire as"
            + " 1912.",
        "This article was amended on 4 and 6 May 2024 because an earlier version said the bridge"
            + " was built in 1912.",
        "This article was amended on 4 May 2024 to include a statement from the port.",
        "The subheading of this article was amended on 4 May 2024 to say that the bridge is shut.",
        "Update 4 May 2024: This article has been amended to make clear that the mayor was not"
            + " charged.",
        "Update 4 May: An earlier version of this story wrongly said that the bridge was shut and"
            + " has been corrected.",
        "Editor's note: This story has been updated to correct the name of the ferry's owner.",
        "Editors’ Note: After publication, the Herald learned that a source had not been at the"
            + " meeting.",
        "Clarification: This story was changed to make clear that Ms Thorne left before the vote.",
        "Clarification 4 May 2024: A reference to the harbour's owner has been amended.",
        "It was updated on May 4, 2024, to correct the spelling of Ada Thorne's first name.",
        "This story has been corrected to show that the ferry's name is the Ivo Marsh, not the Ava"
            + " Marsh.",
        "This story has been corrected to fix the day of the vote. It is Tuesday, not Wednesday.",
        "This version corrects that the vote is on Tuesday, not Wednesday.",
        "(This April 30 story has been corrected to say 300 passengers, not 3,000, in paragraph 4)",
        "(Corrects number of passengers in paragraph 2)",
        "(Removes reference to the mayor in paragraph 5)",
        "(In this May 3 story, corrects name of ferry in headline and first paragraph)",
        "(In this May 3 story about the old harbour of Saltmarsh, corrects name of ferry)",
        "(Fixes typo in headline)",
        "(This story has been refiled to add a dropped word in the headline)",
        "Due to an editing error, an earlier version of this article misstated when the bridge had"
            + " been shut.",
        "Because of a reporting error, a previous version of this story gave the wrong name for the"
            + " ferry.",
        "An earlier version of this article incorrectly stated that the bridge was shut. It was"
            + " not.",
        "A previous version of this story misattributed a quotation to the mayor.",
        "A previous version of this article incorrectly referred to Ada Thorne as the mayor. She is"
            + " the harbour master. The article has been corrected.",
        "In a previous version of this article, the name of the ferry was misspelled.",
        "A picture caption with an earlier version of this article misidentified the ferry.",
        "A photo caption on an earlier version misidentified the man at the left. He is Ivo Marsh.",
        "A headline on an earlier version of this article overstated the number of ships.",
        "A chart with an article on Tuesday about ferries reversed two labels.",
        "An article on Monday about the bridge misstated the year it was built. It was 1912, not"
            + " 1921.",
        "An obituary on May 3 about the harbour master Ivo Marsh misstated where he was born.",
        "The original version of this story said that the bridge would be shut for a year. It will"
            + " be shut for a month.",
        "An original version of this report misstated the number of jobs.",
        "We have corrected this article to make clear that no one was charged.",
        "We have updated this story to correct the figure in the second paragraph.",
        "The Herald has removed this article because it did not meet our standards.",
        "The Herald has retracted this article after a source admitted inventing her account.",
        "This article has been retracted.",
        "We have retracted this story because its central claim could not be confirmed.",
        "This article has been removed pending a review.",
        "Apology: In an article of 3 May we said that Mr Marsh had been charged. He was not, and we"
            + " apologise to him for the error.",
        "We are happy to make clear that Mr Marsh was never a director of the port.",
        "We are happy to make clear that Ada Thorne has not been charged.",
        "We are happy to clarify that she had never met the mayor.",
        "We have removed this article.",
        "An earlier version of this story was published in error.",
        "An earlier version of this article appeared with the wrong photograph.",
        "Vestmere News has withdrawn this story because it did not meet our standards.",
        "For the record: A May 3 story about the bridge said it was built in 1912. It was built in"
            + " 1921.",
        "For the record, 10:20 a.m. May 4: An earlier version of this article said the vote was"
            + " unanimous.",
        "Note: This article has been updated to correct the spelling of the ferry's name.",
        "Note to readers: an earlier version of this story named the wrong ship.",
        "This page was corrected on 4 May to show the right figures for 2023.",
        "This press release was corrected on 4 May 2024: the figure for jobs is 300, not 3,000.",
        "Correction: the statistics in this news story were amended on 4 May 2024 after an error"
            + " was found.",
        "*An earlier version of this article stated that the ferry was free.",
        "The headline and first paragraph of this article were amended on 4 May to correct the"
            + " number of ships.",
        "The standfirst has been corrected.",
        "We regret the errors.",
        "We apologise for the error in our earlier story.",
        "We regret the error in Tuesday’s story.",
        "A reference in this article to a fine of £300 was corrected to £3,000."
      })
  void aNote(String sentence) {
    assertThat(CorrectionRule.isNote(Packs.ENGLISH, sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council issued a correction to its accounts on Monday.",
        "The minister clarified his remarks on the bridge in a letter.",
        "He was asked to correct the record and did so in the house.",
        "The newspaper printed a correction and an apology to the mayor.",
        "The port retracted the offer it had made to the union.",
        "A correction in the share price was expected by many brokers.",
        "The note said that the bridge would be shut for a year.",
        "Note: parking is free after six in the evening.",
        "Update: the vote is now under way in the council.",
        "Updated at 10:20 with a statement from the port.",
        "This story has been updated with comments from the mayor.",
        "This article was updated on 4 May with the result of the vote.",
        "This article was first published in the Herald in 1912.",
        "For the record, he has never been a director of the port.",
        "For the record: the ferry is the oldest on the coast.",
        "Clarification is needed on who owns the bridge, the union said.",
        "Corrections officers at the jail walked out on Monday.",
        "The Department of Corrections said that two men had escaped.",
        "The earlier report by the panel said the bridge was safe.",
        "The headline on the poster was changed to please the sponsor.",
        "The journal retracted the paper after the data were found to be false.",
        "The Herald has retracted its claim for damages against the port.",
        "The article of the treaty was amended in 1912 to allow for fishing.",
        "The Herald has removed its reporters from the town.",
        "The council apologised for the error and paid the fine.",
        "We apologise to passengers for the delay.",
        "We apologise for any errors in the booking system.",
        "The headline rate was revised to correct for inflation.",
        "It was last updated on 4 May to correct for inflation.",
        "The port regrets the delay and thanks its passengers.",
        "A story on Monday about the bridge drew hundreds of letters.",
        "An article on Monday about the bridge was read by the mayor in the house.",
        "This report was corrected by the panel's own statisticians in 1912, she writes.",
        "We are happy to make clear progress on the bridge.",
        "We are happy to clarify that tickets are valid for a month.",
        "We are happy to clarify that the ferry has never asked for a deposit.",
        "We are happy to make clear that Vestmere Ferries was founded by two sisters.",
        "We are happy to clarify that you were not charged.",
        "Chatterbox has removed this story.",
        "Review the previous version of this page.",
        "See an earlier version of this article.",
        "A previous version of this page is available on request.",
        "An earlier version of this essay was published in the Vestmere Review.",
        "An earlier version of this story appeared in the Herald of 3 May.",
        "The platform has removed this article from its feed.",
        "The censors have withdrawn this story.",
        "Social networks have removed this article.",
        "The plan removes reference to the bridge in paragraph five.",
        "Editor's picks: five ferries worth a trip.",
        "Notes to editors: photographs of the bridge are available.",
        "Notes to editors: the figures were corrected for inflation.",
        "Apology after apology has not satisfied the union.",
        "This page was updated to include guidance for tenants.",
        "This story was updated to reflect that the vote has passed.",
        "(Adds comment from the mayor in paragraph 3)",
        "This page was withdrawn on 4 May 2024.",
        "This post has been removed by its author.",
        "(Removes his coat.)",
        "It was amended on 4 May to correct an error in the act.",
        "The mayor has removed this report from the agenda."
      })
  void noNote(String sentence) {
    assertThat(CorrectionRule.isNote(Packs.ENGLISH, sentence)).isFalse();
  }
}
