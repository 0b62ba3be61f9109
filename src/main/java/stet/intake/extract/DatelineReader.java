package stet.intake.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reader and result of the visible dates of publication and change next to the headline: between
 * headline and text, else right above the headline. Dates in the text itself do not count, since
 * they belong to something else.
 *
 * @param published the date of publication as ISO 8601, a day or an instant; null if none is
 *     visible
 * @param modified the date of the last change, in the same form
 */
record DatelineReader(@Nullable String published, @Nullable String modified) {

  /** A day or an instant, with whether it is the date of a change. */
  private record Day(String iso, boolean isOfChange) {}

  private static final DatelineReader NONE = new DatelineReader(null, null);

  /** So many blocks below the headline are looked at, and so many above it. */
  private static final int BELOW = 10;

  private static final int ABOVE = 4;

  /** Longer blocks are text. */
  private static final int WORDS = 25;

  /** Characters. */
  private static final int LONGEST = 1000;

  /** A year with a month by its name and a day before or behind it, or all in digits. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.? (?:de |of )?(?<month>\\p{L}{3,12})\\.?,? (?:de )?(?<year>\\d{4})\\b"
              + "|\\b(?<month2>\\p{L}{3,12})\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\\d{4})\\b"
              + "|\\b(?<year3>\\d{4})-(?<month3>\\d\\d)-(?<day3>\\d\\d)\\b"
              + "|\\b(?<day4>\\d{1,2})\\.(?<month4>\\d{1,2})\\.(?<year4>\\d{4})\\b");

  private static final Pattern CHANGED =
      Pattern.compile(
          "updated|modified|revised|aktualisiert|geändert|mis à jour|modifié|actualizad|modificad|"
              + "aggiornat|bijgewerkt|atualizad|uppdaterad|opdateret|oppdatert|aktualizacja|обновлен",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The names of months, written out and cut short, in the languages of the pages we know. */
  private static final Map<String, Integer> MONTHS = months();

  static DatelineReader of(Document page, String headline) {
    List<TextBlock> blocks = BlockSegmenter.of(page.body());
    int at = 0;
    while (at < blocks.size() && !isHeadline(blocks.get(at), headline)) {
      at++;
    }
    if (at == blocks.size()) {
      return NONE;
    }
    List<TextBlock> beside = new ArrayList<>();
    for (int i = at + 1; i < blocks.size() && i <= at + BELOW && isLabel(blocks.get(i)); i++) {
      beside.add(blocks.get(i));
    }
    for (int i = at - 1; i >= 0 && i >= at - ABOVE; i--) {
      beside.add(blocks.get(i));
    }
    String published = null;
    String modified = null;
    for (Day day : beside.stream().flatMap(block -> days(block).stream()).toList()) {
      if (day.isOfChange()) {
        modified = modified == null ? day.iso() : modified;
      } else {
        published = published == null ? day.iso() : published;
      }
    }
    return new DatelineReader(published, modified);
  }

  private static boolean isHeadline(TextBlock block, String headline) {
    return block.element().normalName().equals("h1") && block.text().equals(headline);
  }

  private static boolean isLabel(TextBlock block) {
    return block.text().length() <= LONGEST
        && block.words() <= WORDS
        && !BodyFinder.isSentence(block);
  }

  /** What a label says of when something was: of several, each by the words before it. */
  private static List<Day> days(TextBlock block) {
    List<Day> days = new ArrayList<>();
    if (!isLabel(block)) {
      return days;
    }
    String text = block.text();
    int from = 0;
    for (Element time : block.element().select("time[datetime]")) {
      String shown = VisibleText.shown(time.text());
      int at = text.indexOf(shown, from);
      if (at >= 0) {
        boolean published = time.className().contains("publish");
        String said = published ? "" : text.substring(from, at) + " " + time.className();
        days.add(new Day(time.attr("datetime"), CHANGED.matcher(said).find()));
        from = at + shown.length();
      }
    }
    if (days.isEmpty()) {
      Matcher found = DAY.matcher(text);
      while (found.find()) {
        LocalDate day = date(found);
        if (day != null) {
          String said = text.substring(from, found.start());
          days.add(new Day(day.toString(), CHANGED.matcher(said).find()));
          from = found.end();
        }
      }
    }
    // One alone may have its word behind it.
    return days.size() == 1 && CHANGED.matcher(text).find()
        ? List.of(new Day(days.getFirst().iso(), true))
        : days;
  }

  /** The date that was found, or null where no calendar has that day. */
  private static @Nullable LocalDate date(Matcher found) {
    Integer month = month(found);
    if (month == null) {
      return null;
    }
    int year = Integer.parseInt(any(found, "year", "year2", "year3", "year4"));
    int day = Integer.parseInt(any(found, "day", "day2", "day3", "day4"));
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer month(Matcher found) {
    String month = any(found, "month", "month2", "month3", "month4");
    return Character.isDigit(month.charAt(0))
        ? Integer.valueOf(month)
        : MONTHS.get(month.toLowerCase(Locale.ROOT));
  }

  private static String any(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return Objects.requireNonNull(found.group(group));
      }
    }
    throw new IllegalStateException("a match without its groups: " + found.group());
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    months.put("sept", 9);
    for (String language :
        List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "pl", "ru")) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name =
              month
                  .getDisplayName(style, Locale.forLanguageTag(language))
                  .toLowerCase(Locale.ROOT)
                  .replace(".", "");
          months.putIfAbsent(name, month.getValue()); // no two languages disagree on one
        }
      }
    }
    return Map.copyOf(months);
  }
}
