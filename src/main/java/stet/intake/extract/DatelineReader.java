package stet.intake.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Reader and result of the visible dates of publication and change next to the headline: those
 * between headline and text, else those directly above the headline. Dates in the text itself do
 * not count, because they belong to something else.
 *
 * @param published the date of publication as ISO 8601, a day or an instant; null if none is
 *     visible
 * @param modified the date of the last change, in the same form
 */
record DatelineReader(@Nullable String published, @Nullable String modified) {

  /** A day or an instant, and whether it is the date of a change. */
  private record Day(String iso, boolean isOfChange) {}

  private static final DatelineReader NONE = new DatelineReader(null, null);

  /** The most blocks below the headline that are read, and the most above it. */
  private static final int BELOW = 10;

  private static final int ABOVE = 4;

  /** The most words of a block with dates. Longer blocks are text. */
  private static final int WORDS = 25;

  /** The most characters of a block with dates. */
  private static final int LONGEST = 1000;

  /**
   * Classes that mark the date of a change. Names of classes are English in pages of any language.
   */
  private static final Pattern CLASS_OF_CHANGE = Pattern.compile("(?i)updated|modified|revised");

  /**
   * The forms of dates in a language.
   *
   * @param day the pattern of a date: a year with the name of a month and a day before or after it,
   *     or all in digits
   * @param changed the pattern of words for a change
   * @param months the names of months in lower case, in full and abbreviated
   */
  private record DateForms(Pattern day, Pattern changed, Map<String, Integer> months) {

    static DateForms of(LanguagePack pack) {
      return pack.derived(DateForms.class, DateForms::read);
    }

    private static DateForms read(LanguagePack pack) {
      String ordinal = choice(pack.words(WordList.ORDINAL_ENDINGS));
      List<String> links = new ArrayList<>();
      pack.words(WordList.DATE_LINKS).forEach(link -> links.add(link + " "));
      String link = choice(links);
      String day = "(?<day>\\d{1,2})" + ordinal + "\\.? " + link + "(?<month>\\p{L}{3,12})\\.?,? ";
      return new DateForms(
          Pattern.compile(
              "\\b"
                  + day
                  + link
                  + "(?<year>\\d{4})\\b"
                  + "|\\b(?<month2>\\p{L}{3,12})\\.? (?<day2>\\d{1,2})"
                  + ordinal
                  + ",? (?<year2>\\d{4})\\b"
                  + "|\\b(?<year3>\\d{4})-(?<month3>\\d\\d)-(?<day3>\\d\\d)\\b"
                  + "|\\b(?<day4>\\d{1,2})\\.(?<month4>\\d{1,2})\\.(?<year4>\\d{4})\\b"),
          PagePattern.any(pack.words(WordList.UPDATE_LABELS)),
          MonthNames.of(pack));
    }

    private static String choice(Collection<String> words) {
      return words.isEmpty() ? "" : "(?:" + String.join("|", words) + ")?";
    }
  }

  static DatelineReader of(Document page, String headline, LanguagePack pack) {
    DateForms forms = DateForms.of(pack);
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
    for (Day day : beside.stream().flatMap(block -> days(block, forms).stream()).toList()) {
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

  /** Returns the dates in a label. Of several dates, each is classified by the words before it. */
  private static List<Day> days(TextBlock block, DateForms forms) {
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
        String said = text.substring(from, at);
        boolean changed =
            !time.className().contains("publish")
                && (forms.changed().matcher(said).find()
                    || CLASS_OF_CHANGE.matcher(time.className()).find());
        days.add(new Day(time.attr("datetime"), changed));
        from = at + shown.length();
      }
    }
    if (days.isEmpty()) {
      Matcher found = forms.day().matcher(text);
      while (found.find()) {
        LocalDate day = date(found, forms);
        if (day != null) {
          String said = text.substring(from, found.start());
          days.add(new Day(day.toString(), forms.changed().matcher(said).find()));
          from = found.end();
        }
      }
    }
    // The word for a change may also follow, if there is only one date.
    return days.size() == 1 && forms.changed().matcher(text).find()
        ? List.of(new Day(days.getFirst().iso(), true))
        : days;
  }

  /** Returns the date that was found, or null if the calendar has no such day. */
  private static @Nullable LocalDate date(Matcher found, DateForms forms) {
    Integer month = month(found, forms);
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

  private static @Nullable Integer month(Matcher found, DateForms forms) {
    String month = any(found, "month", "month2", "month3", "month4");
    return Character.isDigit(month.charAt(0))
        ? Integer.valueOf(month)
        : forms.months().get(month.toLowerCase(Locale.ROOT));
  }

  private static String any(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return Objects.requireNonNull(found.group(group));
      }
    }
    throw new IllegalStateException("a match without its groups: " + found.group());
  }
}
