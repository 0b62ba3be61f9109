package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.web.wording.SiteLinks;

/** What the search page makes of names, questions and words in plain language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainWordsTest {

  private ServerFixture stand;

  @BeforeAll
  void open(@TempDir Path home) throws IOException {
    List<Observation> observations = new ArrayList<>(ServerFixture.read(ServerFixture.DEMO));
    observations.addAll(ServerFixture.ferry());
    stand = ServerFixture.of(home, observations);
  }

  @AfterAll
  void close() {
    stand.close();
  }

  private static String search(String query) {
    return SiteLinks.search(query);
  }

  private Document follow(Document page, String selector) {
    Element link = page.expectFirst(selector);
    return stand.page(link.attr("href"));
  }

  @Test
  void aQuestionIsAnsweredByTheQueryThatAsksIt() {
    Document page = stand.page(search("Who changed quotes by Ilse Corvane in March 2014?"));
    assertThat(page.select(".read-as").text())
        .contains("Who changed quotes by Ilse Corvane in March 2014?")
        .contains("speaker:\"Ilse Corvane\" changed:quote seen:2014-03");
    assertThat(page.select(".found .speakers").text()).contains("Ilse Corvane");
    assertThat(page.expectFirst("input[name=q]").val()).startsWith("speaker:");
  }

  @Test
  void theWordsOfAQuestionCanStillBeLookedFor() {
    Document page = stand.page(search("who changed quotes by Ilse Corvane?"));
    Document words = follow(page, ".read-as a[href*=words]");
    assertThat(words.select(".read-as")).isEmpty();
    assertThat(words.expectFirst("input[name=q]").val())
        .isEqualTo("who changed quotes by Ilse Corvane?");
  }

  @Test
  void aQuestionThatFindsNothingLeadsToWhatFindsSomethingAndDoesNotAnswerItself() {
    Document page = stand.page(search("who changed quotes by Ilse Corvane in 1999?"));
    assertThat(page.expectFirst("h1").text()).startsWith("Nothing found");
    assertThat(follow(page, ".read-as .wider a").select(".found")).isNotEmpty();
  }

  @Test
  void whoMadeAChangeIsLeftOutAndSaid() {
    Document page = stand.page(search("what did the Gazette change about ferries last year?"));
    assertThat(page.select(".read-as").text())
        .contains("touched:ferries seen:")
        .contains("“the Gazette” was left out: no source here has this name");
    assertThat(stand.page(search("which quotes changed?")).select(".read-as").text())
        .doesNotContain("left out");
  }

  @Test
  void aQuestionForTheTimeOfAPhraseLeadsToItsPage() {
    Document page = stand.page(search("when did “two ferries” disappear?"));
    assertThat(follow(page, ".read-as a[href^=/phrase]").expectFirst("main input").val())
        .isEqualTo("two ferries");
  }

  @Test
  void wordsOfGroupsAreNotOfferedAsWords() {
    Document page = stand.page(search("edit(tag:number removed:ferry) -edit(added:zebra)"));
    assertThat(page.select("main").text()).doesNotContain("edit OR");
  }

  @Test
  void aNameOffersItsEditsItsPageAndItsPhrase() {
    Document page = stand.page(search("Ilse Corvane"));
    assertThat(page.select(".offers").text()).contains("As a name", "As a phrase", "In changes");
    assertThat(follow(page, ".offers a[href^=/search?q=person]").select(".found .edits"))
        .isNotEmpty();
    assertThat(follow(page, ".offers a[href^=/person]").expectFirst("h1").text())
        .isEqualTo("Ilse Corvane");
    assertThat(follow(page, ".offers a[href^=/phrase]").select("main .found")).isNotEmpty();
    assertThat(stand.page(search("tag:number")).select(".offers")).isEmpty();
  }

  @Test
  void articlesThatNoLongerSayAPhraseAreOneStepAway() {
    Document all = stand.page(SiteLinks.phrase("two ferries", null));
    Document gone = follow(all, "a.gone");
    assertThat(gone.select(".which").text())
        .startsWith("Of 1 article that said it, 1 no longer says it.");
    assertThat(gone.select(".found h2").text()).isEqualTo("Ferry talks fail in Port Alder");
    assertThat(follow(gone, "a.gone").select(".found")).hasSameSizeAs(all.select(".found"));
    Document stands = stand.page(SiteLinks.phrase("Ilse Corvane", true, null));
    assertThat(stands.select(".found h2").eachText())
        .doesNotContain("Ferry talks fail in Port Alder");
  }

  @Test
  void aSurnameAndItsFullNamesLeadToOneAnother() {
    Document surname = stand.page("/person?name=corvane");
    Document full = follow(surname, ".bars a[href='/person?name=ilse+corvane']");
    assertThat(full.expectFirst("h1").text()).isEqualTo("Ilse Corvane");
    Document back = follow(full, "a[href='/person?name=corvane']");
    assertThat(back.select(".bars a[href='/person?name=ilse+corvane']")).isNotEmpty();
  }

  @Test
  void plainWordsCanBeFollowedInTwoWaysThatSayWhichTheyAre() {
    Document page = stand.page(search("ferry"));
    assertThat(page.select(".keep li:contains(changes that mention) a[href^=/search.atom]"))
        .hasSize(1);
    assertThat(page.select(".keep li:contains(new articles and versions) a[href^=/search.atom]"))
        .hasSize(1);
    Element changes = page.expectFirst(".keep li:contains(changes that mention) a");
    assertThat(stand.get(changes.attr("href")).body()).contains("matching edit");
  }

  @Test
  void anotherFormOfAWordIsMarkedAsSuchAndCanBeLeftOut() {
    Document page = stand.page(search("ferries"));
    assertThat(page.select(".found mark.form").eachText()).contains("ferry");
    assertThat(page.select("p.forms").text()).contains("ferry");
    Element box = page.expectFirst("form.order input[type=checkbox][name=written]");
    assertThat(box.hasAttr("checked")).isFalse();

    Document written = stand.page(search("ferries") + "&written=yes");
    assertThat(written.select("mark.form")).isEmpty();
    assertThat(written.select(".found mark").eachText())
        .isNotEmpty()
        .allMatch(mark -> mark.equalsIgnoreCase("ferries"));
    assertThat(written.expectFirst("input[name=q]").val()).isEqualTo("=ferries");
    assertThat(written.expectFirst("form.order input[name=written]").hasAttr("checked")).isTrue();
    assertThat(written.expectFirst("form.order input[name=q]").val()).isEqualTo("ferries");
  }
}
