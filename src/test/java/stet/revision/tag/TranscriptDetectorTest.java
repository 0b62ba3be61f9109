package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.text.language.Packs;

/** Labels that tell who speaks in a transcript: another speaker, and nobody's words. */
class TranscriptDetectorTest {

  private static final String DEBATE =
      """
      "MODERATOR: Will the old bridge be there in spring?

      "THORNE: Well, look, you know that the old bridge will stand for many years to come.

      "MODERATOR: And what about your plans for the quay?

      "THORNE: You will hear of them when you come to the port in spring.\
      """;

  private final Tagger tagger = new Tagger(Packs.ALL);

  @Test
  void anotherLabelIsAnotherSpeakerAndNoOtherWords() {
    Set<String> tags = tags(DEBATE, DEBATE.replace("\"THORNE: Well", "\"MARSH: Well"));
    assertThat(tags).contains("attribution").doesNotContain("quote-changed");
  }

  @Test
  void aLabelSpeltOutIsNoOtherWords() {
    assertThat(tags(DEBATE, DEBATE.replace("\"THORNE: Well", "\"ADA THORNE: Well")))
        .doesNotContain("quote-changed");
  }

  @Test
  void whatIsSaidBehindALabelIsQuoted() {
    String told = "“THORNE: The old bridge will stand for many years to come,” it said.";
    assertThat(tags(told, told.replace("old bridge", "new bridge"))).contains("quote-changed");
  }

  @Test
  void aNoticeIsNoSpeaker() {
    String notice = "NOTE: the old bridge is shut for the summer and for the winter.";
    assertThat(tags(notice, notice.replace("NOTE", "CAUTION"))).doesNotContain("attribution");
  }

  private Set<String> tags(String before, String after) {
    return Pair.of(before, after).tags(tagger);
  }
}
