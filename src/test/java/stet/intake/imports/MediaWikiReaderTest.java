package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;
import stet.Corpora;
import stet.model.Content;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherName;

/** The history of a wiki, in every packing that it is handed out in. */
class MediaWikiReaderTest {

  private static final String EXPORT =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo><sitename>Vestpedia</sitename><base>https://wiki.example/wiki/Main_Page</base></siteinfo>
        <page><title>Gull Point</title><ns>0</ns><id>12</id>
          <revision><id>100</id><timestamp>2005-01-02T03:04:05Z</timestamp>
            <contributor><username>Ilse</username><id>7</id></contributor><comment>new: a  cape</comment>
            <model>wikitext</model><text xml:space="preserve">'''Gull Point''' is a [[cape]].</text></revision>
          <revision><id>101</id><timestamp>2005-01-02T04:00:00Z</timestamp>
            <contributor><ip>192.0.2.1</ip></contributor><text xml:space="preserve"></text></revision>
          <revision><id>102</id><timestamp>2005-01-02T05:00:00Z</timestamp>
            <contributor deleted="deleted"/><text deleted="deleted"/></revision>
          <revision><id>103</id><timestamp>yesterday</timestamp><text>x</text></revision>
        </page>
        <page><title>Café &amp; quay</title><id>13</id>
          <revision><id>104</id><timestamp>2006-01-01T00:00:00Z</timestamp><text>A &lt;b&gt;café&lt;/b&gt;.</text></revision></page>
      </mediawiki>
      """;

  @Test
  void everyRevisionIsAnObservation() throws IOException {
    ImportedFile read = ImportedFile.text(EXPORT, null);
    assertThat(read.observations())
        .containsExactly(
            observation(
                "Gull_Point",
                "2005-01-02T03:04:05Z",
                "Gull Point",
                "Gull Point is a cape.",
                "100 by Ilse: new: a cape"),
            observation("Gull_Point", "2005-01-02T04:00:00Z", "Gull Point", "", "101 by 192.0.2.1"),
            observation(
                "Caf%C3%A9_%26_quay", "2006-01-01T00:00:00Z", "Café & quay", "A café.", "104"));
    assertThat(read.malformed().stream().map(ImportEntry.Malformed::toString))
        .containsExactly(
            "f:Gull Point, revision 102: its text was withheld at its origin",
            "f:Gull Point, revision 103: its timestamp is no instant: yesterday");
  }

  @Test
  void theWikiNamesItself() throws IOException {
    InputStream file = new ByteArrayInputStream(EXPORT.getBytes(StandardCharsets.UTF_8));
    try (MediaWikiReader reader = new MediaWikiReader("f", file, new CountingInputStream(file))) {
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              ImportEntry.Read.class,
              read ->
                  assertThat(read.publisher())
                      .isEqualTo(
                          PublisherMention.ofImport(
                              PublisherName.of("Vestpedia", "https://wiki.example/"))));
    }
  }

  @Test
  void howeverItIsPacked() throws IOException {
    ImportedFile plain = ImportedFile.text(EXPORT, null);
    assertThat(plain.observations()).hasSize(3);
    assertThat(ImportedFile.bytes(packed(GZIPOutputStream::new), null)).isEqualTo(plain);
    assertThat(ImportedFile.bytes(packed(BZip2CompressorOutputStream::new), null)).isEqualTo(plain);
    assertThat(
            ImportedFile.bytes(packed(out -> new XZOutputStream(out, new LZMA2Options(1))), null))
        .isEqualTo(plain);
    assertThat(
            ImportedFile.bytes(
                packed(out -> new LZMAOutputStream(out, new LZMA2Options(1), -1)), null))
        .isEqualTo(plain);
  }

  @Test
  void whatIsCutOffGivesWhatCameBefore() throws IOException {
    ImportedFile cut =
        ImportedFile.text(EXPORT.substring(0, EXPORT.indexOf("<revision><id>102")), null);
    assertThat(cut.observations()).hasSize(2);
    assertThat(cut.malformed())
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).startsWith("cannot be read on from here"));
  }

  @Test
  void aWholeWikiInSevenZip() throws IOException {
    ImportedFile wiki =
        ImportedFile.file(
            new ImportOpener(null),
            Corpora.file("mediawiki/aawiki-20260101-pages-meta-history.xml.7z"));
    assertThat(wiki.malformed()).allMatch(bad -> bad.reason().contains("withheld at its origin"));
    assertThat(wiki.observations().size() + wiki.malformed().size()).isEqualTo(1307);
    assertThat(wiki.observations().stream().map(Observation::article).distinct().count())
        .isBetween(500L, 507L);
  }

  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(bytes)) {
      out.write(EXPORT.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Observation observation(
      String page, String seen, String title, String body, String label) {
    return new Observation(
        "wiki.example",
        "https://wiki.example/wiki/" + page,
        Instant.parse(seen),
        new Content(title, "", body),
        "mediawiki/2",
        label,
        "en");
  }
}
