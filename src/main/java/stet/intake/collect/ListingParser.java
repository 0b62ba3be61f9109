package stet.intake.collect;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import stet.intake.extract.HtmlPage;
import stet.intake.extract.MarkupParser;
import stet.store.SourceListing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses listings for the addresses that they announce. The kind of a listing is recognized by its
 * content, because servers give a wrong media type for a feed as often as the right one. Safe for
 * all threads.
 */
final class ListingParser {

  private static final Logger LOG = LoggerFactory.getLogger(ListingParser.class);

  /** The most bytes of a listing, decompressed: the 50 MB that the sitemap protocol allows. */
  private static final int LONGEST = 50 << 20;

  private static final int BEGINNING = 2048;

  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\W{0,4}<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)");

  /**
   * The most characters of a feed. A feed is read as a whole into a tree that takes twenty times
   * its memory. The longest feeds of publishers have one million characters.
   */
  private static final int LONGEST_FEED = 8 << 20;

  /**
   * The most addresses of a listing: as many as the sitemap protocol allows. No feed has a tenth of
   * that. Further addresses are ignored, since they would take memory while the listing is read and
   * would never be followed.
   */
  static final int MOST_ITEMS = 50_000;

  /**
   * The most characters of an address. The sitemap protocol asks for less than 2,048, and no
   * browser opens many more.
   */
  private static final int LONGEST_ADDRESS = 2048;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads the answer to a request for a listing.
   *
   * @param deadline the deadline after which the check is given up
   */
  ListingResult read(HttpExchange exchange, SourceListing listing, CheckDeadline deadline) {
    byte[] bytes;
    try {
      bytes = exchange.unpacked(LONGEST);
    } catch (IOException e) {
      return new ListingResult.Unreadable("it " + e.getMessage());
    }
    String type = exchange.header("Content-Type").orElse(null);
    return read(bytes, type, exchange.url(), listing.links(), deadline);
  }

  /** Reads a listing, within the usual deadline. */
  ListingResult read(
      byte[] bytes, @Nullable String contentType, String url, @Nullable String links) {
    return read(bytes, contentType, url, links, CheckDeadline.in(CheckDeadline.USUAL));
  }

  /**
   * Reads a listing.
   *
   * @param links the pattern of the links of a page that are announcements; null for a listing that
   *     is not a page
   */
  ListingResult read(
      byte[] bytes,
      @Nullable String contentType,
      String url,
      @Nullable String links,
      CheckDeadline deadline) {
    String text = text(bytes, contentType, url);
    int start = 0;
    while (start < text.length() && " \t\r\n\ufeff".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String trimmed = text.substring(start);
    String begins =
        trimmed.substring(0, Math.min(trimmed.length(), BEGINNING)).toLowerCase(Locale.ROOT);
    if (links != null) {
      return page(trimmed, url, Pattern.compile(links));
    }
    if (begins.startsWith("{")) {
      return trimmed.length() > LONGEST_FEED ? tooLong() : jsonFeed(trimmed, url);
    }
    if (begins.contains("<urlset") || begins.contains("<sitemapindex")) {
      return sitemap(trimmed, url, deadline);
    }
    if (begins.contains("<rss") || begins.contains("<feed") || begins.contains("<rdf:rdf")) {
      return trimmed.length() > LONGEST_FEED ? tooLong() : feed(trimmed, url, deadline);
    }
    return begins.startsWith("http")
        ? plainList(trimmed, url)
        : new ListingResult.Unreadable(neither(text, url));
  }

  /**
   * Decodes a listing. {@link HtmlPage#of} prefers the evidence of the bytes to the header; the
   * encoding in the XML prolog is used if the header gives none.
   */
  private static String text(byte[] bytes, @Nullable String contentType, String url) {
    String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
    Matcher prolog = XML_ENCODING.matcher(head);
    boolean said = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("charset");
    String type = !said && prolog.find() ? "text/xml; charset=" + prolog.group(1) : contentType;
    return HtmlPage.of(url, bytes, type).html();
  }

  private static ListingResult tooLong() {
    return new ListingResult.Unreadable("it is longer than " + (LONGEST_FEED >> 20) + " MB");
  }

  /**
   * Returns the name of a listing's form, with a note if the listing has more addresses than are
   * read.
   */
  private static String form(String name, Map<String, ListedAddress> found) {
    return found.size() < MOST_ITEMS
        ? name
        : name + " (of which only the first " + MOST_ITEMS + " addresses are read)";
  }

  private static ListingResult feed(String text, String url, CheckDeadline deadline) {
    SyndFeed feed;
    try {
      org.jdom2.Document document =
          new SAXBuilder(new BoundedReaders(deadline))
              .build(new StringReader(XmlCleaner.clean(text)));
      feed = new SyndFeedInput().build(document);
    } catch (JDOMException e) {
      return e.getCause() instanceof BoundedXmlReader.ExceededException exceeded
          ? new ListingResult.Unreadable(line(exceeded))
          : new ListingResult.Unreadable("it is a feed that cannot be read: " + line(e));
    } catch (FeedException
        | IOException
        | RuntimeException e) { // the library throws many kinds of exception
      return new ListingResult.Unreadable("it is a feed that cannot be read: " + line(e));
    }
    Map<String, ListedAddress> found = new LinkedHashMap<>();
    for (SyndEntry entry : feed.getEntries()) {
      add(found, url, link(entry), latest(entry.getPublishedDate(), entry.getUpdatedDate()));
    }
    return new ListingResult.Articles(
        String.valueOf(feed.getFeedType()).replace('_', ' '), List.copyOf(found.values()));
  }

  private static @Nullable String link(SyndEntry entry) {
    for (SyndLink link : entry.getLinks()) {
      boolean page = link.getType() == null || link.getType().contains("html");
      if (page && (link.getRel() == null || link.getRel().equals("alternate"))) {
        return link.getHref();
      }
    }
    return entry.getLink() != null ? entry.getLink() : address(entry.getUri());
  }

  /**
   * Returns an id if it is an address, else null. The id of an entry may be the article's address.
   */
  private static @Nullable String address(@Nullable String id) {
    return id != null && HttpUrl.parse(id.strip()) != null ? id : null;
  }

  private static @Nullable Instant latest(@Nullable Date one, @Nullable Date other) {
    return Stream.of(
            one == null ? Instant.MIN : one.toInstant(),
            other == null ? Instant.MIN : other.toInstant())
        .max(Instant::compareTo)
        .filter(instant -> instant.isAfter(Instant.EPOCH))
        .orElse(null);
  }

  private static ListingResult jsonFeed(String text, String url) {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JacksonException e) {
      return new ListingResult.Unreadable("it is JSON that cannot be read: " + line(e));
    }
    if (!feed.path("items").isArray()) {
      return new ListingResult.Unreadable("it is JSON, but no JSON Feed: it has no items");
    }
    Map<String, ListedAddress> found = new LinkedHashMap<>();
    if (feed.path("items").size() > MOST_ITEMS) {
      return new ListingResult.Unreadable("it has more than " + MOST_ITEMS + " items");
    }
    for (JsonNode item : feed.path("items")) {
      String link = item.path("url").asString("");
      add(
          found,
          url,
          link.isEmpty() ? address(item.path("id").asString("")) : link,
          instant(item.path("date_modified").asString(item.path("date_published").asString(""))));
    }
    return new ListingResult.Articles("JSON Feed", List.copyOf(found.values()));
  }

  private static @Nullable Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Reads a sitemap. The addresses before a fault are taken, because half a sitemap is better than
   * none.
   */
  private static ListingResult sitemap(String text, String url, CheckDeadline deadline) {
    SitemapHandler handler;
    try {
      handler = new SitemapHandler(URI.create(url).toURL());
    } catch (IOException | RuntimeException e) {
      return new ListingResult.Unreadable("it is a sitemap that cannot be read: " + line(e));
    }
    @Nullable String fault = null;
    try {
      BoundedXmlReader reader = BoundedXmlReader.within(deadline);
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.parse(new InputSource(new StringReader(XmlCleaner.clean(text))));
    } catch (BoundedXmlReader.ExceededException e) {
      return new ListingResult.Unreadable(line(e));
    } catch (SitemapHandler.FullException e) {
      LOG.debug("{} has more than {} addresses", url, MOST_ITEMS);
    } catch (SAXException | IOException | RuntimeException e) {
      fault = line(e);
    }
    AbstractSiteMap read = handler.getSiteMap();
    if (read == null) {
      return new ListingResult.Unreadable(
          "it is a sitemap that cannot be read: " + (fault == null ? "it is empty" : fault));
    }
    Map<String, ListedAddress> found = new LinkedHashMap<>();
    if (read instanceof SiteMapIndex index) {
      for (AbstractSiteMap part : index.getSitemaps()) {
        add(found, url, part.getUrl().toString(), latest(part.getLastModified(), null));
      }
      return new ListingResult.Sitemaps(List.copyOf(found.values()));
    }
    for (SiteMapURL page : ((SiteMap) read).getSiteMapUrls()) {
      add(found, url, page.getUrl().toString(), latest(page.getLastModified(), published(page)));
    }
    if (fault != null && found.isEmpty()) {
      return new ListingResult.Unreadable("it is a sitemap that cannot be read: " + fault);
    }
    String name = fault == null ? "sitemap" : "sitemap that cannot be read to its end";
    return new ListingResult.Articles(form(name, found), List.copyOf(found.values()));
  }

  private static @Nullable Date published(SiteMapURL page) {
    ExtensionMetadata[] news = page.getAttributesForExtension(Extension.NEWS);
    return news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes
        ? attributes.getPublicationDate()
        : null;
  }

  /** Reads the sitemap protocol's plain text, with one address on each line. */
  private static ListingResult plainList(String text, String url) {
    Map<String, ListedAddress> found = new LinkedHashMap<>();
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext() && found.size() < MOST_ITEMS) {
      add(found, url, lines.next().strip(), null);
    }
    return new ListingResult.Articles(
        form("list of addresses", found), List.copyOf(found.values()));
  }

  private static ListingResult page(String html, String url, Pattern links) {
    return switch (MarkupParser.parse(html, url)) {
      case MarkupParser.MarkupResult.Exceeded exceeded ->
          new ListingResult.Unreadable("it is a page that cannot be read: " + exceeded.reason());
      case MarkupParser.MarkupResult.Parsed parsed -> page(parsed.document(), url, links);
    };
  }

  private static ListingResult page(Document page, String url, Pattern links) {
    Map<String, ListedAddress> found = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      String address = link.attr("abs:href");
      if (found.size() < MOST_ITEMS
          && address.length() <= LONGEST_ADDRESS
          && links.matcher(address).find()) {
        add(found, url, address, null);
      }
    }
    return new ListingResult.Articles(form("page", found), List.copyOf(found.values()));
  }

  private static void add(
      Map<String, ListedAddress> found, String base, @Nullable String link, @Nullable Instant at) {
    if (link == null || link.isBlank() || link.length() > LONGEST_ADDRESS) {
      return;
    }
    HttpUrl from = HttpUrl.parse(base);
    HttpUrl resolved = from == null ? null : from.resolve(link.strip());
    if (resolved != null) {
      String url = resolved.newBuilder().fragment(null).build().toString();
      found.merge(url, new ListedAddress(url, at), (a, b) -> a.at() == null ? b : a);
    }
  }

  /**
   * Returns the reason why a page is not a listing, with the addresses of the feeds that the page
   * names.
   */
  private static String neither(String text, String url) {
    List<String> feeds = new ArrayList<>();
    if (MarkupParser.parse(text, url) instanceof MarkupParser.MarkupResult.Parsed page) {
      for (Element link :
          page.document()
              .select(
                  "link[rel=alternate][type~=(?i)rss|atom|feed], a[href~=(?i)/rss|atom.xml|feed]")) {
        feeds.add(link.attr("abs:href"));
      }
    }
    return "it is neither a feed nor a sitemap"
        + (feeds.isEmpty()
            ? ""
            : "; it names these: " + String.join(" ", feeds.stream().distinct().limit(5).toList()));
  }

  private static String line(Exception e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }

  /** Factory of the XML readers from which the tree of a feed is built. */
  private record BoundedReaders(CheckDeadline deadline) implements XMLReaderJDOMFactory {
    @Override
    public XMLReader createXMLReader() {
      return BoundedXmlReader.within(deadline);
    }

    @Override
    public boolean isValidating() {
      return false;
    }
  }
}
