package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherName;

/**
 * Reads MediaWiki exports (XML, schema 0.3 to 0.11): every revision of every page is an observation
 * at its timestamp. The source is the wiki's host, and the article is the page's URL. The label has
 * the revision's number, its author and the comment. The wikitext is converted to plain paragraphs.
 */
final class MediaWikiReader implements ImportRecords {

  /**
   * The name of this reader in observations. Its number changes with each change of {@link
   * WikitextConverter}.
   */
  static final String READER = "mediawiki/2";

  private final String file;
  private final InputStream in;
  private final CountingInputStream packed;
  private final XMLStreamReader xml;
  private String base = "";
  private String site = "";
  private @Nullable String language;
  private String title = "";
  private long revisions;
  private boolean ended;

  /** The fields of a revision, filled one by one while it is read. */
  private static final class WikiRevision {
    String id = "";
    String timestamp = "";
    String user = "";
    String comment = "";
    String text = "";
    String model = "";
    boolean hidden;
    boolean tooLong;
  }

  MediaWikiReader(String file, InputStream in, CountingInputStream packed) throws IOException {
    this.file = file;
    this.in = in;
    this.packed = packed;
    try {
      this.xml = factory().createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw new IOException(MalformedRecordException.message(e), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Without a DTD no entity can be expanded, so these limits would only stop the reading of a
    // long file.
    for (String limit :
        new String[] {
          "totalEntitySizeLimit", "maxGeneralEntitySizeLimit", "entityExpansionLimit"
        }) {
      if (factory.isPropertySupported("jdk.xml." + limit)) {
        factory.setProperty("jdk.xml." + limit, "0");
      }
    }
    return factory;
  }

  @Override
  public @Nullable ImportEntry next() {
    try {
      if (!ended && reachesRevision()) {
        return entry(revision());
      }
    } catch (XMLStreamException | RuntimeException e) {
      ended = true;
      return malformed(
          "line " + xml.getLocation().getLineNumber(),
          "cannot be read on from here: " + MalformedRecordException.message(e));
    }
    ended = true;
    return null;
  }

  /** Reads on to the next revision. Returns whether there is one. */
  private boolean reachesRevision() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "mediawiki" ->
              language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
          case "base" -> base = text();
          case "sitename" -> site = text();
          case "title" -> title = text();
          case "revision" -> {
            return true;
          }
          default -> {
            // An observation does not need this element.
          }
        }
      }
    }
    return false;
  }

  @Override
  public long place() {
    return revisions;
  }

  @Override
  public void pass(long records) throws IOException {
    ended = records == Long.MAX_VALUE;
    try {
      while (!ended && revisions < records && reachesRevision()) {
        revisions++;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
            || !xml.getLocalName().equals("revision")) {
          // The fields of a skipped revision are not needed.
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new IOException(MalformedRecordException.message(e), e);
    }
  }

  private WikiRevision revision() throws XMLStreamException {
    WikiRevision revision = new WikiRevision();
    revisions++;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("revision")) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "id" ->
            revision.id = revision.id.isEmpty() ? text() : revision.id; // a later id is the user's
        case "timestamp" -> revision.timestamp = text();
        case "username", "ip" -> revision.user = text();
        case "comment" -> revision.comment = text();
        case "model" -> revision.model = text();
        case "text" -> {
          revision.hidden = xml.getAttributeValue(null, "deleted") != null;
          revision.text = text();
          revision.tooLong = revision.text.length() > LineReader.LONGEST;
        }
        default -> {
          // Flags and checksums are not needed.
        }
      }
    }
    return revision;
  }

  /** Returns the text of the current element, cut off if it is longer than any article. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() <= LineReader.LONGEST) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {
          // Comments and processing instructions are not text.
        }
      }
    }
    return text.toString();
  }

  private ImportEntry entry(WikiRevision revision) {
    String place = "revision " + (revision.id.isEmpty() ? "without number" : revision.id);
    if (revision.hidden) {
      return malformed(place, "its text was withheld at its origin");
    }
    if (revision.tooLong) {
      return malformed(place, "longer than " + (LineReader.LONGEST >> 20) + " million characters");
    }
    if (title.isBlank()) {
      return malformed(place, "its page has no title");
    }
    try {
      return new ImportEntry.Read(
          observation(revision),
          PublisherMention.ofImport(PublisherName.of(site, home())),
          revisions,
          revision.text.length());
    } catch (DateTimeParseException e) {
      return malformed(place, "its timestamp is no instant: " + revision.timestamp);
    } catch (IllegalArgumentException e) {
      return malformed(place, MalformedRecordException.message(e));
    }
  }

  private Observation observation(WikiRevision revision) {
    boolean wikitext = revision.model.isEmpty() || revision.model.equals("wikitext");
    return new Observation(
        source(),
        address(),
        Instant.parse(revision.timestamp.strip()),
        wikitext
            ? WikitextConverter.plain(revision.text).content(title)
            : new Content(title, "", revision.text),
        READER,
        label(revision),
        language == null || language.isBlank() ? null : language);
  }

  private static String label(WikiRevision revision) {
    String by =
        revision.user.isBlank() ? revision.id : revision.id + " by " + revision.user.strip();
    String label = revision.comment.isBlank() ? by : by + ": " + revision.comment.strip();
    return label.replaceAll("\\s+", " ").strip();
  }

  private String source() {
    try {
      String host = new URI(base).getHost();
      if (host != null) {
        return host.toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      // The site's name is used in place of the host.
    }
    return site.isBlank() ? "mediawiki" : site.strip();
  }

  /** The wiki's home page: the address of its host, without the name of its main page. */
  private @Nullable String home() {
    try {
      URI main = new URI(base);
      return main.getHost() == null ? null : main.resolve("/").toString();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Returns the page's URL, which is that of the main page with this page's title in place of the
   * main page's.
   */
  private String address() {
    int slash = base.lastIndexOf('/');
    if (slash < 0 || !base.contains("://")) {
      return title;
    }
    StringBuilder address = new StringBuilder(base.substring(0, slash + 1));
    for (byte b : title.strip().replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~!*();:@,/$'".indexOf(c) >= 0);
      if (plain) {
        address.append(c);
      } else {
        address.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
      }
    }
    return address.toString();
  }

  private ImportEntry.Malformed malformed(String place, String reason) {
    return new ImportEntry.Malformed(file, title.isBlank() ? place : title + ", " + place, reason);
  }

  @Override
  public @Nullable String content() {
    return packed.stamp();
  }

  @Override
  public long bytesRead() {
    return packed.bytes();
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(MalformedRecordException.message(e), e);
    } finally {
      in.close();
    }
  }
}
