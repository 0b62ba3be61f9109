package stet.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import stet.archive.Archive;
import stet.desk.SourceCatalogue;
import stet.model.Tag;
import stet.query.QueryField;
import stet.search.Answer;
import stet.search.Question.Order;
import stet.store.ArchiveCounts;
import stet.store.Source;
import stet.web.view.FoundArticle;
import stet.web.view.FrontPage;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * The front page: the search box, the most significant of the latest changes, and the day in
 * numbers.
 */
final class FrontPages {

  /** The number of articles that changed last among which the most significant are chosen. */
  private static final int LATELY = 30;

  /** The number of articles with the most substantial edits that are shown. */
  private static final int SHOWN = 5;

  private static final int NEWEST = 10;
  private static final int SOURCES = 30;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Archive archive;
  private final SourceLinks links;
  private final SourceCatalogue watched;
  private final Clock clock;
  private final ExampleQueries examples;
  private final ResultCountCache tallies;
  private final Site site;
  private final TemplateRenderer pages;

  FrontPages(
      Archive archive,
      SourceLinks links,
      Clock clock,
      ExampleQueries examples,
      ResultCountCache tallies,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.links = links;
    this.watched = new SourceCatalogue(archive);
    this.clock = clock;
    this.examples = examples;
    this.tallies = tallies;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    ExampleValues lately =
        new ExampleValues(examples.lately(LATELY).map(Answer::results).orElse(List.of()));
    List<String> sources = archive.sources();
    ArchiveCounts census = archive.census();
    pages.show(
        request,
        "front",
        new FrontPage(
            site.frame("What the news changed", "", "/", Site.feeds("/changes", "")),
            examples.all(lately),
            census.observations() == 0,
            PageWording.holdings(census),
            sources(sources),
            sources.size() > SOURCES,
            lately.changed().map(this::day).orElse(null),
            matters(lately.lately()),
            lately.lately().stream().limit(NEWEST).map(this::newest).toList()));
  }

  /**
   * Returns the articles with the most substantial of the latest edits, each with its best edits.
   */
  private List<FoundArticle> matters(List<Answer.ArticleResult> lately) {
    return lately.stream()
        .sorted(Comparator.comparingDouble(FrontPages::weight).reversed())
        .limit(SHOWN)
        .map(new FoundArticleViews(links, QueryField.EVERY_EDIT, Order.NEWEST)::best)
        .toList();
  }

  private static double weight(Answer.ArticleResult result) {
    return result.edits().stream().mapToDouble(FoundArticleViews::weight).max().orElse(0);
  }

  private FrontPage.Newest newest(Answer.ArticleResult result) {
    return new FrontPage.Newest(
        new LabeledLink(
            result.headline().isBlank() ? result.article().url() : result.headline(),
            SiteLinks.article(result.article().id())),
        links.label(result.article().source()),
        InstantView.of(result.lastChanged()));
  }

  /**
   * Returns as many sources as there is room for, the followed ones before those that were only
   * imported.
   */
  private List<FrontPage.Followed> sources(List<String> held) {
    List<Source> all = watched.all();
    List<FrontPage.Followed> shown = new ArrayList<>();
    for (Source source : all) {
      shown.add(followed(source.name(), source.paused() ? "paused" : "followed", held));
    }
    Set<String> names = all.stream().map(Source::name).collect(Collectors.toSet());
    held.stream()
        .filter(name -> !names.contains(name))
        .map(name -> followed(name, "imported", held))
        .forEach(shown::add);
    return shown.subList(0, Math.min(SOURCES, shown.size()));
  }

  private FrontPage.Followed followed(String name, String how, List<String> held) {
    boolean known = held.contains(name);
    int articles = known ? tallies.of(SiteLinks.sourceQuery(name)).articles() : 0;
    return new FrontPage.Followed(
        new LabeledLink(links.label(name), known ? SiteLinks.source(name) : ""),
        how,
        PageWording.count(articles, "article"));
  }

  /**
   * Returns the numbers of today, or, if nothing has changed today, of the last day with a change.
   */
  private FrontPage.Day day(Instant changed) {
    Instant now = clock.instant();
    boolean today = DAY.format(changed).equals(DAY.format(now));
    return new FrontPage.Day(InstantView.day(changed), today, figures(changed));
  }

  private List<FrontPage.Figure> figures(Instant changed) {
    String seen = "seen:" + DAY.format(changed);
    List<FrontPage.Figure> numbers = new ArrayList<>();
    Answer.Totals all = tallies.of(seen + " " + QueryField.EVERY_EDIT);
    String every = SiteLinks.search(seen + " " + QueryField.EVERY_EDIT);
    add(numbers, all.articles(), "article changed", "articles changed", every);
    add(numbers, all.edits(), "edit", "edits", every);
    String headlines = seen + " where:headline";
    int rewritten = tallies.of(headlines).edits();
    add(numbers, rewritten, "headline edit", "headline edits", SiteLinks.search(headlines));
    tagged(numbers, seen, Tag.QUOTE_CHANGED, "quotation reworded", "quotations reworded");
    tagged(numbers, seen, Tag.NUMBER, "edit of a figure", "edits of figures");
    tagged(numbers, seen, Tag.CORRECTION, "edit of a correction", "edits of corrections");
    return numbers;
  }

  private void tagged(
      List<FrontPage.Figure> numbers, String seen, Tag tag, String one, String many) {
    String query = seen + " tag:" + tag.label();
    add(numbers, tallies.of(query).edits(), one, many, SiteLinks.search(query));
  }

  private static void add(
      List<FrontPage.Figure> numbers, int count, String one, String many, String href) {
    if (count > 0) {
      numbers.add(
          new FrontPage.Figure(
              PageWording.number(count), new LabeledLink(count == 1 ? one : many, href)));
    }
  }
}
