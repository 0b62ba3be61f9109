package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stet.model.Content;

/** Whatever vandals and publishers made of a text, it is read or told to be malformed soon. */
class HostileImportsTest {

  private static final Duration SOON = Duration.ofSeconds(90);

  private static final int MEGABYTE = 1_000_000;

  private static String times(String what, int length) {
    return what.repeat(Math.max(1, length / what.length()));
  }

  @TestFactory
  Stream<DynamicTest> wikitextIsReadSoon() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("heading of spaces", "== x" + " ".repeat(MEGABYTE) + "y");
    texts.put("heading that begins with spaces", "=" + " ".repeat(MEGABYTE) + "y");
    texts.put("heading of equals signs", "=".repeat(MEGABYTE) + "y");
    texts.put("nested links", "[[".repeat(MEGABYTE) + "x".repeat(MEGABYTE) + "]]".repeat(MEGABYTE));
    texts.put(
        "nested templates", "{{".repeat(MEGABYTE) + "x".repeat(MEGABYTE) + "}}".repeat(MEGABYTE));
    texts.put("open references", times("<ref>", 2 * MEGABYTE));
    texts.put("open addresses", times("[//", 2 * MEGABYTE));
    texts.put("open labels", times("[//a ", 2 * MEGABYTE));
    texts.put("open tags", times("<br ", 2 * MEGABYTE));
    texts.put("switches", times("__A", 2 * MEGABYTE));
    texts.put("cells", "{|\n" + times("|a||", 2 * MEGABYTE));
    return texts.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            SOON,
                            () ->
                                assertThat(WikitextConverter.plain(entry.getValue()))
                                    .isNotNull())));
  }

  @TestFactory
  Stream<DynamicTest> pagesOfNewsSnifferAreReadSoon() {
    String begin = "This article is from the source 'a' original source at https://a.example/1\n";
    Map<String, String> pages = new TreeMap<>();
    pages.put("open sources", "<p>" + times("This article is from the source 'a ", 2 * MEGABYTE));
    pages.put("sources of spaces", "This article is from the source" + " ".repeat(2 * MEGABYTE));
    pages.put(
        "a long line", begin + "Version 1 Version 2\nA title A title\n" + times("word ", MEGABYTE));
    pages.put("nested tables", "<table class=version_diff>" + times("<table><tr><td>", MEGABYTE));
    pages.put(
        "a number of minutes",
        begin + "Version 1 Version 2\nA A\n(99999999999999999999 minutes later)\n");
    return pages.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            SOON, () -> assertThat(first(entry.getValue())).isNotNull())));
  }

  private static @Nullable ImportEntry first(String page) throws Exception {
    CountingInputStream in =
        new CountingInputStream(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    try (NewsSnifferPageReader records =
        NewsSnifferPageReader.read("page", in, in, Instant.EPOCH)) {
      return records.next();
    }
  }

  /** A text that says the same again and again, and a quotation that nearly stands everywhere. */
  @Test
  void quotationsOfARepeatedParagraphAreReadSoon() {
    String repeated = "a\n\n".repeat(400_000);
    Content content = new Content("", "", repeated + "b\n\nc\n\na");
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          List<BlockQuotationParser.GivenQuotation> hostile =
              List.of(
                  new BlockQuotationParser.GivenQuotation.InWords("a\n\n".repeat(200_000) + "c"),
                  new BlockQuotationParser.GivenQuotation.InWords("a"));
          assertThat(BlockQuotationParser.in(content, hostile).body()).isEqualTo(content.body());
          List<BlockQuotationParser.GivenQuotation> many =
              Collections.nCopies(300_000, new BlockQuotationParser.GivenQuotation.InWords("a"));
          assertThat(BlockQuotationParser.in(content, many).blockQuotations()).hasSize(300_000);
        });
  }

  @Test
  void quotationsAreFoundBehindEachOther() {
    Content content = new Content("", "", "a\n\nb\n\na\n\nb\n\nc");
    List<BlockQuotationParser.GivenQuotation> told =
        List.of(
            new BlockQuotationParser.GivenQuotation.InWords("b"),
            new BlockQuotationParser.GivenQuotation.InWords("a  b"),
            new BlockQuotationParser.GivenQuotation.InWords("b\n\nc"),
            new BlockQuotationParser.GivenQuotation.InWords("a"));
    assertThat(BlockQuotationParser.in(content, told).blockQuotations())
        .containsExactly(new Content.BlockQuotation(1, 1), new Content.BlockQuotation(3, 4));
  }
}
