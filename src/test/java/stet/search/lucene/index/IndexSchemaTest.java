package stet.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.FigureChange;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.Sha256;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Version;
import stet.model.VersionAddress;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.search.IndexedVersion;
import stet.search.VersionState;

/**
 * Every field of the catalogue is written, and another way of writing one has a higher schema
 * number. With {@code -Dstet.documents=write} what is written is recorded for a new number.
 */
class IndexSchemaTest {

  private static final Path RECORDED =
      Path.of("src/test/resources/stet/search/lucene/index/schema.txt");
  private static final int DIGITS = 12;
  private static final Instant NOON = Instant.parse("2014-03-14T12:00:00Z");

  @Test
  void everyFieldIsWritten() throws IOException {
    assertThat(written().keySet())
        .as("fields that a version with everything has")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(IndexFields.values()).map(IndexFields::field).toList());
  }

  @Test
  void anotherWayOfWritingHasAHigherNumber() throws IOException {
    List<String> lines = new ArrayList<>(List.of("IndexFields.SCHEMA " + IndexFields.SCHEMA));
    Map<String, String> written = written();
    for (IndexFields field : IndexFields.values()) {
      String values = "%s %s %s".formatted(field.form(), field.scope(), written.get(field.field()));
      byte[] bytes = values.getBytes(StandardCharsets.UTF_8);
      String digest = HexFormat.of().toHexDigits(Sha256.of(bytes).a()).substring(0, DIGITS);
      lines.add(field.field() + " " + digest);
    }
    List<String> recorded = Files.readAllLines(RECORDED);
    boolean raised = !recorded.getFirst().equals(lines.getFirst());
    if (raised && "write".equals(System.getProperty("stet.documents"))) {
      Files.write(RECORDED, lines);
    } else {
      assertThat(lines)
          .as(
              raised
                  ? "the number has changed: run with -Dstet.documents=write"
                  : "a field is written otherwise: raise IndexFields.SCHEMA")
          .isEqualTo(recorded);
    }
  }

  /** What the documents of a version with everything hold, by the name of the field. */
  private static Map<String, String> written() throws IOException {
    Map<String, StringBuilder> written = new TreeMap<>();
    for (Document document : new VersionDocuments().of(everything())) {
      for (IndexableField field : document) {
        String value = value(field);
        if (!value.isEmpty()) {
          written
              .computeIfAbsent(field.name(), name -> new StringBuilder())
              .append(value)
              .append('|');
        }
      }
    }
    Map<String, String> all = new TreeMap<>();
    written.forEach((name, values) -> all.put(name, values.toString()));
    return all;
  }

  private static String value(IndexableField field) throws IOException {
    if (field instanceof AnalyzedWordsField words) {
      StringBuilder tokens = new StringBuilder();
      try (TokenStream stream = words.tokenStream(new KeywordAnalyzer(), null)) {
        CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          tokens.append(term).append(' ');
        }
      }
      return tokens.toString();
    }
    BytesRef bytes = field.binaryValue();
    return bytes == null
        ? String.valueOf(field.numericValue() == null ? field.stringValue() : field.numericValue())
        : HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  private static IndexedVersion everything() {
    Content before = new Content("Vote", "By Anna Bell", "“We will pay,” said Bell.");
    Content after = new Content("Vote", "By Anna Bell", "“We may pay,” said Bell.");
    Person bell = new Person("anna bell", "Anna Bell");
    Speaker speaker = new Speaker("Bell", "said", bell);
    TaggedEdit edit =
        new TaggedEdit(
            new Edit(
                EditKind.REPLACED,
                ArticlePart.BODY,
                span("“We will pay,” said Bell."),
                span("“We may pay,” said Bell."),
                List.of(
                    new WordRun(WordOperation.SAME, "“We "),
                    new WordRun(WordOperation.REMOVED, "will"),
                    new WordRun(WordOperation.ADDED, "may"),
                    new WordRun(WordOperation.SAME, " pay,” said Bell."))),
            EnumSet.of(Tag.QUOTE_CHANGED),
            List.of(bell),
            List.of(bell),
            List.of(speaker),
            List.of(
                new QuoteChange(
                    QuoteChangeKind.REWORDED, "We will pay,", "We may pay,", speaker, speaker)),
            List.of(new Swap("will", "may", "we", "pay")),
            List.of(new FigureChange("3", "4")),
            new Significance(List.of(new Significance.Part("quote-changed", 75))));
    Version first = version(1, 0);
    Version second = version(2, 60);
    return new IndexedVersion(
        new Article(ArticleId.of("courier", "vote"), "courier", "https://courier.example/vote"),
        second,
        new VersionState(1, 2, 3, 4, 5, false),
        before,
        after,
        new Revision(first, second, RevisionKind.EDIT, true, List.of(edit)),
        "en-GB");
  }

  private static SentenceSpan span(String sentence) {
    return new SentenceSpan(
        List.of(sentence), sentence, new SentencePlace(0, 0, 0, sentence.length()));
  }

  private static Version version(int number, int second) {
    Instant seen = NOON.plusSeconds(second);
    return new Version(
        number,
        new VersionAddress(seen, null),
        seen,
        seen,
        Sha256.of(new byte[] {(byte) number}),
        false,
        "version " + number,
        "en-GB",
        Set.of("test/1"),
        number);
  }
}
