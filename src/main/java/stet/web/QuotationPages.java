package stet.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.history.Wording;
import stet.model.ArticleId;
import stet.model.Person;
import stet.model.Speaker;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.QuotationHistory;
import stet.search.QuotationSearch;
import stet.web.request.ResultResponse;
import stet.web.view.Between;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.view.PhrasePage;
import stet.web.view.QuotationPage;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** Every wording of a quotation, with who was named as its speaker. */
final class QuotationPages {

  private static final int ARTICLES = 20;

  private final QuotationSearch search;
  private final Drawings drawings;
  private final Facts facts;
  private final Site site;
  private final Pages pages;

  QuotationPages(QuotationSearch search, Drawings drawings, Facts facts, Site site, Pages pages) {
    this.search = search;
    this.drawings = drawings;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    String words = Optional.ofNullable(request.queryParam("q")).orElse("").strip();
    if (words.isEmpty()) {
      show(request, words, null);
      return;
    }
    show(request, words, ResultResponse.answerOf(search.of(words, ARTICLES)));
  }

  private void show(Context request, String words, @Nullable QuotationHistory history) {
    pages.show(
        request,
        "quotation",
        new QuotationPage(
            site.frame(words.isEmpty() ? "What was quoted?" : "“" + words + "”"),
            words,
            history == null ? List.of() : history.notices(),
            history == null ? List.of() : history.lives().stream().map(this::retelling).toList(),
            words.isEmpty() ? null : drawings.of(PhrasePages.touched(words)),
            Links.phrase(words, null),
            "/api/quotation?q=" + Links.encoded(words)));
  }

  private QuotationPage.Retelling retelling(QuotationHistory.Life life) {
    Timeline timeline = life.timeline();
    String source = timeline.article().source();
    return new QuotationPage.Retelling(
        new Link(facts.headline(timeline), Links.article(timeline.article().id())),
        new Link(source, Links.source(source)),
        life.wordings().stream().map(wording -> wording(timeline, wording)).toList());
  }

  private static QuotationPage.Wording wording(Timeline timeline, Wording wording) {
    Speaker speaker = wording.speaker();
    Person person = speaker == null ? null : speaker.person();
    return new QuotationPage.Wording(
        wording.text(),
        speaker == null ? "" : (speaker.verb() + " " + speaker.phrase()).strip(),
        person == null ? null : new Link(person.name(), Links.person(person)),
        stood(timeline, wording));
  }

  private static PhrasePage.Spell stood(Timeline timeline, Wording wording) {
    Version from = wording.from();
    Version to = wording.to();
    ArticleId id = timeline.article().id();
    Optional<Version> earlier = timeline.before(from);
    return new PhrasePage.Spell(
        version(id, from),
        from.equals(to) ? null : version(id, to),
        Moment.of(from.firstSeen()),
        earlier.map(before -> Between.of(before.lastSeen(), from.firstSeen())).orElse(null),
        earlier.isPresent() ? "came" : PhrasePages.foundThere(timeline.followsGap(from)),
        Moment.of(to.lastSeen()),
        timeline.until(to).map(gone -> Between.of(to.lastSeen(), gone)).orElse(null),
        timeline.gapAfter(to).map(Moment::of).orElse(null));
  }

  private static Link version(ArticleId id, Version version) {
    return new Link(Phrasing.number(version.number()), Links.version(id, version.address()));
  }
}
