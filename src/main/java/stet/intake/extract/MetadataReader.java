package stet.intake.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import stet.model.PublisherName;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Reader of a page's metadata about its article: in JSON-LD, in Open Graph, in meta elements, and
 * in the visible text. It must be called before boilerplate is removed.
 */
final class MetadataReader {

  /**
   * The metadata.
   *
   * @param language the language that the page declares
   * @param pack the word lists by which the page's labels and notices are read
   */
  record ReadMetadata(
      String headline,
      String byline,
      @Nullable Instant published,
      @Nullable Instant modified,
      @Nullable String language,
      LanguagePack pack,
      @Nullable String canonical,
      boolean paid,
      PublisherName publisher) {}

  /**
   * The forms of bylines in a language.
   *
   * @param opening the pattern of words before the first name
   * @param joiner the pattern of words between two names
   */
  private record BylineForms(Pattern opening, Pattern joiner) {

    static BylineForms of(LanguagePack pack) {
      return pack.derived(BylineForms.class, BylineForms::read);
    }

    private static BylineForms read(LanguagePack pack) {
      String words = String.join(" | ", pack.words(WordList.BYLINE_JOINERS));
      return new BylineForms(
          PagePattern.any("^", pack.words(WordList.BYLINE_OPENINGS), "\\s*:?\\s+"),
          Pattern.compile("\\s*(?:,|;|&| " + words + " )\\s*"));
    }
  }

  /** The separator between a headline and the name of the site. */
  private static final Pattern BAR = Pattern.compile("\\s+[|–—:·»-]+\\s+");

  /** The most characters of a byline. A longer text is something else. */
  private static final int LONGEST_BYLINE = 150;

  private final Document page;
  private final JsonLdReader data;

  private MetadataReader(Document page) {
    this.page = page;
    this.data = JsonLdReader.of(page);
  }

  /** Reads the metadata of a page. This includes finding the language of its labels. */
  static ReadMetadata of(Document page, PageLanguage languages) {
    MetadataReader read = new MetadataReader(page);
    String headline = read.headline();
    LanguagePack pack = languages.of(page, read.language());
    BylineForms bylines = BylineForms.of(pack);
    DatelineReader dateline = DatelineReader.of(page, headline, pack);
    return new ReadMetadata(
        headline,
        read.byline(bylines),
        read.published(dateline),
        read.modified(dateline),
        read.language(),
        pack,
        read.canonical(),
        read.isPaid(),
        read.publisher());
  }

  /**
   * Returns the headline that readers see, if the page shows it, else a headline from the metadata.
   */
  private String headline() {
    List<String> said = new ArrayList<>();
    add(said, data.text("headline"));
    add(said, meta("og:title"));
    add(said, meta("twitter:title"));
    add(said, page.title());
    List<Set<String>> words = said.stream().map(MetadataReader::words).toList();
    String best = "";
    double likest = 0;
    for (Element heading : page.select("h1")) {
      String shown = VisibleText.shown(heading.text());
      double alike = shown.isEmpty() ? 0 : likeness(shown, words);
      if (!shown.isEmpty() && (best.isEmpty() || alike > likest)) {
        best = shown;
        likest = alike;
      }
    }
    if (!best.isEmpty() && (said.isEmpty() || likest > 0)) {
      return best;
    }
    return said.isEmpty() ? best : withoutSite(said.getFirst());
  }

