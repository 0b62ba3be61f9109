package stet.intake.collect;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * XML reader that passes on a document event by event, and refuses it as soon as its elements are
 * nested too deep or the deadline has passed. The consumers of the events need time and stack that
 * grow with the depth, so the depth is limited where the events are made. The parser is the JDK's
 * own, without document types and external entities. Its limits are set explicitly, because their
 * defaults differ between Java 21 and 25. Each instance is used for one document, by one thread.
 */
final class BoundedXmlReader extends XMLFilterImpl {

  /**
   * The greatest depth of nested elements. Feeds nest some ten elements, and markup in an entry
   * some more.
   */
  static final int DEEPEST = 200;

  /**
   * The most attributes of an element. That is far more than any element of a feed has, and few
   * enough to be compared with each other.
   */
  private static final int MOST_ATTRIBUTES = 200;

  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  private final CheckDeadline deadline;
  private int depth;

  private BoundedXmlReader(XMLReader parser, CheckDeadline deadline) {
    super(parser);
    this.deadline = deadline;
  }

  /** Thrown when a document exceeds a bound. */
  static final class ExceededException extends SAXException {
    private static final long serialVersionUID = 1;

    ExceededException(String reason) {
      super(reason);
    }
  }

  static BoundedXmlReader within(CheckDeadline deadline) {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      XMLReader parser = factory.newSAXParser().getXMLReader();
      parser.setProperty(
          LIMIT + "maxElementDepth", "0"); // no limit, since the depth is counted in this class
      parser.setProperty(LIMIT + "elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
      return new BoundedXmlReader(parser, deadline);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The XML parser of this Java lacks what every Java has", e);
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (++depth > DEEPEST) {
      throw new ExceededException("its elements are nested deeper than " + DEEPEST);
    }
    requireTime();
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    super.endElement(uri, localName, qName);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    requireTime();
    super.characters(characters, start, length);
  }

  private void requireTime() throws ExceededException {
    if (deadline.isPast()) {
      throw new ExceededException("it " + deadline.reason());
    }
  }
}
