package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import stet.model.PublisherName;

/** What a page says of its article beside the text, wherever it says it. */
class MetadataReaderTest {

  private static final String TEXT =
      "<p>Four people died when a ferry sank off Gull Point in the night of Tuesday, and a search was"
          + " begun.</p><p>The harbour board said that it would meet in the morning to hear the pilots.</p>";

  private static ExtractionResult.ExtractedArticle article(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + TEXT + "</body></html>";
    ExtractionResult extraction =
        new ArticleExtractor().extract(new HtmlPage("https://a.example/1", html));
    assertThat(extraction).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return (ExtractionResult.ExtractedArticle) extraction;
  }

  @Test
  void openGraphIsRead() {
    ExtractionResult.ExtractedArticle article =
        article(
            """
            <title>Courier</title>
            <meta property="og:title" content="A ferry sinks">
            <meta property="og:locale" content="en_GB">
            <meta property="og:url" content="https://a.example/ferry">
            <meta property="article:published_time" content="2025-10-04T11:20:00+02:00">
            <meta property="article:modified_time" content="2025-10-04T12:20:00+0200">""",
            "");
    assertThat(article.content().headline()).isEqualTo("A ferry sinks");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.canonical()).isEqualTo("https://a.example/ferry");
    assertThat(article.published()).isEqualTo(Instant.parse("2025-10-04T09:20:00Z"));
    assertThat(article.modified()).isEqualTo(Instant.parse("2025-10-04T10:20:00Z"));
  }

  @Test
  void theNameOfTheSiteIsNoPartOfTheHeadline() {
    ExtractionResult.ExtractedArticle article =
        article(
            """
            <meta property="og:site_name" content="The Courier">
            <title>A ferry sinks – what is known - The Courier</title>""",
            "");
    assertThat(article.content().headline()).isEqualTo("A ferry sinks – what is known");
  }

  @Test
  void thePageNamesItsPublisher() {
    assertThat(article("<title>A ferry sinks</title>", "").publisher())
        .isEqualTo(PublisherName.NONE);
    String site = "<meta property=\"og:site_name\" content=\"The Courier\">";
    assertThat(article(site, "").publisher()).isEqualTo(PublisherName.of("The Courier", null));
    String data =
        """
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": "NewsArticle", "headline": "A ferry sinks", "publisher": {"@id": "#us"}},
          {"@type": "Organization", "@id": "#us", "name": "Courier Group", "url": "https://courier.example/"}]}</script>""";
    assertThat(article(data, "").publisher())
        .isEqualTo(PublisherName.of("Courier Group", "https://courier.example/"));
    assertThat(article(site + data, "").publisher())
        .as("the site's name is the one that readers know")
        .isEqualTo(PublisherName.of("The Courier", "https://courier.example/"));
    String slogan =
        "<meta property=\"og:site_name\" content=\"%s\">".formatted("News. ".repeat(20));
    assertThat(article(slogan + data, "").publisher())
        .as("what cannot be a name hides no other")
        .isEqualTo(PublisherName.of("Courier Group", "https://courier.example/"));
    String hostile =
        """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A ferry sinks",
          "publisher": [{"name": "<b>Cou</b>rier", "url": "javascript:alert(1)"}]}</script>""";
    assertThat(article(hostile, "").publisher().home()).isEmpty();
  }

  @Test
  void aGraphIsReadAlongItsReferences() {
    ExtractionResult.ExtractedArticle article =
        article(
            """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
              {"@type": "WebPage", "@id": "https://a.example/1", "datePublished": "2025-10-04T09:20:00Z",
               "dateModified": "2025-10-04T10:20:00Z"},
              {"@type": "Article", "headline": "A ferry sinks", "author": {"@id": "#ada"},
               "isPartOf": {"@id": "https://a.example/1"}},
              {"@type": "Person", "@id": "#ada", "name": "Ada Quill"}]}</script>""",
            "<h1>A ferry sinks</h1>");
    assertThat(article.content().byline()).isEqualTo("Ada Quill");
    assertThat(article.published()).isEqualTo(Instant.parse("2025-10-04T09:20:00Z"));
    assertThat(article.modified()).isEqualTo(Instant.parse("2025-10-04T10:20:00Z"));
  }

  @Test
  void ofTheInstantsThatReadersSeeTheHeadlinesIsTheArticles() {
    ExtractionResult.ExtractedArticle article =
        article(
            "",
            """
            <ul><li><a href="/2">Another</a> <time datetime="2025-01-01">1 January</time></ul>
            <main><h1>A ferry sinks</h1><time datetime="2025-10-04T09:20:00Z">today</time>""");
    assertThat(article.published()).isEqualTo(Instant.parse("2025-10-04T09:20:00Z"));
  }

  @Test
  void aDayThatIsWrittenBesideTheHeadlineIsTheArticles() {
    for (String day :
        new String[] {
          "Published October 4, 2025",
          "4 October 2025",
          "Sat, 4th Oct. 2025, 12.05 BST",
          "4th of October 2025",
          "2025-10-04"
        }) {
      ExtractionResult.ExtractedArticle article =
          article(
              "", "<h1>A ferry sinks</h1><div><span>By Ada Quill</span> <b>" + day + "</b></div>");
      assertThat(article.published()).as(day).isEqualTo(Instant.parse("2025-10-04T00:00:00Z"));
    }
  }

  @Test
  void aPageMayDeclareItsLanguageInAMetaElement() {
    assertThat(article("<meta http-equiv=Content-Language content=en-GB>", "").language())
        .isEqualTo("en-GB");
  }

  @Test
  void aDayInTheTextIsNotTheArticles() {
    assertThat(
            article("", "<h1>A ferry sinks</h1><p>The ferry was launched on 4 October 1975.</p>")
                .published())
        .isNull();
  }
}