  /** Returns the names of the authors, with commas between them; empty if there are none. */
  private String byline(BylineForms forms) {
    List<String> names = data.authors();
    if (names.isEmpty()) {
      names = names(meta("author"), forms);
    }
    for (String place :
        List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            ".byline",
            ".author",
            "[class$=byline]")) {
      Element element = names.isEmpty() ? page.selectFirst(place) : null;
      names = element == null ? names : names(element.text(), forms);
    }
    return String.join(", ", names);
  }

  private @Nullable Instant published(DatelineReader dateline) {
    return firstInstant(
        data.text("datePublished"),
        meta("article:published_time"),
        meta("datePublished"),
        meta("date"),
        attribute("time[pubdate], time[itemprop=datePublished]", "datetime"),
        data.ofPage("datePublished"),
        dateline.published());
  }

  private @Nullable Instant modified(DatelineReader dateline) {
    return firstInstant(
        data.text("dateModified"),
        meta("article:modified_time"),
        meta("og:updated_time"),
        meta("dateModified"),
        attribute("time[itemprop=dateModified]", "datetime"),
        data.ofPage("dateModified"),
        dateline.modified());
  }

  private @Nullable String language() {
    String said = attribute("html", "lang");
    said = said == null ? data.text("inLanguage") : said;
    said = said == null ? meta("og:locale") : said;
    said = said == null ? attribute("meta[http-equiv=content-language]", "content") : said;
    if (said == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(said.replace('_', '-'));
    int length = locale.getLanguage().length();
    return length == 2 || length == 3 ? locale.toLanguageTag() : null;
  }

  private @Nullable String canonical() {
    String canonical = attribute("link[rel=canonical]", "abs:href");
    return canonical == null ? meta("og:url") : canonical;
  }

  /**
   * The name of the site, as it says itself; else that of the publisher in its data. The site's
   * comes first: it is the one that readers know, while a publisher may be a company with several
   * newspapers.
   */
  private PublisherName publisher() {
    String home = data.publisher("url");
    PublisherName site = PublisherName.of(meta("og:site_name"), home);
    return site.title().isEmpty() ? PublisherName.of(data.publisher("name"), home) : site;
  }

  /** Whether the page states that its text is only for paying readers. */
  private boolean isPaid() {
    String free = data.text("isAccessibleForFree");
    return free != null && free.equalsIgnoreCase("false");
  }

  private @Nullable String meta(String name) {
    return attribute(
        "meta[property=\"%1$s\"], meta[name=\"%1$s\"], meta[itemprop=\"%1$s\"]".formatted(name),
        "content");
  }

  private @Nullable String attribute(String place, String attribute) {
    for (Element element : page.select(place)) {
      String value = VisibleText.shown(element.attr(attribute));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private static void add(List<String> said, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      said.add(VisibleText.shown(text));
    }
  }

  /**
   * The similarity of a heading to the most similar title in the metadata, from 0 to 1: twice the
   * number of common words, divided by the number of all words.
   */
  private static double likeness(String shown, List<Set<String>> said) {
    Set<String> words = words(shown);
    double best = 0;
    for (Set<String> other : said) {
      Set<String> both = new LinkedHashSet<>(words);
      both.retainAll(other);
      best = Math.max(best, 2.0 * both.size() / (words.size() + other.size()));
    }
    return best;
  }

  private static Set<String> words(String text) {
    return new LinkedHashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  /** Removes the name of the site from the end of a title. */
  private String withoutSite(String title) {
    String site = meta("og:site_name");
    String[] parts = BAR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1];
    boolean named = site != null && last.equalsIgnoreCase(site);
    if (named || title.endsWith("| " + last)) {
      return title.substring(0, title.lastIndexOf(last)).replaceAll("\\s+[|–—:·»-]+\\s*$", "");
    }
    return title;
  }

  private static List<String> names(@Nullable String text, BylineForms forms) {
    if (text == null) {
      return List.of();
    }
    String plain = forms.opening().matcher(VisibleText.plain(text)).replaceFirst("");
    if (plain.length() > LONGEST_BYLINE || plain.contains("://")) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String name : forms.joiner().split(plain)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static @Nullable Instant firstInstant(@Nullable String... texts) {
    for (String text : texts) {
      Instant instant = text == null ? null : instant(text);
      if (instant != null) {
        return instant;
      }
    }
    return null;
  }

  /** Parses a time. A time without a zone is taken as UTC, and a day as its beginning. */
  private static @Nullable Instant instant(String text) {
    String iso =
        text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T")
            .replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeParseException noOffset) {
      try {
        return iso.length() <= 10
            ? LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC)
            : LocalDateTime.parse(iso, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }
}
