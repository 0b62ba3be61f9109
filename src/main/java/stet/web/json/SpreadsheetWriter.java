package stet.web.json;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import stet.api.EditJson;
import stet.api.ExportWriter;
import stet.archive.PublisherDirectory;
import stet.model.Article;
import stet.search.Answer.FoundEdit;
import stet.search.Answer.Hit;
import stet.search.SearchMatch;
import stet.search.SearchMatchReader;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Writer of all results of a query as a table for people, in CSV. Its origin and the meaning of
 * each column are at the top, the columns have plain names, and each line has the address of the
 * page that shows it.
 *
 * <p>This format differs from {@code format=csv}: programs read that one by the names in its first
 * line, and further lines above them would break every such program.
 */
final class SpreadsheetWriter {

  /** The name of the format in addresses. */
  static final String FORMAT = "spreadsheet";

  /** The separator between several tags or names of one edit. */
  private static final String AND = "; ";

  /** The byte order mark. Without it, Excel takes UTF-8 for another encoding. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A form of time that spreadsheets take for a date and not for a text. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * A column.
   *
   * @param meaning the content of the column, for the key at the top of the table
   */
  private record Column(String name, String meaning) {}

  private static final List<Column> ARTICLE =
      List.of(
          new Column("Publisher", "The publisher's name, or the source's if no name is known"),
          new Column("Source", "The source's name in this archive"),
          new Column("Headline", "The headline of the version that is listed"),
          new Column("Address", "The article's address at its publisher"));

  private static final List<Column> EDIT =
      List.of(
          new Column("Changed after (UTC)", "When the text before was last seen"),
          new Column("Changed by (UTC)", "When the text after was first seen"),
          new Column("Change", "What happened to the sentence, headline or byline"),
          new Column("Before", "The text before the change; empty if it was added"),
          new Column("After", "The text after the change; empty if it was deleted"),
          new Column("Kinds of change", "What the change touched, as Stet's rules found it"),
          new Column("People named", "People named in the text before or after"),
          new Column("Speakers", "Whose words are quoted in it"),
          new Column("Words replaced", "The words before > the words after"),
          new Column("Weight", "How substantial Stet holds the change to be, from 0 to 1"),
          new Column("Comparison", "The page in this archive that shows both versions"));

  private static final List<Column> VERSION =
      List.of(
          new Column("Version", "The number of the version in the article's history"),
          new Column("First seen (UTC)", "When this version was first seen"),
          new Column("Last seen (UTC)", "When this version was last seen"),
          new Column("Next version seen (UTC)", "When the next one was first seen; empty if none"),
          new Column("Page", "The page in this archive that shows the version"));

  private final PublisherDirectory publishers;
  private final UnaryOperator<String> absolute;

  /**
   * Creates a writer.
   *
   * @param absolute makes a path of this site an absolute address
   */
  SpreadsheetWriter(PublisherDirectory publishers, UnaryOperator<String> absolute) {
    this.publishers = publishers;
    this.absolute = absolute;
  }

  /** Writes all results of a query. */
  void write(String query, SearchMatchReader found, Instant now, Writer out) throws IOException {
    List<Column> columns = new ArrayList<>(ARTICLE);
    columns.addAll(found.areEdits() ? EDIT : VERSION);
    out.append(BYTE_ORDER_MARK);
    ExportWriter.row(List.of("Made by", "Stet, an archive of article revisions"), out);
    ExportWriter.row(List.of("Search", query), out);
    ExportWriter.row(List.of("This search", absolute.apply(SiteLinks.search(query))), out);
    ExportWriter.row(List.of("Made on (UTC)", INSTANT.format(now)), out);
    ExportWriter.row(List.of(""), out);
    for (Column column : columns) {
      ExportWriter.row(List.of(column.name(), column.meaning()), out);
    }
    ExportWriter.row(List.of(""), out);
    ExportWriter.row(columns.stream().map(Column::name).toList(), out);
    for (SearchMatch next = found.next(); next != null; next = found.next()) {
      ExportWriter.row(values(next), out);
    }
  }

  private List<String> values(SearchMatch match) {
    Article article = match.article();
    List<String> values = new ArrayList<>();
    values.add(publishers.of(article.source()).label());
    values.add(article.source());
    values.add(match.headline());
    values.add(article.url());
    switch (match) {
      case SearchMatch.OfEdit found -> edit(article, found.edit(), values);
      case SearchMatch.OfVersion found -> {
        Hit hit = found.version();
        values.add(Integer.toString(hit.number()));
        values.add(instant(hit.seen()));
        values.add(instant(found.lastSeen()));
        values.add(instant(hit.until()));
        values.add(absolute.apply(SiteLinks.version(article.id(), hit.version())));
      }
    }
    return values;
  }

  private void edit(Article article, FoundEdit found, List<String> values) {
    EditJson edit = EditJson.of(found);
    values.add(instant(edit.notBefore()));
    values.add(instant(edit.to()));
    values.add(PageWording.what(found.edit().edit()));
    values.add(edit.before() == null ? "" : edit.before());
    values.add(edit.after() == null ? "" : edit.after());
    values.add(found.edit().tags().stream().sorted().map(EditWording::words).collect(joining(AND)));
    values.add(edit.persons().stream().map(EditJson.PersonJson::name).collect(joining(AND)));
    values.add(edit.speakers().stream().map(EditJson.SpeakerJson::phrase).collect(joining(AND)));
    values.add(
        edit.swaps().stream()
            .map(swap -> swap.before() + " > " + swap.after())
            .collect(joining(AND)));
    values.add(Double.toString(edit.significance().value()));
    values.add(
        absolute.apply(
            SiteLinks.revision(article.id(), found.from(), found.to())
                + "#"
                + SiteLinks.anchor(found.edit().edit())));
  }

  private static String instant(@Nullable Instant instant) {
    return instant == null ? "" : INSTANT.format(instant);
  }
}
