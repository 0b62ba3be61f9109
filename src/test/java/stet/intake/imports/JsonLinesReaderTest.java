package stet.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.Corpora;
import stet.model.Content;
import stet.model.Content.BlockQuotation;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherName;

class JsonLinesReaderTest {

  private static final String LINE =
      """
      {"article": "https://a.example/1", "source": "a", "seen": "2014-03-14T13:00:00Z", \
      "title": "A ferry sinks", "text": "Four people died.\\n\\nThe sea was rough."}""";

  private static final Observation FERRY =
      new Observation(
          "a",
          "https://a.example/1",
          Instant.parse("2014-03-14T13:00:00Z"),
          new Content("A ferry sinks", "", "Four people died.\n\nThe sea was rough."),
          "jsonl/1",
          null,
          null);

  @Test
  void anObservationIsReadFromALine() throws IOException {
    assertThat(entries(LINE + "\n")).containsExactly(new ImportEntry.Read(FERRY, 1, LINE.length()));
  }

  @Test
  void theLastLineNeedsNoLineBreak() throws IOException {
    assertThat(observations(LINE)).containsExactly(FERRY);
  }

  @Test
  void whereKnownBylineLabelLanguageAndReaderAreKept() throws IOException {
    String line =
        with(
            "\"byline\": \"By A. B.\", \"label\": 7, \"language\": \"en-gb\", \"reader\": \"x/2\"");
    assertThat(observations(line))
        .containsExactly(
            new Observation(
                "a",
                "https://a.example/1",
                FERRY.seen(),
                new Content("A ferry sinks", "By A. B.", FERRY.content().body()),
                "x/2",
                "7",
                "en-GB"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rev\": \"f00\", \"quotes\": [{\"text\": [1, {\"text\": null}]}]",
        "\"byline\": null, \"label\": \"\", \"language\": \" \", \"reader\": null",
        "\"language\": \"English, mostly\""
      })
  void otherFieldsAndEmptyOptionalOnesAreIgnored(String more) throws IOException {
    assertThat(observations(with(more))).containsExactly(FERRY);
  }

  @Test
  void blockQuotationsAreParagraphsOfTheText() throws IOException {
    Observation read =
        observations(with("\"quotes\": [\"Not in  the text.\", \"The sea\\nwas rough.\"]"))
            .getFirst();
    assertThat(read.content().blockQuotations()).containsExactly(new BlockQuotation(1, 1));
    assertThat(read.reader()).isEqualTo("jsonl/2");
    assertThat(observations(with("\"quotes\": []")).getFirst().reader()).isEqualTo("jsonl/2");
    assertThat(observations(with("\"quotes\": [[1, 2]]")).getFirst().content().blockQuotations())
        .containsExactly(new BlockQuotation(0, 1));
    assertThat(observations(with("\"quotes\": [[1, 3], [0, 0], [2, 1]]")).getFirst().content())
        .isEqualTo(FERRY.content());
  }

  @Property(tries = 300)
  void blockQuotationsComeBackAsTheyWere(
      @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> paragraphs,
      @ForAll @Size(max = 8) List<@IntRange(max = 2) Integer> setOff)
      throws IOException {
    String[] words = {"Yes.", "No.", "“Yes.”", "We\n\tdo."};
    List<String> texts = new ArrayList<>(List.of("Ms Holt said:"));
    paragraphs.forEach(each -> texts.add(words[each]));
    List<BlockQuotation> blocks = new ArrayList<>();
    int next = 0;
    for (int length : setOff) {
      if (length > 0 && next + length <= texts.size()) {
        blocks.add(new BlockQuotation(next, next + length - 1));
      }
      next += Math.max(1, length);
    }
    Observation told =
        new Observation(
            "a",
            "https://a.example/1",
            FERRY.seen(),
            new Content("Ferry", "", String.join("\n\n", texts), blocks),
            "jsonl/2",
            null,
            null);
    assertThat(observations(ObservationJson.write(told, PublisherName.NONE))).containsExactly(told);
  }

  @Test
  void aRecordMayNameThePublisherOfItsSource() throws IOException {
    String named =
        LINE.replaceFirst(
            "\\{", "{\"publisher\": \"The Ledger\", \"homepage\": \"https://ledger.example/\", ");
    PublisherName ledger = PublisherName.of("The Ledger", "https://ledger.example/");
    assertThat(entries(named))
        .containsExactly(
            new ImportEntry.Read(FERRY, PublisherMention.ofImport(ledger), 1, named.length()));
    assertThat(entries(ObservationJson.write(FERRY, ledger)))
        .singleElement()
        .isInstanceOfSatisfying(
            ImportEntry.Read.class, read -> assertThat(read.publisher().name()).isEqualTo(ledger));
    // Files for other programs have such fields too: they are no fault of the record.
    for (String other :
        List.of("{\"name\": \"A\"}", "7", "null", "[\"A\"]", "\"A\", \"publisher\": {}")) {
      String line = LINE.replaceFirst("\\{", "{\"publisher\": " + other + ", ");
      assertThat(observations(line)).as(line).containsExactly(FERRY);
    }
  }

  @Test
  void anInstantMayHaveAnyZoneAndIsKeptToTheMillisecond() throws IOException {
    String line = LINE.replace("13:00:00Z", "14:00:00.1239+01:00");
    assertThat(observations(line).getFirst().seen())
        .isEqualTo(Instant.parse("2014-03-14T13:00:00.123Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2014-03-14T13:00Z",
        "2014-03-14T14:00+01:00",
        "2014-03-14T14:00:00+01:00",
        "2014-03-14T08:30:00-04:30",
        "2014-03-14T13:00:00.000Z"
      })
  void anInstantMayHaveAnOffsetAndDoWithoutSeconds(String seen) throws IOException {
    assertThat(observations(LINE.replace("2014-03-14T13:00:00Z", seen))).containsExactly(FERRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"13T24:00:00Z", "13T24:00Z", "13T24:00-00:00"})
  void theEndOfADayIsTheStartOfTheNext(String seen) throws IOException {
    assertThat(observations(LINE.replace("14T13:00:00Z", seen)).getFirst().seen())
        .isEqualTo(Instant.parse("2014-03-14T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"article": "x"                                 | not JSON, at column 16
          {"article": "x"]                                | not JSON, at column 16
          plain text                                      | not JSON, at column 1
          ["article"]                                     | not a JSON object
          {}                                              | article is missing
          {"article": "x"} {"article": "y"}               | there is more behind the JSON object
          {"article": "x", "article": "y"}                | article is given twice
          {"article": 5}                                  | article must be text
          {"article": " ", "source": "a"}                 | article is empty
          {"article": "x", "source": null}                | source is missing
          {"article": "x", "source": "\\ud83d"}           | source holds half a surrogate pair
          {"article": "x", "source": "a", "label": true}  | label must be text or a number
          """)
  void aBadLineIsReportedWithTheReason(String line, String reason) throws IOException {
    assertThat(entries(line)).containsExactly(new ImportEntry.Malformed("f.jsonl", 1, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "source, source is missing",
    "seen, seen is missing",
    "title, title is missing",
    "text, text is missing"
  })
  void everyRequiredFieldIsAskedFor(String field, String reason) throws IOException {
    assertThat(entries(LINE.replace("\"" + field + "\"", "\"other\"")))
        .containsExactly(new ImportEntry.Malformed("f.jsonl", 1, reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2014-03-14",
        "2014-03-14T13Z",
        "2014-02-30T13:00:00Z",
        "2014-02-30T13:00Z",
        "2014-03-14T13:00",
        "2014-03-14T13:00:00"
      })
  void aBadInstantIsReported(String seen) throws IOException {
    assertThat(entries(LINE.replace("2014-03-14T13:00:00Z", seen)))
        .containsExactly(
            new ImportEntry.Malformed(
                "f.jsonl",
                1,
                "seen is not an ISO 8601 instant, as 2014-03-14T13:00:00Z is: " + seen));
  }

  @Test
  void onlyStetsOwnReadersMayHaveFoundABlankPage() throws IOException {
    String blank = with("\"reader\": \"%s\"").replaceAll("\"text\": \"[^\"]*\"", "\"text\": \"\"");
    assertThat(observations(blank.formatted("extract/1")).getFirst().content().body()).isEmpty();
    assertThat(entries(blank.formatted("x/2")))
        .containsExactly(new ImportEntry.Malformed("f.jsonl", 1, "text is empty"));
  }

  @Test
  void filesThatBeginWithAByteOrderMarkMayBePutTogether() throws IOException {
    assertThat(observations("\ufeff" + LINE + "\n\ufeff" + LINE)).containsExactly(FERRY, FERRY);
    assertThat(entries("\ufeff\ufeff" + LINE))
        .containsExactly(new ImportEntry.Malformed("f.jsonl", 1, "not JSON, at column 1"));
  }

  @Test
  void anInstantOutOfTheCalendarIsReported() throws IOException {
    assertThat(entries(LINE.replace("2014-03", "+12014-03")).getFirst().toString())
        .isEqualTo("f.jsonl:1: seen must lie in the years 1 to 9999: +12014-03-14T13:00:00Z");
  }

  @Test
  void aBadLineRejectsItselfAlone() throws IOException {
    byte[] bad = (LINE + "\n" + LINE.replace("ferry", "f#rry") + "\n" + LINE).getBytes(UTF_8);
    bad[new String(bad, UTF_8).indexOf('#')] = (byte) 0xe9;
    List<ImportEntry> entries = entries(bad);
    assertThat(entries).hasSize(3);
    assertThat(entries.get(1))
        .isEqualTo(new ImportEntry.Malformed("f.jsonl", 2, "not UTF-8, at byte 96"));
    assertThat(((ImportEntry.Read) entries.get(2)).observation()).isEqualTo(FERRY);
  }

  static List<String> oddButLegal() {
    return List.of(
        "\"x\": " + "[".repeat(2_000) + "]".repeat(2_000),
        "\"x\": " + "{\"x\": ".repeat(2_000) + "1" + "}".repeat(2_000),
        "\"" + "x".repeat(60_000) + "\": 1",
        "\"x\": {\"" + "x".repeat(60_000) + "\": 1}",
        "\"x\": " + "9".repeat(1_500),
        "\"x\": 0." + "9".repeat(1_500) + "e" + "9".repeat(1_500));
  }

  @ParameterizedTest
  @MethodSource("oddButLegal")
  void otherFieldsAreIgnoredHoweverOddTheyAre(String more) throws IOException {
    assertThat(observations(LINE + "\n" + with(more) + "\n" + LINE))
        .containsExactly(FERRY, FERRY, FERRY);
  }

  @Test
  void aLongNumberIsALabel() throws IOException {
    String digits = "9".repeat(1_500);
    assertThat(observations(with("\"label\": " + digits)).getFirst().label()).isEqualTo(digits);
  }

  @Test
  void aNameOrANumberMayBeAsLongAsALine() throws IOException {
    int room = LineReader.LONGEST - LINE.length() - 10;
    assertThat(observations(with("\"" + "x".repeat(room) + "\": 1"))).containsExactly(FERRY);
    assertThat(observations(with("\"x\": " + "9".repeat(room)))).containsExactly(FERRY);
  }

  @Test
  void whatIsNestedTooDeepRejectsItselfAlone() throws IOException {
    for (String deep : List.of("[".repeat(10_000) + "]".repeat(10_000), "[".repeat(5_000_000))) {
      assertThat(entries(LINE + "\n" + with("\"x\": " + deep) + "\n" + LINE))
          .containsExactly(
              new ImportEntry.Read(FERRY, 1, LINE.length()),
              new ImportEntry.Malformed("f.jsonl", 2, "nested more than 10000 deep"),
              new ImportEntry.Read(FERRY, 3, LINE.length()));
    }
  }

  @Test
  void blankLinesAndAByteOrderMarkAreSkippedButCounted() throws IOException {
    assertThat(entries("\ufeff\r\n \t\r\n" + LINE + "\r\n\n"))
        .containsExactly(new ImportEntry.Read(FERRY, 3, LINE.length() + 1));
  }

  @Test
  void aLineThatIsTooLongIsSkippedWithoutBeingHeld() throws IOException {
    byte[] line = (LINE + "\n").getBytes(UTF_8);
    byte[] file = new byte[LineReader.LONGEST + 2 + line.length];
    Arrays.fill(file, (byte) 'x');
    file[LineReader.LONGEST + 1] = '\n';
    System.arraycopy(line, 0, file, LineReader.LONGEST + 2, line.length);
    assertThat(entries(file))
        .containsExactly(
            new ImportEntry.Malformed("f.jsonl", 1, "longer than 16 MB"),
            new ImportEntry.Read(FERRY, 2, LINE.length()));
  }

  @Test
  void gzipAndZstdAreToldByContentAlsoInSeveralPieces() throws IOException {
    byte[] line = (LINE + "\n").getBytes(UTF_8);
    byte[] twice = concat(gzip(line), gzip(line));
    assertThat(observations(twice)).containsExactly(FERRY, FERRY);
    assertThat(observations(concat(twice, new byte[512]))).containsExactly(FERRY, FERRY);
    assertThat(observations(concat(zstd(line), zstd(line)))).containsExactly(FERRY, FERRY);
    byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9};
    assertThat(observations(concat(skippable, zstd(line)))).containsExactly(FERRY);
  }

  @Test
  void largeFilesAreReadTheSameHoweverTheyArePacked() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      many.append(LINE.replace("Four", Integer.toString(i * 7919))).append('\n');
    }
    byte[] plain = many.toString().getBytes(UTF_8);
    List<Observation> read = observations(plain);
    assertThat(read).hasSize(20_000).doesNotHaveDuplicates();
    assertThat(observations(gzip(plain))).isEqualTo(read);
    assertThat(observations(zstd(plain))).isEqualTo(read);
  }

  @Test
  void whatCanBeReadOfATruncatedFileStandsWhereverItEnds() throws IOException {
    for (boolean gzip : new boolean[] {true, false}) {
      byte[] first = (LINE + "\n").getBytes(UTF_8);
      byte[] packed = gzip ? gzip(first) : zstd(first);
      byte[] whole = concat(packed, packed);
      for (int length = packed.length + 1; length < whole.length; length++) {
        List<ImportEntry> entries = entries(Arrays.copyOf(whole, length));
        assertThat(entries.getFirst()).isEqualTo(new ImportEntry.Read(FERRY, 1, LINE.length()));
        assertThat(entries.getLast().toString())
            .as("%d of %d bytes", length, whole.length)
            .matches("f.jsonl:[23]: cannot be read on from here: .+");
      }
    }
  }

  @Test
  void damageInsideTheGzipDataIsReported() throws IOException {
    byte[] packed = gzip((LINE + "\n").getBytes(UTF_8));
    packed[packed.length - 6] ^= 1; // in the checksum
    assertThat(entries(packed).getLast().toString())
        .isEqualTo(
            "f.jsonl:2: cannot be read on from here: "
                + "the gzip data is damaged: its checksum does not match");
    byte[] followed = concat(gzip(LINE.getBytes(UTF_8)), "rest".getBytes(UTF_8));
    assertThat(entries(followed).getLast().toString())
        .isEqualTo(
            "f.jsonl:1: cannot be read on from here: "
                + "there is something else behind the gzip data");
    byte[] none = concat(new byte[] {0x1f, (byte) 0x8b}, "garbage".getBytes(UTF_8));
    assertThat(entries(none).getLast().toString())
        .isEqualTo(
            "f.jsonl:1: cannot be read on from here: it begins as gzip data does, and is none");
  }

  /** A pipe says that nothing is available before the writer has written on. */
  @Test
  void aSlowPipeIsReadToItsEnd() throws IOException {
    byte[] line = (LINE + "\n").getBytes(UTF_8);
    InputStream slow =
        new ByteArrayInputStream(concat(gzip(line), gzip(line))) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    assertThat(read(slow)).hasSize(2).allMatch(ImportEntry.Read.class::isInstance);
  }

  @Test
  void theCorporaAreReadWhole() throws IOException {
    int read = 0;
    List<ImportEntry> malformed = new ArrayList<>();
    try (JsonLinesReader lines = JsonLinesReader.open(Corpora.file("govuk-news.jsonl.gz"))) {
      for (ImportEntry entry = lines.next(); entry != null; entry = lines.next()) {
        if (entry instanceof ImportEntry.Read) {
          read++;
        } else {
          malformed.add(entry);
        }
      }
    }
    assertThat(read).isEqualTo(5908);
    assertThat(malformed).hasSize(1);
    assertThat(malformed.getFirst().toString()).endsWith(": title is empty");
  }

  private static String with(String more) {
    return LINE.replaceFirst("}$", ", " + more.replace("\\", "\\\\") + "}");
  }

  private static List<Observation> observations(String file) throws IOException {
    return observations(file.getBytes(UTF_8));
  }

  private static List<Observation> observations(byte[] file) throws IOException {
    return entries(file).stream().map(entry -> ((ImportEntry.Read) entry).observation()).toList();
  }

  private static List<ImportEntry> entries(String file) throws IOException {
    return entries(file.getBytes(UTF_8));
  }

  private static List<ImportEntry> entries(byte[] file) throws IOException {
    return read(new ByteArrayInputStream(file));
  }

  private static List<ImportEntry> read(InputStream in) throws IOException {
    List<ImportEntry> entries = new ArrayList<>();
    try (JsonLinesReader lines = JsonLinesReader.read("f.jsonl", in)) {
      for (ImportEntry entry = lines.next(); entry != null; entry = lines.next()) {
        entries.add(entry);
      }
      assertThat(lines.next()).isNull();
    }
    return entries;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    return packed(GZIPOutputStream::new, bytes);
  }

  private static byte[] zstd(byte[] bytes) throws IOException {
    return packed(out -> new ZstdOutputStreamNoFinalizer(out).setChecksum(true), bytes);
  }

  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer, byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try {
      for (byte[] part : parts) {
        whole.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole.toByteArray();
  }
}
