package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import stet.intake.extract.MarkupParser;
import stet.model.Content;
import stet.model.Observation;

/**
 * Reads saved pages of News Sniffer. Such a page has two versions of an article side by side. It is
 * given as HTML or as the text of the page, in which each line joins a line of the left column and
 * one of the right.
 *
 * <p>Each column is an observation, with the version's number as its label. If the page gives no
 * times, the caller gives the time of the earlier version, and the time of the later one follows
 * from the interval on the page ("about 1 hour later").
 */
final class NewsSnifferPageReader implements ImportRecords {

  static final String READER = "newssniffer/1";

  private static final String SOURCE_BEGINS = "this article is from the source";

  private static final Pattern SOURCE =
      Pattern.compile(
          "This article is from the source\\s++['‘](.{1,200}?)['’]", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile("original source at\\s+(https?://\\S+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern VERSIONS =
      Pattern.compile("\\s*Version\\s+(\\d+)\\s*Version\\s+(\\d+)\\s*");

  private static final Pattern LATER =
      Pattern.compile(
          "\\((?:about |over |almost |less than )?(a|an|half a|\\d{1,6}) (second|minute|hour|day|month|year)s? (later|earlier)\\)");

  /** The two columns of the page, filled while it is read. */
  private static final class Sides {
    String source = "";
    String address = "";
    final String[] labels = {"", ""};
    final String[] headlines = {"", ""};
    final @Nullable Instant[] instants = {null, null};
    @Nullable Duration later;
    final List<String> left = new ArrayList<>();
    final List<String> right = new ArrayList<>();
  }

  private final CountingInputStream packed;
  private final InputStream in;
  private final Deque<ImportEntry> entries;

  private NewsSnifferPageReader(
      CountingInputStream packed, InputStream in, Deque<ImportEntry> entries) {
    this.packed = packed;
    this.in = in;
    this.entries = entries;
  }

  /** Whether a file is a page of News Sniffer, according to its beginning in lower case. */
  static boolean isOne(String beginning) {
    return beginning.contains(SOURCE_BEGINS) || beginning.contains("class=\"version_diff\"");
  }

  static NewsSnifferPageReader read(
      String file, InputStream in, CountingInputStream packed, @Nullable Instant seen)
      throws IOException {
    String page = new String(in.readNBytes(LineReader.LONGEST), StandardCharsets.UTF_8);
    Deque<ImportEntry> entries = new ArrayDeque<>();
    try {
      boolean html = page.stripLeading().startsWith("<");
      Sides sides = html ? html(page) : text(page);
      entries.addAll(observations(sides, seen, page.length()));
    } catch (MalformedRecordException e) {
      entries.add(new ImportEntry.Malformed(file, 1, e.reason()));
    } catch (Misplaced e) {
      entries.add(new ImportEntry.Malformed(file, e.line, e.reason));
    }
    return new NewsSnifferPageReader(packed, in, entries);
  }

  @Override
  public @Nullable ImportEntry next() {
    return entries.poll();
  }

  @Override
  public long place() {
    return entries.isEmpty() ? 1 : 0;
  }

  /** Skips the whole page, since a page is read at once; does nothing if the number is 0. */
  @Override
  public void pass(long records) {
    if (records > 0) {
      entries.clear();
    }
  }

  @Override
  public @Nullable String content() {
    return packed.stamp();
  }

  private static Sides html(String page) throws MalformedRecordException {
    Document document =
        switch (MarkupParser.parse(page, "")) {
          case MarkupParser.MarkupResult.Exceeded exceeded ->
              throw new MalformedRecordException(
                  "a page of News Sniffer that cannot be read: " + exceeded.reason());
          case MarkupParser.MarkupResult.Parsed parsed -> parsed.document();
        };
    Element table = document.selectFirst("table.version_diff");
    if (table == null) {
      throw new MalformedRecordException("a page of News Sniffer without a table of two versions");
    }
    Sides sides = new Sides();
    sides.source = found(SOURCE, document.text(), "source");
    Element link = document.selectFirst(".article_url a[href]");
    sides.address = link == null ? found(ADDRESS, document.text(), "address") : link.attr("href");
    for (Element row : table.select("tr")) {
      List<Element> cells = row.select("> th, > td");
      if (cells.size() != 2) {
        continue;
      }
      Element left = cells.getFirst();
      Element right = cells.getLast();
      if (left.hasClass("version")) {
        sides.labels[0] = digits(left.text());
        sides.labels[1] = digits(right.text());
      } else if (left.hasClass("title")) {
        sides.headlines[0] = left.text();
        sides.headlines[1] = right.text();
      } else if (left.hasClass("time") || right.hasClass("time")) {
        sides.instants[0] = instant(left);
        sides.instants[1] = instant(right);
        sides.later = later(right.text());
      } else {
        add(sides.left, left.text());
        add(sides.right, right.text());
      }
    }
    return sides;
  }

  private static @Nullable Instant instant(Element cell) {
    Element time = cell.selectFirst("time[datetime]");
    try {
      return time == null ? null : OffsetDateTime.parse(time.attr("datetime")).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Sides text(String page) throws MalformedRecordException, Misplaced {
    Sides sides = new Sides();
    sides.source = found(SOURCE, page, "source");
    sides.address = found(ADDRESS, page, "address");
    String[] lines = page.split("\r?\n");
    int at = 0;
    Matcher versions = VERSIONS.matcher("");
    while (at < lines.length && !versions.reset(lines[at]).matches()) {
      at++;
    }
    if (at >= lines.length - 1) {
      throw new MalformedRecordException(
          "a page of News Sniffer without a line \"Version 1 Version 2\"");
    }
    sides.labels[0] = versions.group(1);
    sides.labels[1] = versions.group(2);
    TwoColumnSplitter headlines = part(lines, at + 1);
    sides.headlines[0] = headlines.left();
    sides.headlines[1] = headlines.right();
    for (int i = at + 2; i < lines.length; i++) {
      Duration later = sides.later == null ? later(lines[i]) : null;
      if (later != null && sides.left.isEmpty()) {
        sides.later = later;
      } else if (!lines[i].isBlank()) {
        TwoColumnSplitter parts = part(lines, i);
        sides.left.add(parts.left());
        sides.right.add(parts.right());
      }
    }
    return sides;
  }

  private static TwoColumnSplitter part(String[] lines, int at) throws Misplaced {
    return TwoColumnSplitter.part(lines[at].strip())
        .orElseThrow(
            () ->
                new Misplaced(
                    at + 1,
                    "a paragraph of one column only, and the text does not show of which: save the"
                        + " page as HTML"));
  }

  /** Returns the interval that a line gives, or null if it gives none. */
  private static @Nullable Duration later(String text) {
    Matcher matcher = LATER.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String count = matcher.group(1);
    long number = Character.isDigit(count.charAt(0)) ? Long.parseLong(count) : 1;
    Duration unit =
        switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
          case "second" -> Duration.ofSeconds(1);
          case "minute" -> Duration.ofMinutes(1);
          case "hour" -> Duration.ofHours(1);
          case "day" -> Duration.ofDays(1);
          case "month" -> Duration.ofDays(30);
          default -> Duration.ofDays(365);
        };
    Duration later = unit.multipliedBy(number);
    return matcher.group(3).equals("earlier") ? later.negated() : later;
  }

  private static List<ImportEntry> observations(Sides sides, @Nullable Instant seen, int size)
      throws MalformedRecordException {
    Instant first = sides.instants[0] == null ? seen : sides.instants[0];
    Instant second = sides.instants[1];
    if (second == null && first != null && sides.later != null) {
      second = first.plus(sides.later);
    }
    if (first == null || second == null) {
      throw new MalformedRecordException(
          "the page does not say when its versions were seen: --seen INSTANT says it of the earlier");
    }
    if (sides.left.isEmpty() || sides.right.isEmpty()) {
      throw new MalformedRecordException("a page of News Sniffer without paragraphs");
    }
    return List.of(
        new ImportEntry.Read(observation(sides, 0, first, sides.left), 1, size / 2),
        new ImportEntry.Read(observation(sides, 1, second, sides.right), 2, size / 2));
  }

  private static Observation observation(
      Sides sides, int side, Instant seen, List<String> paragraphs) {
    return new Observation(
        sides.source,
        sides.address,
        seen,
        new Content(sides.headlines[side], "", String.join("\n\n", paragraphs)),
        READER,
        sides.labels[side],
        null);
  }

  private static String found(Pattern pattern, String text, String what)
      throws MalformedRecordException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new MalformedRecordException("a page of News Sniffer that does not say its " + what);
    }
    return matcher.group(1);
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static void add(List<String> paragraphs, String paragraph) {
    if (!paragraph.isBlank()) {
      paragraphs.add(paragraph.strip());
    }
  }

  @Override
  public long bytesRead() {
    return packed.bytes();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Thrown for a line that cannot be split into two columns. */
  private static final class Misplaced extends Exception {
    private static final long serialVersionUID = 1L;
    private final long line;
    private final String reason;

    Misplaced(long line, String reason) {
      super(reason, null, false, false);
      this.line = line;
      this.reason = reason;
    }
  }
}
