package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.model.Speaker;
import stet.revision.QuotationWording;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuotationSearchContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeAll
  void open(@TempDir Path home) {
    room = new SearchFixture(home, this);
    room.record(
        answer(0, "a", "“The route was a disgrace and everyone here knew it,” said Ilse Corvane."),
        answer(10, "a", "“The route was a problem and everyone here knew it,” said Ilse Corvane."),
        answer(20, "a", "“The route was a problem and everyone here knew it,” a spokesman said."),
        answer(30, "a", "The minister said nothing at all."),
        answer(40, "a", "“The route was a disgrace and everyone here knew it,” said Ilse Corvane."),
        answer(5, "b", "“The route was a problem and everyone here knew it,” said Ilse Corvane."),
        answer(6, "c", "The route was a disgrace and everyone here knew it, as was to be seen."),
        answer(7, "d", "“I have a problem and everyone knows it,” said a passenger."));
  }

  private static Observation answer(int minute, String article, String paragraph) {
    return SearchFixture.seen("courier", article, minute, "Ferry", paragraph, "The ferry sank.");
  }

  @Test
  void followsAQuotationThroughItsWordingsAndSpeakers() {
    assertThat(wordings("a", ask("the route was a disgrace")))
        .containsExactly(
            "1-1 The route was a disgrace and everyone here knew it, said Ilse Corvane",
            "2-2 The route was a problem and everyone here knew it, said Ilse Corvane",
            "3-3 The route was a problem and everyone here knew it, said a spokesman",
            "5-5 The route was a disgrace and everyone here knew it, said Ilse Corvane");
  }

  @Test
  void followsItBackFromTheWordsThatWereAskedFor() {
    assertThat(wordings("a", ask("the route was a problem"))).hasSize(4);
  }

  @Test
  void findsItInOtherArticlesWhateverItsWordingThere() {
    QuotationHistory history = ask("the route was a disgrace");
    assertThat(history.listed().stream().map(life -> life.timeline().article().url()))
        .containsExactly("a", "b");
    assertThat(history.notices()).isEmpty();
  }

  @Test
  void saysWhereWordsStandInNoQuotationMarks() {
    QuotationHistory history = ask("as was to be seen");
    assertThat(history.listed()).isEmpty();
    assertThat(history.notices()).singleElement().asString().contains("nowhere in quotation marks");
  }

  @Test
  void saysWhereMoreArticlesHoldItThanWereRead() {
    Result<QuotationHistory> answer =
        new QuotationSearch(room.search, room.archive, room.histories)
            .of("the route was a disgrace", 1);
    QuotationHistory history = answer.answer().orElseThrow();
    assertThat(history.listed()).hasSize(1);
    assertThat(history.notices()).singleElement().asString().startsWith("More articles");
  }

  @Test
  void refusesWhatHasNoWords() {
    assertThat(new QuotationSearch(room.search, room.archive, room.histories).of("“”", 5))
        .isInstanceOf(BadQuery.class);
  }

  private QuotationHistory ask(String words) {
    return new QuotationSearch(room.search, room.archive, room.histories)
        .of(words, 20)
        .answer()
        .orElseThrow();
  }

  private static List<String> wordings(String article, QuotationHistory history) {
    return history.listed().stream()
        .filter(life -> life.timeline().article().url().equals(article))
        .flatMap(life -> life.wordings().stream())
        .map(QuotationSearchContract::answer)
        .toList();
  }

  private static String answer(QuotationWording wording) {
    Speaker speaker = wording.speaker();
    return wording.from().number()
        + "-"
        + wording.to().number()
        + " "
        + wording.text()
        + (speaker == null ? "" : " " + speaker.verb() + " " + speaker.phrase());
  }
}
