package stet.intake.collect;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.Namespace;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.sax.DelegatorHandler;
import java.net.URL;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Collects the addresses of a sitemap, or of the sitemaps of an index, up to the most that are
 * taken from one listing. Images, videos and translations in a page's entry are skipped, because
 * their addresses are not those of articles. Each instance is used for one document, by one thread.
 */
final class SitemapHandler extends DelegatorHandler {

  private static final Set<String> PASSED_OVER =
      Stream.of(
              Namespace.IMAGE,
              Namespace.VIDEO,
              Namespace.MOBILE,
              Namespace.LINKS,
              Namespace.PAGEMAPS)
          .flatMap(Stream::of)
          .collect(Collectors.toUnmodifiableSet());

  /** The depth within a skipped element; 0 outside of one. */
  private int passedOver;

  SitemapHandler(URL url) {
    super(url, false);
    setExtensionNamespaces(
        Stream.of(Namespace.NEWS).collect(Collectors.toMap(uri -> uri, uri -> Extension.NEWS)));
  }

  /** Thrown to stop reading a sitemap that has more addresses than are taken. */
  static final class FullException extends SAXException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (passedOver > 0 || PASSED_OVER.contains(uri)) {
      passedOver++;
    } else {
      super.startElement(uri, localName, qName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    super.endElement(uri, localName, qName);
    if (size() >= ListingParser.MOST_ITEMS) {
      throw new FullException();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (passedOver == 0) {
      super.characters(characters, start, length);
    }
  }

  private int size() {
    AbstractSiteMap read = getSiteMap();
    return read instanceof SiteMapIndex index
        ? index.getSitemaps().size()
        : read instanceof SiteMap map ? map.getSiteMapUrls().size() : 0;
  }
}
