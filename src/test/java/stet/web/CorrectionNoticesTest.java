package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;

/** Changes of substance with and without a correction notice, as the page tells them. */
class CorrectionNoticesTest {

  private static final String STANDS =
      "The harbour office keeps the list of crossings, and anyone may look at it in the morning."
          + " It has done so for as long as there were ferries.\n\n"
          + "The office opens at eight, and its clerk has worked there since the old mole was built."
          + " She said that nobody had asked for the list in years, and that she was glad of the"
          + " company. The crossings of the winter are not in it yet.";

  private static final String TEASER = "Crew were hurt when a ferry hit the mole on Friday.";

  @Test
  void areCountedByWhenTheyCame(@TempDir Path home) {
    List<Observation> seen = new ArrayList<>();
    // A figure changes, and a notice comes with it.
    seen.addAll(history("at-once", "Four crew were hurt.", "Five crew were hurt.\n\n" + notice()));
    // A figure changes, and the notice comes two hours later.
    seen.addAll(
        history(
            "late",
            "Four crew were hurt.",
            "Five crew were hurt.",
            "Five crew were hurt.",
            "Five crew were hurt.\n\n" + notice()));
    // A figure changes twice, and no notice comes.
    seen.addAll(
        history("never", "Four crew were hurt.", "Five crew were hurt.", "Six crew were hurt."));
    // A figure changes in a text of which only the beginning is known.
    seen.addAll(
        List.of(
            observed("teaser", 1, TEASER + " Four crew were hurt."),
            observed("teaser", 2, TEASER + " Five crew were hurt.")));
    // A notice comes and goes without a change of substance.
    seen.addAll(
        history("alone", "Crew were hurt.", "Crew were hurt.\n\n" + notice(), "Crew were hurt."));
    try (ServerFixture stand = ServerFixture.of(home, seen)) {
      Document page = stand.page("/corrections");
      assertThat(page.select("table.account tbody tr").eachText())
          .containsExactly("courier 5 1 1 about 2 hours 2 1");
      assertThat(page.select(".lines li")).hasSize(1);
      assertThat(page.select(".lines li").text()).contains("about 2 hours later");
      assertThat(page.select(".parts").attr("aria-label"))
          .isEqualTo("25 % at once, 25 % later, 50 % without");
      assertThat(stand.page("/corrections?source=courier").select("tbody tr")).hasSize(1);
      assertThat(stand.get("/corrections?source=nobody").statusCode()).isEqualTo(404);
      for (Element number : page.select("table.account td.n a")) {
        Document list = stand.page(number.attr("href").replaceFirst("#.*", ""));
        assertThat(list.select("ol.listed li")).as(number.attr("href")).hasSize(count(number));
        assertThat(list.select("h2#listed").text()).startsWith(number.text() + " change");
        assertThat(list.select(".listed .facts a[href*=..]"))
            .hasSizeGreaterThanOrEqualTo(count(number));
      }
    }
  }

  private static int count(Element number) {
    return Integer.parseInt(number.text());
  }

  private static String notice() {
    return "Correction: An earlier version of this article misstated the number of crew.";
  }

  /** An article seen every hour; what was seen before is not seen again. */
  private static List<Observation> history(String name, String... texts) {
    List<Observation> seen = new ArrayList<>();
    for (int hour = 0; hour < texts.length; hour++) {
      seen.add(observed(name, hour, STANDS + "\n\n" + texts[hour]));
    }
    return seen;
  }

  private static Observation observed(String name, int hour, String text) {
    return ServerFixture.seen(
        "https://courier.example/" + name,
        "2014-03-14T%02d:00:00Z".formatted(hour),
        "v" + hour,
        "Ferry hits the mole",
        text);
  }
}
