package stet.api;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.api.StepJson.SubjectJson;
import stet.archive.PublisherDirectory;
import stet.search.Answer.FoundEdit;
import stet.search.Answer.Hit;
import stet.search.SearchMatch;
import stet.search.SearchMatchReader;

/** Writer of all results of a query, one line for each edit or version. */
public final class ExportWriter {

  /** The form of an export. */
  public enum Form {
    /**
     * Comma-separated values for a spreadsheet (RFC 4180), with the names of the columns in the
     * first line. The encoding is UTF-8 with a byte order mark, without which Excel assumes another
     * encoding. A {@code '} is written before a value that a spreadsheet would read as a formula.
     */
    CSV("text/csv; charset=utf-8"),
    /** One {@link ExportJson} per line. */
    JSONL("application/jsonl; charset=utf-8");

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** The form as it is written in an address, such as {@code csv}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The form with a name. */
    public static Optional<Form> named(String name) {
      return Arrays.stream(values()).filter(form -> form.label().equals(name)).findFirst();
    }
  }

  private static final List<String> ARTICLE = List.of("article", "url", "source", "headline");

  private static final List<String> EDIT =
      List.of(
          "revision",
          "from",
          "not_before",
          "to",
          "kind",
          "where",
          "before",
          "after",
          "tags",
          "persons",
          "speakers",
          "swaps",
          "significance");

  private static final List<String> VERSION =
      List.of("version", "address", "seen", "last_seen", "until");

  /** The separator between several tags or names of one edit. */
  private static final String AND = "; ";

  private static final String LINE_END = "\r\n";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * The characters at the beginning of a cell that make a spreadsheet compute it (OWASP, CSV
   * injection).
   */
  private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

  private ExportWriter() {}

  /** Writes all results, and returns their number. */
  public static long write(
      SearchMatchReader findings, Form form, PublisherDirectory publishers, Writer out)
      throws IOException {
    if (form == Form.CSV) {
      out.append(BYTE_ORDER_MARK);
      List<String> names = new ArrayList<>(ARTICLE);
      names.addAll(findings.areEdits() ? EDIT : VERSION);
      row(names, out);
    }
    long written = 0;
    for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
      switch (form) {
        case CSV -> row(values(next), out);
        case JSONL -> out.append(JsonWriter.compact(json(next, publishers))).append('\n');
      }
      written++;
    }
    return written;
  }

  static ExportJson json(SearchMatch finding, PublisherDirectory publishers) {
    SubjectJson article =
        SubjectJson.of(
            finding.article(), publishers.of(finding.article().source()), finding.headline());
    return switch (finding) {
      case SearchMatch.OfEdit found -> new ExportJson(article, EditJson.of(found.edit()), null);
      case SearchMatch.OfVersion found -> {
        Hit hit = found.version();
        yield new ExportJson(
            article,
            null,
            new ExportJson.VersionJson(
                hit.number(), hit.version().toString(), hit.seen(), found.lastSeen(), hit.until()));
      }
    };
  }

  private static List<String> values(SearchMatch finding) {
    List<String> values = new ArrayList<>();
    values.add(finding.article().id().value());
    values.add(finding.article().url());
    values.add(finding.article().source());
    values.add(finding.headline());
    switch (finding) {
      case SearchMatch.OfEdit found -> edit(found.edit(), values);
      case SearchMatch.OfVersion found -> {
        Hit hit = found.version();
        values.add(Integer.toString(hit.number()));
        values.add(hit.version().toString());
        values.add(hit.seen().toString());
        values.add(found.lastSeen().toString());
        values.add(instant(hit.until()));
      }
    }
    return values;
  }

  private static void edit(FoundEdit found, List<String> values) {
    EditJson edit = EditJson.of(found);
    values.add(edit.revision());
    values.add(edit.from().toString());
    values.add(String.valueOf(edit.notBefore())); // an edit that was found always has one
    values.add(edit.to().toString());
    values.add(edit.kind());
    values.add(edit.where());
    values.add(edit.before() == null ? "" : edit.before());
    values.add(edit.after() == null ? "" : edit.after());
    values.add(String.join(AND, edit.tags()));
    values.add(edit.persons().stream().map(EditJson.PersonJson::name).collect(joining(AND)));
    values.add(edit.speakers().stream().map(EditJson.SpeakerJson::phrase).collect(joining(AND)));
    values.add(
        edit.swaps().stream()
            .map(swap -> swap.before() + " > " + swap.after())
            .collect(joining(AND)));
    values.add(Double.toString(edit.significance().value()));
  }

  private static String instant(@Nullable Instant instant) {
    return instant == null ? "" : instant.toString();
  }

  /** Writes a row of CSV. */
  public static void row(List<String> values, Writer out) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",").append(cell(values.get(i)));
    }
    out.append(LINE_END);
  }

  /**
   * A text as a cell. It is in quotation marks if it has a comma, a quotation mark or a line break,
   * and quotation marks inside are doubled.
   */
  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    String value = formula ? "'" + text : text;
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
