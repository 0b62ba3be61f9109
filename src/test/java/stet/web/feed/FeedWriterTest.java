package stet.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Publisher;

class FeedWriterTest {

  private static final Publisher COURIER =
      new Publisher("courier", "The Harbour Courier", "https://courier.example/");

  private static final String ORIGINAL = "https://courier.example/2014/03/ferry?a=1&b=2";

  @Test
  void whatXmlCannotWriteIsLeftOut() {
    assertThat(FeedWriter.xml("a\u0000b\u0008\u000b\u001fc\ud83d\ude00\ufffe\uffff\t\n"))
        .isEqualTo("abc\ud83d\ude00\t\n");
  }

  private static SyndFeed written(FeedFormat form, String title) throws Exception {
    return new SyndFeedInput().build(new StringReader(FeedWriter.xml(form, feed(title, COURIER))));
  }

  private static Feed feed(String title, Publisher publisher) {
    String at = "https://stet.example/";
    Feed.Entry entry =
        new Feed.Entry(
            "urn:1",
            at + "change",
            title,
            publisher,
            ORIGINAL,
            "<p>x</p>",
            Instant.EPOCH,
            List.of(),
            null);
    return new Feed(title, title, at, at, at, null, Instant.EPOCH, List.of(entry));
  }

  /** RFC 4287, 3.2.2: the address of a person is an element {@code uri}. */
  @Test
  void anAtomEntryHasItsPublisherAsAuthorAndTheOriginalArticle() {
    Document atom = xml(FeedFormat.ATOM, COURIER);
    assertThat(atom.select("entry > author > name").text()).isEqualTo("The Harbour Courier");
    assertThat(atom.select("entry > author > uri").text()).isEqualTo(COURIER.home());
    assertThat(atom.select("entry > link[rel=via]").attr("href")).isEqualTo(ORIGINAL);
    assertThat(atom.select("entry > link[rel=alternate]").eachAttr("href"))
        .containsExactly("https://stet.example/change");
    assertThat(atom.select("feed > author > name").text()).isEqualTo("Stet");
  }

  /** The author of RSS 2.0 is an e-mail address, and its source a feed: neither is known. */
  @Test
  void anItemOfRssHasThemInElementsOfAtom() {
    Document rss = xml(FeedFormat.RSS, COURIER);
    assertThat(rss.select("item > dc|creator").text()).isEqualTo("The Harbour Courier");
    assertThat(rss.select("item > atom|author > atom|uri").text()).isEqualTo(COURIER.home());
    assertThat(rss.select("item > atom|link[rel=via]").attr("href")).isEqualTo(ORIGINAL);
    assertThat(rss.select("item > author, item > source")).isEmpty();
    assertThat(rss.select("item > link").text()).isEqualTo("https://stet.example/change");
  }

  @Test
  void aPublisherWithoutAHomePageIsNamedAlone() {
    Publisher unknown = new Publisher("courier", null, null);
    assertThat(xml(FeedFormat.ATOM, unknown).select("entry > author").text()).isEqualTo("courier");
    assertThat(xml(FeedFormat.ATOM, unknown).select("uri")).isEmpty();
    assertThat(xml(FeedFormat.RSS, unknown).select("atom|author")).isEmpty();
  }

  /** JSON Feed 1.1: an author has a {@code url}, an item an {@code external_url}. */
  @Test
  void aJsonFeedHasThemToo() {
    JsonFeed.Item item = JsonFeed.of(feed("A ferry", COURIER)).items().getFirst();
    assertThat(item.authors())
        .containsExactly(new JsonFeed.Author("The Harbour Courier", COURIER.home()));
    assertThat(item.original()).isEqualTo(ORIGINAL);
  }

  private static Document xml(FeedFormat form, Publisher publisher) {
    String text = FeedWriter.xml(form, feed("A ferry", publisher));
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  /** Who reads RSS takes its titles for HTML, and shows what they say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q & A: is 1 < 2?",
        "How the <marquee> tag came & went",
        "What &amp; and &lt;b> mean",
        "<script>alert(1)</script>"
      })
  void titlesOfRssAreHtml(String title) throws Exception {
    SyndFeed feed = written(FeedFormat.RSS, title);
    assertThat(Jsoup.parseBodyFragment(feed.getTitle()).text()).isEqualTo(title);
    assertThat(Jsoup.parseBodyFragment(feed.getDescription()).text()).isEqualTo(title);
    assertThat(Jsoup.parseBodyFragment(feed.getEntries().getFirst().getTitle()).text())
        .isEqualTo(title);
  }

  /** Atom's are plain text, and say so. */
  @ParameterizedTest
  @ValueSource(strings = {"Q & A: is 1 < 2?", "What &amp; and &lt;b> mean"})
  void titlesOfAtomArePlain(String title) throws Exception {
    SyndFeed feed = written(FeedFormat.ATOM, title);
    assertThat(feed.getTitle()).isEqualTo(title);
    assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo(title);
  }
}
