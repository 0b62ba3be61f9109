package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What is named by mistake is told what it is, in one line. */
class ImportOpenerTest {

  private static final String LINE =
      """
      {"article": "https://a.example/1", "source": "a", "seen": "2014-03-14T13:00:00Z", "title": "T", "text": "Words."}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "article,source\\na,b\\n                                  | stet help import",
        "<!doctype html><title>A ferry</title><p>It sank.       | it is a page",
        "<?xml version='1.0'?><rss version='2.0'><channel/></rss> | it is a feed or a sitemap",
        "[{\"article\": \"a\"}]                                 | it is one JSON array",
        "[\\n{\"article\": \"a\"},\\n{\"article\": \"a\"}\\n]       | it is one JSON array",
        "{\\n  \"article\": \"a\",\\n  \"source\": \"a\"\\n}\\n       | it is JSON spread over lines",
        "<!doctype html><feedback-form></feedback-form>         | it is a page",
      })
  void whatIsInNoFormatIsToldOnce(String text, String hint) throws IOException {
    ImportedFile read = ImportedFile.text(text.translateEscapes(), null);
    assertThat(read.observations()).isEmpty();
    assertThat(read.malformed())
        .singleElement()
        .satisfies(
            bad ->
                assertThat(bad.toString())
                    .startsWith("f:1: is neither JSON Lines nor WARC")
                    .contains(hint));
  }

  @Test
  void aPictureAndAZipArchiveAreToldOnce() throws IOException {
    byte[] picture = new byte[100_000];
    new Random(7).nextBytes(picture);
    assertThat(ImportedFile.bytes(picture, null).malformed()).hasSize(1);
    byte[] zip = "PK\3\4\24\0\0\0\n\n\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ImportedFile.bytes(zip, null).malformed())
        .singleElement()
        .satisfies(bad -> assertThat(bad.reason()).contains("unpack it"));
  }

  @Test
  void textInAnotherEncodingIsToldSo() throws IOException {
    for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("\ufeff", "")) {
        assertThat(ImportedFile.bytes((mark + LINE.repeat(2)).getBytes(order), null).malformed())
            .singleElement()
            .satisfies(bad -> assertThat(bad.reason()).contains("save it as UTF-8"));
      }
    }
  }

  @Test
  void aBrokenFirstLineRejectsItselfAlone() throws IOException {
    ImportedFile read = ImportedFile.text("# my articles\n" + LINE, null);
    assertThat(read.observations()).hasSize(1);
    assertThat(read.malformed()).hasSize(1);
  }

  /** As where a file was cut off at its front, within a long article. */
  @ParameterizedTest
  @ValueSource(ints = {70_000, 1_000_000})
  void aLongBrokenFirstLineRejectsItselfAlone(int length) throws IOException {
    String rest = "of the text \\u0041.\"}";
    byte[] file =
        (rest.repeat(length / rest.length()) + "\n" + LINE).getBytes(StandardCharsets.UTF_8);
    for (byte[] packed : List.of(file, gzip(file))) {
      ImportedFile read = ImportedFile.bytes(packed, null);
      assertThat(read.observations()).hasSize(1);
      assertThat(read.malformed()).hasSize(1).first().asString().startsWith("f:1: not JSON");
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void aSavedPageMayHaveALongHead() throws IOException {
    String page =
        "<!doctype html><html><head><style>"
            + ".a { color: red }\n".repeat(1000)
            + "</style></head><body><div class=\"version_diff\"></div>";
    assertThat(ImportedFile.text(page, null).malformed())
        .allSatisfy(bad -> assertThat(bad.reason()).doesNotContain("neither"));
  }

  @Test
  void aPackedFileThatIsCutSaysSo(@TempDir Path directory) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new XZOutputStream(packed, new LZMA2Options(1))) {
      out.write(LINE.repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    for (int length : new int[] {20, packed.size() / 2}) {
      byte[] cut = Arrays.copyOf(packed.toByteArray(), length);
      Path file = Files.write(directory.resolve("a.xz"), cut);
      assertThat(ImportedFile.file(new ImportOpener(null), file).malformed())
          .as("%d bytes", length)
          .singleElement()
          .satisfies(bad -> assertThat(bad.reason()).contains("the file ends in the middle"));
    }
  }
}
