package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever publishers call a feed. */
class ListingParserTest {

  private static final String AT = "https://courier.example/feeds/all";

  private static ListingResult read(String text, String type, Charset charset) {
    return new ListingParser().read(text.getBytes(charset), type, AT, null);
  }

  private static List<ListedAddress> articles(String text) {
    ListingResult announced = read(text, "text/plain", StandardCharsets.UTF_8);
    assertThat(announced).isInstanceOf(ListingResult.Articles.class);
    return ((ListingResult.Articles) announced).articles();
  }

  private static String reason(String text) {
    ListingResult announced = read(text, "application/rss+xml", StandardCharsets.UTF_8);
    assertThat(announced).isInstanceOf(ListingResult.Unreadable.class);
    return ((ListingResult.Unreadable) announced).reason();
  }

  @Test
  void rssWithAndWithoutDates() {
    assertThat(
            articles(
                """
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="2.0"><channel><title>All &amp; more&nbsp;</title>
                <item><link>https://courier.example/1#top</link><pubDate>Mon, 06 Oct 2025 07:00:00 +0200</pubDate></item>
                <item><link>/2</link><pubDate>yesterday</pubDate></item>
                <item><guid isPermaLink="true">https://courier.example/3</guid></item>
                <item><title>No link at all \u0001</title></item>
                <item><guid isPermaLink="false">5</guid></item>
                </channel></rss>"""))
        .containsExactly(
            new ListedAddress("https://courier.example/1", Instant.parse("2025-10-06T05:00:00Z")),
            new ListedAddress("https://courier.example/2", null),
            new ListedAddress("https://courier.example/3", null));
  }

  @Test
  void atomByTheLaterOfItsDates() {
    assertThat(
            articles(
                """
                <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><id>urn:a</id><updated>2025-10-06T00:00:00Z</updated>
                <entry><title>b</title><id>urn:b</id><published>2025-10-05T00:00:00Z</published><updated>2025-10-06T12:00:00Z</updated>
                <link rel="self" type="application/atom+xml" href="https://courier.example/b.atom"/><link rel="alternate" type="text/html" href="https://courier.example/b"/></entry></feed>"""))
        .containsExactly(
            new ListedAddress("https://courier.example/b", Instant.parse("2025-10-06T12:00:00Z")));
  }

  @Test
  void jsonFeed() {
    assertThat(
            articles(
                """
                {"version": "https://jsonfeed.org/version/1.1", "items": [
                 {"id": "1", "url": "https://courier.example/1", "date_published": "2025-10-05T00:00:00Z", "date_modified": "2025-10-06T12:00:00+02:00"},
                 {"id": "https://courier.example/2"}, {"id": "3"}, {"id": 4}]}"""))
        .containsExactly(
            new ListedAddress("https://courier.example/1", Instant.parse("2025-10-06T10:00:00Z")),
            new ListedAddress("https://courier.example/2", null));
  }

  @Test
  void sitemapsPlainAndOfNews() {
    assertThat(
            articles(
                """
                <?xml version="1.0" encoding="iso-8859-1"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://courier.example/1</loc><lastmod>2025-10-06</lastmod></url>
                <url><loc>https://courier.example/2?a=1&amp;b=2</loc><news:news><news:publication_date>2025-10-06T10:00:00Z</news:publication_date></news:news></url>
                <url><loc>https://courier.example/3</loc></url></urlset>"""))
        .containsExactly(
            new ListedAddress("https://courier.example/1", Instant.parse("2025-10-06T00:00:00Z")),
            new ListedAddress(
                "https://courier.example/2?a=1&b=2", Instant.parse("2025-10-06T10:00:00Z")),
            new ListedAddress("https://courier.example/3", null));
  }

  @Test
  void anIndexNamesItsLatestSitemapsFirst() {
    ListingResult announced =
        read(
            """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://courier.example/2024.xml</loc><lastmod>2024-12-31T00:00:00Z</lastmod></sitemap>
            <sitemap><loc>https://courier.example/2025.xml</loc><lastmod>2025-10-06T00:00:00Z</lastmod></sitemap>
            </sitemapindex>""",
            "text/xml",
            StandardCharsets.UTF_8);
    assertThat(announced).isInstanceOf(ListingResult.Sitemaps.class);
    List<ListedAddress> all = ((ListingResult.Sitemaps) announced).sitemaps();
    assertThat(ListingChecker.toRead(all, null))
        .extracting(ListedAddress::url)
        .containsExactly("https://courier.example/2025.xml", "https://courier.example/2024.xml");
    assertThat(ListingChecker.toRead(all, Instant.parse("2025-10-05T00:00:00Z")))
        .extracting(ListedAddress::url)
        .containsExactly("https://courier.example/2025.xml");
  }

