package stet.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.VersionAddress;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;
import stet.search.SearchEngine;
import stet.web.request.RequestParameters;
import stet.web.request.ResultResponse;
import stet.web.view.ChangeInterval;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.view.PhrasePage;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Pages with the times at which articles contained a phrase. */
final class PhrasePages {

  private static final int ARTICLES = 20;

  /** The most periods of an article that are shown at first. Further ones are folded. */
  private static final int SPELLS = 5;

  private static final int WIDTH = 1000;

  /** The least width of a bar, for a phrase that was seen only once. */
  private static final int LEAST = 4;

  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»*?~]");

  /** Characters that are removed, so that the rest is read only as words. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  private final SearchEngine search;
  private final SourceLinks sources;
  private final EditChartBuilder drawings;
  private final SourceCheckNotes checks;
  private final Site site;
  private final TemplateRenderer pages;

  PhrasePages(
      SearchEngine search,
      SourceLinks sources,
      SourceCheckNotes checks,
      Site site,
      TemplateRenderer pages) {
    this.search = search;
    this.sources = sources;
    this.drawings = new EditChartBuilder(search, sources);
    this.checks = checks;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    if (Optional.ofNullable(request.queryParam("q")).orElse("").isBlank()) {
      show(request, new PhraseQuestion("", ARTICLES, null), null);
      return;
    }
    PhraseQuestion question = RequestParameters.phrase(request, ARTICLES);
    show(request, question, ResultResponse.answerOf(search.phraseTimeline(question)));
  }

  private static LabeledLink toggle(PhraseQuestion question) {
    return question.gone()
        ? new LabeledLink(
            "All articles that ever said it", SiteLinks.phrase(question.phrase(), false, null))
        : new LabeledLink(
            "Only articles that no longer say it", SiteLinks.phrase(question.phrase(), true, null));
  }

  private void show(Context request, PhraseQuestion question, @Nullable PhraseTimeline found) {
    String phrase = question.phrase();
    List<PhraseTimeline.PhraseArticle> lives = found == null ? List.of() : found.listed();
    PhraseTimeline.PhraseArticle first = found == null ? null : found.first();
    String next = found == null ? null : found.next();
    String title = phrase.isEmpty() ? "When did it say so?" : "“" + phrase + "”";
    pages.show(
        request,
        "phrase",
        new PhrasePage(
            site.frame(title),
            phrase,
            found == null ? "" : question.gone() ? totalGone(found) : total(found),
            found == null ? List.of() : found.notices(),
            first == null ? null : first(first),
            lives(lives),
            lives.isEmpty() ? null : span(times(lives)),
            phrase.isEmpty() ? null : drawings.of(touched(phrase)),
            first == null ? null : toggle(question),
            phrase.isEmpty()
                ? List.of()
                : SearchGuideBuilder.follows(asPhrase(phrase), true, false),
            phrase.isEmpty() ? List.of() : checks.ofQuery(""),
            next == null ? null : SiteLinks.phrase(phrase, question.gone(), next),
            anyForm(phrase),
            "/api" + SiteLinks.phrase(phrase, question.gone(), null)));
  }

  private static String totalGone(PhraseTimeline found) {
    return "Of "
        + PageWording.count(found.articles(), "article")
        + " that said it, "
        + PageWording.number(found.wanted())
        + (found.wanted() == 1 ? " no longer says it." : " no longer say it.");
  }

  private static String total(PhraseTimeline found) {
    return found.articles() == 0
        ? "No version of any article holds this."
        : "In "
            + PageWording.count(found.versions(), "version")
            + " of "
            + PageWording.count(found.articles(), "article")
            + ".";
  }

  private PhrasePage.First first(PhraseTimeline.PhraseArticle life) {
    PhraseTimeline.PhrasePeriod spell = life.periods().getFirst();
    return new PhrasePage.First(
        article(life),
        sources.of(life.article().source()),
        version(life.article(), spell.fromVersion(), spell.from()),
        InstantView.of(spell.seen()),
        spell.fromVersion() == 1 && !spell.withheldBefore());
  }

  /** Returns the search for the words of a phrase in any place. */
  static String anyForm(String phrase) {
    return SiteLinks.search(
        NO_WORD.matcher(phrase.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
  }

  /**
   * Returns the query for the edits that added or removed a phrase, or changed a word next to it.
   */
  static String touched(String phrase) {
    return "touched:" + asPhrase(phrase);
  }

  /** Returns the query for the versions that contain a phrase. */
  private static String asPhrase(String phrase) {
    return "\"" + QUOTES.matcher(phrase).replaceAll(" ") + "\"";
  }

  /** Returns the articles on a common time line, from the first sighting to the last. */
  private List<PhrasePage.PhraseArticleView> lives(List<PhraseTimeline.PhraseArticle> lives) {
    LongSummaryStatistics times = times(lives);
    double whole = Math.max(1, times.getMax() - times.getMin());
    return lives.stream().map(life -> life(life, times.getMin(), whole)).toList();
  }

  private static LongSummaryStatistics times(List<PhraseTimeline.PhraseArticle> lives) {
    return lives.stream()
        .flatMap(life -> life.periods().stream())
        .flatMap(spell -> Stream.of(spell.seen(), spell.lastSeen()))
        .mapToLong(Instant::toEpochMilli)
        .summaryStatistics();
  }

  private static PhrasePage.Span span(LongSummaryStatistics times) {
    Instant from = Instant.ofEpochMilli(times.getMin());
    Instant to = Instant.ofEpochMilli(times.getMax());
    InstantView day = InstantView.day(from);
    return day.text().equals(InstantView.day(to).text())
        ? new PhrasePage.Span(InstantView.of(from), InstantView.of(to))
        : new PhrasePage.Span(day, InstantView.day(to));
  }

  private static PhrasePage.Bar bar(PhraseTimeline.PhrasePeriod spell, long from, double whole) {
    int x = (int) (WIDTH * (spell.seen().toEpochMilli() - from) / whole);
    int end = (int) (WIDTH * (spell.lastSeen().toEpochMilli() - from) / whole);
    return new PhrasePage.Bar(Math.min(x, WIDTH - LEAST), Math.max(LEAST, end - x));
  }

  private PhrasePage.PhraseArticleView life(
      PhraseTimeline.PhraseArticle life, long from, double whole) {
    List<PhrasePage.PhrasePeriodView> spells =
        IntStream.range(0, life.periods().size())
            .mapToObj(i -> spell(life.article(), life.periods().get(i), i > 0))
            .toList();
    int shown = Math.min(SPELLS, spells.size());
    return new PhrasePage.PhraseArticleView(
        article(life),
        sources.of(life.article().source()),
        life.held() == life.versions()
            ? life.versions() == 1
                ? "in its only version"
                : "in all of its " + PageWording.count(life.versions(), "version")
            : "in "
                + PageWording.number(life.held())
                + " of its "
                + PageWording.count(life.versions(), "version"),
        life.periods().stream().map(spell -> bar(spell, from, whole)).toList(),
        spells.subList(0, shown),
        spells.subList(shown, spells.size()));
  }

  private static PhrasePage.PhrasePeriodView spell(
      Article article, PhraseTimeline.PhrasePeriod spell, boolean again) {
    return new PhrasePage.PhrasePeriodView(
        version(article, spell.fromVersion(), spell.from()),
        spell.fromVersion() == spell.toVersion()
            ? null
            : version(article, spell.toVersion(), spell.to()),
        InstantView.of(spell.seen()),
        spell.notBefore() == null ? null : ChangeInterval.of(spell.notBefore(), spell.seen()),
        spell.notBefore() == null
            ? foundThere(spell.withheldBefore())
            : again ? "put back" : "came",
        InstantView.of(spell.lastSeen()),
        spell.goneBy() == null ? null : ChangeInterval.of(spell.lastSeen(), spell.goneBy()),
        spell.goneBy() == null || !spell.withheldAfter() ? null : InstantView.of(spell.goneBy()));
  }

  /**
   * Returns the wording for a phrase that was already in the earliest visible version, with a note
   * if earlier versions are withheld.
   */
  static String foundThere(boolean withheldBefore) {
    return withheldBefore
        ? "there behind what is withheld,"
        : "there when the article was first seen,";
  }

  private static LabeledLink article(PhraseTimeline.PhraseArticle life) {
    String name = life.headline().isBlank() ? life.article().url() : life.headline();
    return new LabeledLink(name, SiteLinks.article(life.article().id()));
  }

  private static LabeledLink version(Article article, int number, VersionAddress address) {
    return new LabeledLink(PageWording.number(number), SiteLinks.version(article.id(), address));
  }
}
