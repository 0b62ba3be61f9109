package stet.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Person;
import stet.model.Speaker;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.QuotationWording;
import stet.search.QuotationHistory;
import stet.search.QuotationSearch;
import stet.web.request.ResultResponse;
import stet.web.view.ChangeInterval;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.view.PhrasePage;
import stet.web.view.QuotationPage;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Pages of every wording of a quotation, with the named speakers. */
final class QuotationPages {

  private static final int ARTICLES = 20;

  private final QuotationSearch search;
  private final EditChartBuilder drawings;
  private final ArticleFactsBuilder facts;
  private final Site site;
  private final TemplateRenderer pages;

  QuotationPages(
      QuotationSearch search,
      EditChartBuilder drawings,
      ArticleFactsBuilder facts,
      Site site,
      TemplateRenderer pages) {
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
            history == null ? List.of() : history.listed().stream().map(this::retelling).toList(),
            words.isEmpty() ? null : drawings.of(PhrasePages.touched(words)),
            SiteLinks.phrase(words, null),
            "/api/quotation?q=" + SiteLinks.encoded(words)));
  }

  private QuotationPage.ArticleWordings retelling(QuotationHistory.QuotationArticle life) {
    Timeline timeline = life.timeline();
    return new QuotationPage.ArticleWordings(
        new LabeledLink(facts.headline(timeline), SiteLinks.article(timeline.article().id())),
        facts.source(timeline),
        life.wordings().stream().map(wording -> wording(timeline, wording)).toList());
  }

  private static QuotationPage.Wording wording(Timeline timeline, QuotationWording wording) {
    Speaker speaker = wording.speaker();
    Person person = speaker == null ? null : speaker.person();
    return new QuotationPage.Wording(
        wording.text(),
        speaker == null ? "" : (speaker.verb() + " " + speaker.phrase()).strip(),
        person == null ? null : new LabeledLink(person.name(), SiteLinks.person(person)),
        stood(timeline, wording));
  }

  private static PhrasePage.PhrasePeriodView stood(Timeline timeline, QuotationWording wording) {
    Version from = wording.from();
    Version to = wording.to();
    ArticleId id = timeline.article().id();
    Optional<Version> earlier = timeline.before(from);
    return new PhrasePage.PhrasePeriodView(
        version(id, from),
        from.equals(to) ? null : version(id, to),
        InstantView.of(from.firstSeen()),
        earlier.map(before -> ChangeInterval.of(before.lastSeen(), from.firstSeen())).orElse(null),
        earlier.isPresent() ? "came" : PhrasePages.foundThere(timeline.followsGap(from)),
        InstantView.of(to.lastSeen()),
        timeline.until(to).map(gone -> ChangeInterval.of(to.lastSeen(), gone)).orElse(null),
        timeline.gapAfter(to).map(InstantView::of).orElse(null));
  }

  private static LabeledLink version(ArticleId id, Version version) {
    return new LabeledLink(
        PageWording.number(version.number()), SiteLinks.version(id, version.address()));
  }
}
