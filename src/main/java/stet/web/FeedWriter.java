package stet.web;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Writes entries as Atom (RFC 4287) or RSS 2.0, well-formed whatever the texts hold. */
final class FeedWriter {

  /** The two forms in which every feed is had. */
  enum Form {
    ATOM("atom_1.0", "application/atom+xml"),
    RSS("rss_2.0", "application/rss+xml");

    private final String romesName;
    private final String type;

    Form(String romesName, String type) {
      this.romesName = romesName;
      this.type = type;
    }
  }

  /**
   * An entry.
   *
   * @param address absolute; also the entry's id, since it stays as long as the revision does
   * @param source whose article it is: the entry's author, as far as anybody knows
   * @param html what a feed reader shows
   * @param updated first sighting of the new text
   */
  record Entry(String address, String title, String source, String html, Instant updated) {}

  /**
   * A feed.
   *
   * @param self its own absolute address
   * @param page the absolute address of the page that shows the same
   * @param entries newest first
   */
  record Feed(
      String title, String about, String self, String page, Instant updated, List<Entry> entries) {}

  void write(Context request, Form form, Feed feed) {
    SyndFeed written = new SyndFeedImpl();
    written.setFeedType(form.romesName);
    written.setTitle(xml(feed.title()));
    written.setDescription(xml(feed.about()));
    written.setUri(feed.self());
    written.setLink(feed.page());
    written.setAuthor("Stet");
    written.setPublishedDate(Date.from(feed.updated()));
    if (form == Form.ATOM) {
      written.setLinks(
          List.of(
              link("self", feed.self(), form.type), link("alternate", feed.page(), "text/html")));
    }
    written.setEntries(feed.entries().stream().map(entry -> entry(form, entry)).toList());
    try {
      String text = new SyndFeedOutput().outputString(written);
      request.header("Cache-Control", "no-cache");
      request.contentType(form.type + "; charset=utf-8").result(text);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed could not be written: " + feed.self(), e);
    }
  }

  private static SyndEntry entry(Form form, Entry entry) {
    SyndEntry written = new SyndEntryImpl();
    written.setUri(entry.address());
    written.setLink(entry.address());
    written.setTitle(xml(entry.title()));
    written.setAuthor(xml(entry.source()));
    written.setPublishedDate(Date.from(entry.updated()));
    written.setUpdatedDate(Date.from(entry.updated()));
    SyndContent content = new SyndContentImpl();
    content.setType("html");
    content.setValue(xml(entry.html()));
    if (form == Form.ATOM) {
      written.setContents(List.of(content));
    } else {
      written.setDescription(content);
    }
    return written;
  }

  private static SyndLink link(String rel, String href, String type) {
    SyndLink link = new SyndLinkImpl();
    link.setRel(rel);
    link.setHref(href);
    link.setType(type);
    return link;
  }

  /** The text without the characters that XML 1.0 (section 2.2) has no way to write. */
  static String xml(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(FeedWriter::isXml).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
