package stet.web.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import stet.api.JsonWriter;

/**
 * Writer of feeds as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. The output is well-formed whatever
 * the texts contain.
 */
public final class FeedWriter {

  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  /** Answers with a feed. */
  public void write(Context request, FeedFormat form, Feed feed) {
    String text = form == FeedFormat.JSON ? JsonWriter.compact(JsonFeed.of(feed)) : xml(form, feed);
    request.header("Cache-Control", "no-cache");
    request.contentType(form.type() + "; charset=utf-8").result(text);
  }

  static String xml(FeedFormat form, Feed feed) {
    SyndFeed written = new SyndFeedImpl();
    written.setFeedType(form.romesName());
    written.setTitle(text(form, feed.title()));
    written.setDescription(text(form, feed.about()));
    written.setUri(feed.id());
    written.setLink(feed.page());
    if (form == FeedFormat.ATOM) {
      written.setAuthors(List.of(person("Stet", null)));
    } else {
      written.setAuthor("Stet");
    }
    written.setPublishedDate(Date.from(feed.updated()));
    List<SyndLink> links = new ArrayList<>();
    links.add(link("self", feed.self(), form.type()));
    String next = feed.next();
    if (next != null) {
      links.add(link("next", next, form.type()));
    }
    if (form == FeedFormat.ATOM) {
      links.add(link("alternate", feed.page(), "text/html"));
      written.setLinks(links);
    } else {
      written.setForeignMarkup(links.stream().map(FeedWriter::element).toList());
    }
    written.setEntries(feed.entries().stream().map(entry -> entry(form, entry)).toList());
    try {
      return new SyndFeedOutput().outputString(written);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed could not be written: " + feed.self(), e);
    }
  }

  private static SyndEntry entry(FeedFormat form, Feed.Entry entry) {
    SyndEntry written = new SyndEntryImpl();
    written.setUri(entry.id());
    written.setLink(entry.address());
    written.setTitle(text(form, entry.title()));
    credit(form, written, entry);
    written.setPublishedDate(Date.from(entry.updated()));
    written.setUpdatedDate(Date.from(entry.updated()));
    SyndContent content = new SyndContentImpl();
    content.setType("html");
    content.setValue(xml(entry.html()));
    if (form == FeedFormat.ATOM) {
      written.setContents(List.of(content));
    } else {
      written.setDescription(content);
    }
    return written;
  }

  /**
   * Names the publisher of an entry's article with its home page, and links to the original
   * article. RSS 2.0 has elements for neither: its {@code author} is an e-mail address, and its
   * {@code source} another feed. So Dublin Core names the publisher there, and Atom's elements give
   * the rest.
   */
  private static void credit(FeedFormat form, SyndEntry written, Feed.Entry entry) {
    String name = xml(entry.publisher().label());
    String home = entry.publisher().home();
    String original = entry.original();
    if (form == FeedFormat.ATOM) {
      written.setAuthors(List.of(person(name, home)));
      if (original != null) {
        written.setLinks(
            List.of(
                link("alternate", entry.address(), "text/html"),
                link("via", original, "text/html")));
      }
      return;
    }
    written.setAuthor(name);
    List<Element> markup = new ArrayList<>();
    if (home != null) {
      markup.add(
          new Element("author", ATOM)
              .addContent(new Element("name", ATOM).setText(name))
              .addContent(new Element("uri", ATOM).setText(home)));
    }
    if (original != null) {
      markup.add(element(link("via", original, "text/html")));
    }
    written.setForeignMarkup(markup);
  }

  private static SyndPerson person(String name, @Nullable String home) {
    SyndPerson person = new SyndPersonImpl();
    person.setName(name);
    person.setUri(home);
    return person;
  }

  private static SyndLink link(String rel, String href, String type) {
    SyndLink link = new SyndLinkImpl();
    link.setRel(rel);
    link.setHref(href);
    link.setType(type);
    return link;
  }

  /**
   * Returns a link as an Atom element. RSS 2.0 has no links to the feed itself and to its next
   * page, so Atom's are used there (RFC 5005).
   */
  private static Element element(SyndLink link) {
    Element element = new Element("link", ATOM);
    element.setAttribute("rel", link.getRel());
    element.setAttribute("href", link.getHref());
    element.setAttribute("type", link.getType());
    return element;
  }

  /**
   * Returns plain text in the notation of a format. Atom marks it as plain text. In RSS, which
   * cannot mark it, feed readers take titles for HTML, and would drop a tag that a headline
   * mentions.
   */
  private static String text(FeedFormat form, String text) {
    String plain = xml(text);
    return form == FeedFormat.RSS ? plain.replace("&", "&amp;").replace("<", "&lt;") : plain;
  }

  /** Returns the text without the characters that XML 1.0 (section 2.2) cannot represent. */
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
