package stet.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedWriterTest {

  @Test
  void whatXmlCannotWriteIsLeftOut() {
    assertThat(FeedWriter.xml("a\u0000b\u0008\u000b\u001fc\ud83d\ude00\ufffe\uffff\t\n"))
        .isEqualTo("abc\ud83d\ude00\t\n");
  }

  private static SyndFeed written(FeedFormat form, String title) throws Exception {
    String at = "https://stet.example/";
    Feed.Entry entry =
        new Feed.Entry("urn:1", at, title, "a", "<p>x</p>", Instant.EPOCH, List.of(), null);
    Feed feed = new Feed(title, title, at, at, at, null, Instant.EPOCH, List.of(entry));
    return new SyndFeedInput().build(new StringReader(FeedWriter.xml(form, feed)));
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
