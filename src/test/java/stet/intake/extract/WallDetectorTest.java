package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.intake.extract.ExtractionResult.Reason;

/** A page that stands in an article's place is no version of it. */
class WallDetectorTest {

  private static ExtractionResult extract(String html) {
    return new ArticleExtractor().extract(new HtmlPage("https://a.example/1", html));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMPTY | <h1>A ferry sinks</h1>",
        "EMPTY | <div id='root'></div>",
        "EMPTY | <h1>Forums</h1><p><a href='/in'>Log in</a> or <a href='/up'>sign up</a></p><ul><li><a href='/1'>One</a></ul>",
        "MISSING | <title>Page not found</title><h1>Page not found</h1><p>The page that you are looking for may have moved, or it may never have been here at all.</p>",
        "MISSING | <h1>404</h1><p>We looked everywhere in the archive, and in the cellar too, and did not find what you asked us for.</p>",
        "BLOCKED | <title>Just a moment...</title><p>Checking your browser before you may go on to the newspaper, which takes five seconds at most.</p>",
        "BLOCKED | <h1>Access denied</h1><p>You don't have permission to see this page on this server, whoever you are and wherever you may be.</p>",
        "CONSENT | <h1>Before you continue</h1><p>We and our partners use cookies and other techniques to show you advertisements that suit you.</p><p>If you choose to accept, we will also use cookies to count how often an advertisement was seen.</p>",
        "PAYWALL | <h1>A ferry sinks</h1><p>Subscribe to continue reading</p><p>Already a subscriber? Log in</p>",
        "PAYWALL | <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A ferry sinks\",\"isAccessibleForFree\":false}</script><h1>A ferry sinks</h1><p>Four people died when a ferry sank off Gull Point in the night of Tuesday, and a search was begun.</p>",
      })
  void isRefused(Reason reason, String html) {
    assertThat(extract(html))
        .isInstanceOfSatisfying(
            ExtractionResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void aShortArticleIsWhole() {
    String html =
        "<h1>A ferry sinks</h1><p>Four people died when a ferry sank off Gull Point on Tuesday night, the harbour board said.</p><p>The sea was rough, and the light was out.</p><p>No more was known.</p>";
    assertThat(extract(html))
        .isInstanceOfSatisfying(
            ExtractionResult.ExtractedArticle.class,
            article -> assertThat(article.paragraphs()).hasSize(3));
  }

  @Test
  void anArticleAboutWallsIsNone() {
    List<String> about =
        List.of(
            "<h1>Regulator fines newspapers over cookies</h1><p>The regulator has fined three newspapers for asking readers to consent to cookies in a way that left them no choice.</p>"
                + "<p>Each will have to pay 200,000 crowns by the end of the month, or appeal to the court in Port Alder.</p>"
                + "<p>The Ledger said on Friday that it would pay, and that its lawyers had warned it long ago.</p>"
                + "<p>Readers of the Courier will notice no change until the spring, its editor told this newspaper.</p>",
            "<h1>Man denied access to harbour for 404 days</h1><p>A sailor who was denied access to the harbour for 404 days has been let in by order of the court.</p><p>He said that he would now go home and sleep.</p>",
            "<h1>Fire</h1><p>Fire has broken out in the old mill at Port Alder.</p>");
    assertThat(about)
        .allSatisfy(
            html ->
                assertThat(extract(html)).isInstanceOf(ExtractionResult.ExtractedArticle.class));
  }
}