  @Test
  void aFrontPageByItsLinks() {
    String html =
        "<html><body><a href='/story/12#c'>One</a><a href='https://courier.example/story/12'>again</a>"
            + "<a href='/about'>About</a></body></html>";
    ListingResult announced =
        new ListingParser()
            .read(html.getBytes(StandardCharsets.UTF_8), "text/html", AT, "/story/\\d+");
    assertThat(((ListingResult.Articles) announced).articles())
        .containsExactly(new ListedAddress("https://courier.example/story/12", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/octet-stream",
        "text/xml; charset=us-ascii",
        "text/xml; charset=utf-16",
        "application/rss+xml; charset=utf-8",
        "image/png; charset=nonsense"
      })
  void noWrongTypeOrEncodingHidesWhatItIs(String type) {
    String rss =
        "<?xml version='1.0' encoding='windows-1252'?><rss version='2.0'><channel><item>"
            + "<title>Fähre – “gesunken”</title><link>https://courier.example/f%C3%A4hre</link></item></channel></rss>";
    assertThat(((ListingResult.Articles) read(rss, type, StandardCharsets.UTF_8)).articles())
        .containsExactly(new ListedAddress("https://courier.example/f%C3%A4hre", null));
  }

  @Test
  void theEncodingOfTheFirstLineHoldsWhereTheHeaderSaysNone() {
    String rss =
        "<?xml version='1.0' encoding='windows-1252'?><rss version='2.0'><channel><item>"
            + "<link>https://courier.example/fähre</link></item></channel></rss>";
    assertThat(
            ((ListingResult.Articles) read(rss, "text/xml", Charset.forName("windows-1252")))
                .articles())
        .containsExactly(new ListedAddress("https://courier.example/f%C3%A4hre", null));
  }

  @Test
  void whatIsNoFeedSaysWhereOneIs() {
    assertThat(
            reason(
                "<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head></html>"))
        .isEqualTo(
            "it is neither a feed nor a sitemap; it names these: https://courier.example/rss");
    assertThat(reason("{\"a\": 1}")).contains("no items");
    assertThat(reason("<rss version='2.0'><channel><item>")).contains("cannot be read");
  }

  /** A feed cannot make us read our own files. */
  @Test
  void entitiesAreNotResolved() {
    String rss =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<rss version='2.0'><channel><item><link>https://courier.example/&x;</link></item></channel></rss>";
    ListingResult announced = read(rss, "text/xml", StandardCharsets.UTF_8);
    assertThat(announced.toString()).doesNotContain("root:");
  }

  /** HTML in a CDATA section closes nothing that it opens, and is a text, not elements. */
  @Test
  void markupInCdataIsNoElement() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      items
          .append("<item><link>https://courier.example/" + i + "</link>")
          .append("<description><![CDATA[<p>One<br>two<img src='a.jpg'><hr><li>three")
          .append(" &nbsp; & four <!DOCTYPE html [ ]]></description></item>");
    }
    assertThat(articles("<rss version='2.0'><channel>" + items + "</channel></rss>")).hasSize(100);
  }

  @Test
  void markupInCommentsIsNoElement() {
    String comment = "<!-- " + "<p>".repeat(300) + " -- <![CDATA[ -->";
    assertThat(
            articles(
                "<?xml version='1.0'?>"
                    + comment
                    + "<?xml-stylesheet href='a.css'?><rss version='2.0'>"
                    + comment
                    + "<channel><item><link>https://courier.example/1</link></item></channel></rss>"))
        .hasSize(1);
  }

  /** Entities of HTML, ampersands that stand for themselves, and characters that may not be. */
  @Test
  void whatIsWrittenWronglyIsRead() {
    assertThat(
            articles(
                "<rss version='2.0'><channel><title>Mayor&nbsp;&amp;&Aring;land & &bogus; &#1; &#x1F600;"
                    + " &#99999999999; &#xD800; &</title><item><link>https://courier.example/?a=1&b=2"
                    + "&copy;</link></item></channel></rss>"))
        .containsExactly(new ListedAddress("https://courier.example/?a=1&b=2%C2%A9", null));
  }

  @Test
  void aFeedThatIsCutOffIsRefusedAndHalfASitemapIsTaken() {
    assertThat(reason("<rss version='2.0'><channel><item><link>https://courier.example/1</link>"))
        .startsWith("it is a feed that cannot be read");
    String half =
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>https://courier.example/1</loc></url><url><loc>https://courier";
    ListingResult announced = read(half, "text/xml", StandardCharsets.UTF_8);
    assertThat(((ListingResult.Articles) announced).articles())
        .contains(new ListedAddress("https://courier.example/1", null));
    assertThat(((ListingResult.Articles) announced).form()).contains("cannot be read to its end");
  }

  /** They are no articles, and would be asked for as such. */
  @Test
  void theImagesOfASitemapAreNotAnnounced() {
    assertThat(
            articles(
                """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
                  xmlns:xhtml="http://www.w3.org/1999/xhtml">
                <url><loc>https://courier.example/1</loc>
                <xhtml:link rel="alternate" hreflang="de" href="https://courier.example/de/1"/>
                <image:image><image:loc>https://courier.example/1.jpg</image:loc></image:image>
                <lastmod>2025-10-06</lastmod></url>
                <url><loc>https://courier.example/2</loc></url></urlset>"""))
        .extracting(ListedAddress::url)
        .containsExactly("https://courier.example/1", "https://courier.example/2");
  }

  @Test
  void ofAnEndlessListingTheBeginningIsTaken() {
    StringBuilder urls = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      urls.append("<url><loc>https://courier.example/").append(i).append("</loc></url>");
      lines.append("https://courier.example/").append(i).append('\n');
    }
    String sitemap = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls;
    for (String listing : List.of(sitemap + "</urlset>", lines.toString())) {
      ListingResult.Articles announced =
          (ListingResult.Articles) read(listing, "text/plain", StandardCharsets.UTF_8);
      assertThat(announced.articles()).hasSize(50_000);
      assertThat(announced.form()).contains("only the first 50000");
    }
  }
}
