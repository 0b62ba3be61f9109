package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways of writing a page that are unlike most, and mean the same. */
class ShapesTest {

  private static final String LEAD =
      "Four people died when a ferry sank off Gull Point on Tuesday night, the harbour board said"
          + " in a statement.";
  private static final String SEA =
      "The sea was rough, and the light at the point was out for the third time since the spring"
          + " of this year.";
  private static final String LAW =
      "A court will hear the owners of the ferry in November, and the crew of the lifeboat on the"
          + " day after that.";

  private static ExtractionResult.ExtractedArticle article(String head, String body) {
    HtmlPage page =
        new HtmlPage(
            "https://ledger.example/1",
            "<!doctype html><html lang=en><head>%s</head><body>%s</body></html>"
                .formatted(head, body));
    ExtractionResult extraction = new ArticleExtractor().extract(page);
    assertThat(extraction).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return (ExtractionResult.ExtractedArticle) extraction;
  }

  private static List<String> texts(ExtractionResult.ExtractedArticle article) {
    return article.paragraphs().stream().map(ExtractionResult.Paragraph::text).toList();
  }

  private static String p(String... texts) {
    return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
  }

  @Test
  void aHeadingOfTheFirstRankMayStandWithinTheText() {
    for (String headline : List.of("h1", "h2", "div")) {
      ExtractionResult.ExtractedArticle article =
          article(
              "<title>A ferry sinks off Gull Point</title>",
              "<main><%1$s>A ferry sinks off Gull Point</%1$s>".formatted(headline)
                  + p(LEAD)
                  + "<h1>The night</h1>"
                  + p(SEA)
                  + "<h1>The court</h1>"
                  + p(LAW)
                  + "</main>");
      assertThat(article.content().headline()).isEqualTo("A ferry sinks off Gull Point");
      assertThat(texts(article))
          .as(headline)
          .containsExactly(LEAD, "The night", SEA, "The court", LAW);
    }
  }

  @Test
  void whoWroteItMayBeToldOfThePageByReference() {
    String data =
        """
        <title>A ferry sinks</title><script type="application/ld+json">{"@graph": [
         {"@type": "WebPage", "@id": "https://ledger.example/1", "datePublished": "2025-10-04T09:20:00Z",
          "author": WHO},
         {"@type": "Person", "@id": "https://ledger.example/#ilse", "name": "Ilse Corvane"}]}</script>""";
    for (String author :
        List.of(
            "{\"@id\": \"https://ledger.example/#ilse\"}",
            "\"https://ledger.example/#ilse\"",
            "[{\"@type\": \"Person\", \"@id\": \"https://ledger.example/#ilse\"}]")) {
      ExtractionResult.ExtractedArticle article =
          article(data.replace("WHO", author), "<h1>A ferry sinks</h1>" + p(LEAD, SEA, LAW));
      assertThat(article.content().byline()).as(author).isEqualTo("Ilse Corvane");
      assertThat(article.published()).isEqualTo(Instant.parse("2025-10-04T09:20:00Z"));
    }
  }

  @Test
  void twoInstantsInOneLineAreTakenForWhatStandsBeforeEach() {
    for (String line :
        List.of(
            "<div>Published <time datetime='2025-10-04T11:20:00+02:00'>4 Oct</time>, updated"
                + " <time datetime='2025-10-05T08:00:00Z'>5 Oct</time></div>",
            "<div>Updated <time datetime='2025-10-05T08:00:00Z'>5 Oct</time>, first published"
                + " <time datetime='2025-10-04T11:20:00+02:00'>4 Oct</time></div>",
            "<div><time class='entry-date published' datetime='2025-10-04T11:20:00+02:00'>4 Oct"
                + "</time> <time class='updated' datetime='2025-10-05T08:00:00Z'>5 Oct</time></div>",
            "<div>Published October 4, 2025 | Last updated October 5, 2025</div>")) {
      ExtractionResult.ExtractedArticle article =
          article("<title>A ferry sinks</title>", "<h1>A ferry sinks</h1>" + line + p(LEAD, SEA));
      boolean days = !line.contains("datetime");
      assertThat(article.published())
          .as(line)
          .isEqualTo(Instant.parse(days ? "2025-10-04T00:00:00Z" : "2025-10-04T09:20:00Z"));
      assertThat(article.modified())
          .as(line)
          .isEqualTo(Instant.parse(days ? "2025-10-05T00:00:00Z" : "2025-10-05T08:00:00Z"));
    }
  }

  @Test
  void aSentenceThatIsALinkIsTextAndATeaserIsNone() {
    ExtractionResult.ExtractedArticle article =
        article(
            "<title>A ferry sinks</title>",
            "<article><h1>A ferry sinks</h1>"
                + p(LEAD, SEA)
                + "<p><a href=/a>The board said so in a report in May.</a></p>"
                + "<p><a href=/b>Seal seen in the market hall</a></p>"
                + "<p><a href=/c>Read more about the ferry and its owners.</a></p>"
                + p(LAW)
                + "</article>");
    assertThat(texts(article))
        .containsExactly(LEAD, SEA, "The board said so in a report in May.", LAW);
  }

  @Test
  void whatCannotBeSeenIsNoParagraph() {
    ExtractionResult.ExtractedArticle article =
        article(
            "<title>A ferry sinks</title>",
            "<article><h1>A ferry sinks</h1>"
                + p(LEAD, "\u200b", "&#8203;&nbsp;", "\u200d\u2060", "&#xfeff;", "\u2800", SEA)
                + "</article>");
    assertThat(texts(article)).containsExactly(LEAD, SEA);
  }

  @Test
  void aCaptionIsTold() {
    ExtractionResult.ExtractedArticle article =
        article(
            "<title>A ferry sinks</title>",
            "<article><h1>A ferry sinks</h1>"
                + p(LEAD)
                + "<figure><img src=a.jpg><figcaption>The ferry on the day after.</figcaption></figure>"
                + p(SEA)
                + "</article>");
    assertThat(article.paragraphs())
        .contains(new ExtractionResult.Paragraph(BlockKind.CAPTION, "The ferry on the day after."));
  }
}
