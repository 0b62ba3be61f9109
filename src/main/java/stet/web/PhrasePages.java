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
import stet.model.Address;
import stet.model.Article;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;
import stet.search.SearchEngine;
import stet.web.request.Parameters;
import stet.web.request.ResultResponse;
import stet.web.view.Between;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.view.PhrasePage;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** When and where a phrase stood. */
final class PhrasePages {

  private static final int ARTICLES = 20;

  /** Shown of an article at once; further ones are folded away. */
  private static final int SPELLS = 5;

  private static final int WIDTH = 1000;

  /** What was seen once is drawn so wide. */
  private static final int LEAST = 4;

  private static final Pattern QUOTES = Pattern.compile("[\"“”„«»*?~]");

  /** Nothing of it is to be read as more than words. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  private final SearchEngine search;
  private final Drawings drawings;
  private final Site site;
  private final Pages pages;

  PhrasePages(SearchEngine search, Site site, Pages pages) {
    this.search = search;
    this.drawings = new Drawings(search);
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    if (Optional.ofNullable(request.queryParam("q")).orElse("").isBlank()) {
      show(request, "", null);
      return;
    }
    PhraseQuestion question = Parameters.phrase(request, ARTICLES);
    show(request, question.phrase(), ResultResponse.answerOf(search.phraseTimeline(question)));
  }

  private void show(Context request, String phrase, @Nullable PhraseTimeline found) {
    PhraseTimeline.Life first = found == null ? null : found.first();
    String next = found == null ? null : found.next();
    String title = phrase.isEmpty() ? "When did it say so?" : "“" + phrase + "”";
    pages.show(
        request,
        "phrase",
        new PhrasePage(
            site.frame(title),
            phrase,
            found == null ? "" : total(found),
            found == null ? List.of() : found.notices(),
            first == null ? null : first(first),
            found == null ? List.of() : lives(found.lives()),
            found == null || found.lives().isEmpty() ? null : span(times(found.lives())),
            phrase.isEmpty() ? null : drawings.of(touched(phrase)),
            next == null ? null : Links.phrase(phrase, next),
            anyForm(phrase),
            "/api" + Links.phrase(phrase, null)));
  }

  private static String total(PhraseTimeline found) {
    return found.articles() == 0
        ? "No version of any article holds this."
        : "In "
            + Phrasing.count(found.versions(), "version")
            + " of "
            + Phrasing.count(found.articles(), "article")
            + ".";
  }

  private static PhrasePage.First first(PhraseTimeline.Life life) {
    PhraseTimeline.Spell spell = life.spells().getFirst();
    return new PhrasePage.First(
        article(life),
        source(life.article()),
        version(life.article(), spell.fromVersion(), spell.from()),
        Moment.of(spell.seen()),
        spell.fromVersion() == 1 && !spell.withheldBefore());
  }

  /** The search for its words, wherever each of them stands. */
  static String anyForm(String phrase) {
    return Links.search(NO_WORD.matcher(phrase.toLowerCase(Locale.ROOT)).replaceAll(" ").strip());
  }

  /** The edits that put it in, took it out or changed a word beside it. */
  static String touched(String phrase) {
    return "touched:\"" + QUOTES.matcher(phrase).replaceAll(" ") + "\"";
  }

  /** All on one line of time, from the first sighting to the last. */
  private static List<PhrasePage.Life> lives(List<PhraseTimeline.Life> lives) {
    LongSummaryStatistics times = times(lives);
    double whole = Math.max(1, times.getMax() - times.getMin());
    return lives.stream().map(life -> life(life, times.getMin(), whole)).toList();
  }

  private static LongSummaryStatistics times(List<PhraseTimeline.Life> lives) {
    return lives.stream()
        .flatMap(life -> life.spells().stream())
        .flatMap(spell -> Stream.of(spell.seen(), spell.lastSeen()))
        .mapToLong(Instant::toEpochMilli)
        .summaryStatistics();
  }

  private static PhrasePage.Span span(LongSummaryStatistics times) {
    Instant from = Instant.ofEpochMilli(times.getMin());
    Instant to = Instant.ofEpochMilli(times.getMax());
    Moment day = Moment.day(from);
    return day.text().equals(Moment.day(to).text())
        ? new PhrasePage.Span(Moment.of(from), Moment.of(to))
        : new PhrasePage.Span(day, Moment.day(to));
  }

  private static PhrasePage.Bar bar(PhraseTimeline.Spell spell, long from, double whole) {
    int x = (int) (WIDTH * (spell.seen().toEpochMilli() - from) / whole);
    int end = (int) (WIDTH * (spell.lastSeen().toEpochMilli() - from) / whole);
    return new PhrasePage.Bar(Math.min(x, WIDTH - LEAST), Math.max(LEAST, end - x));
  }

  private static PhrasePage.Life life(PhraseTimeline.Life life, long from, double whole) {
    List<PhrasePage.Spell> spells =
        IntStream.range(0, life.spells().size())
            .mapToObj(i -> spell(life.article(), life.spells().get(i), i > 0))
            .toList();
    int shown = Math.min(SPELLS, spells.size());
    return new PhrasePage.Life(
        article(life),
        source(life.article()),
        life.held() == life.versions()
            ? life.versions() == 1
                ? "in its only version"
                : "in all of its " + Phrasing.count(life.versions(), "version")
            : "in "
                + Phrasing.number(life.held())
                + " of its "
                + Phrasing.count(life.versions(), "version"),
        life.spells().stream().map(spell -> bar(spell, from, whole)).toList(),
        spells.subList(0, shown),
        spells.subList(shown, spells.size()));
  }

  private static PhrasePage.Spell spell(
      Article article, PhraseTimeline.Spell spell, boolean again) {
    return new PhrasePage.Spell(
        version(article, spell.fromVersion(), spell.from()),
        spell.fromVersion() == spell.toVersion()
            ? null
            : version(article, spell.toVersion(), spell.to()),
        Moment.of(spell.seen()),
        spell.notBefore() == null ? null : Between.of(spell.notBefore(), spell.seen()),
        spell.notBefore() == null
            ? foundThere(spell.withheldBefore())
            : again ? "put back" : "came",
        Moment.of(spell.lastSeen()),
        spell.goneBy() == null ? null : Between.of(spell.lastSeen(), spell.goneBy()),
        spell.goneBy() == null || !spell.withheldAfter() ? null : Moment.of(spell.goneBy()));
  }

  /** What is said of what was there in a version before which none is told. */
  static String foundThere(boolean withheldBefore) {
    return withheldBefore
        ? "there behind what is withheld,"
        : "there when the article was first seen,";
  }

  private static Link article(PhraseTimeline.Life life) {
    String name = life.headline().isBlank() ? life.article().url() : life.headline();
    return new Link(name, Links.article(life.article().id()));
  }

  private static Link source(Article article) {
    return new Link(article.source(), Links.source(article.source()));
  }

  private static Link version(Article article, int number, Address address) {
    return new Link(Phrasing.number(number), Links.version(article.id(), address));
  }
}
