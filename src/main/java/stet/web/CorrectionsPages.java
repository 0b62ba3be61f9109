package stet.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.archive.Archive;
import stet.model.Article;
import stet.search.SearchEngine;
import stet.web.view.CorrectionsPage;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Pages that show for each source the changes of substance with and without a correction notice.
 */
final class CorrectionsPages {

  /** Sources on the page; each is worked out the first time it is asked for. */
  private static final int SOURCES = 20;

  private static final int LATE = 10;

  private final Archive archive;
  private final CorrectionNotices notices;
  private final Site site;
  private final TemplateRenderer pages;

  CorrectionsPages(Archive archive, SearchEngine search, Site site, TemplateRenderer pages) {
    this.archive = archive;
    this.notices = new CorrectionNotices(search, archive::generation);
    this.site = site;
    this.pages = pages;
  }

  private record Told(String source, CorrectionNotices.Account account) {}

  void show(Context request) {
    List<String> all = archive.sources();
    String asked = request.queryParam("source");
    if (asked != null && !all.contains(asked)) {
      throw new NotFoundResponse("The archive holds nothing of a source called “" + asked + "”.");
    }
    List<String> shown = asked == null ? all.stream().limit(SOURCES).toList() : List.of(asked);
    List<Told> told = shown.stream().map(s -> new Told(s, notices.of(s))).toList();
    pages.show(
        request,
        "corrections",
        new CorrectionsPage(
            site.frame("Corrections", "", "/corrections", Site.feeds("/search", NOTICES)),
            told.stream().filter(t -> t.account().steps() > 0).map(CorrectionsPages::row).toList(),
            late(told),
            asked == null && all.size() > SOURCES,
            PageWording.number(CorrectionNotices.ARTICLES)));
  }

  private static final String NOTICES = "?q=" + SiteLinks.encoded("tag:correction -kind:removed");

  private static CorrectionsPage.Row row(Told told) {
    String source = told.source();
    CorrectionNotices.Account account = told.account();
    String substance = SiteLinks.sourceQuery(source) + " " + CorrectionNotices.SUBSTANCE;
    int steps = account.steps();
    int together = 100 * account.together() / steps;
    int later = 100 * account.late().size() / steps;
    return new CorrectionsPage.Row(
        new LabeledLink(source, SiteLinks.source(source)),
        new LabeledLink(PageWording.number(steps), SiteLinks.search(substance)),
        new LabeledLink(
            PageWording.number(account.together()),
            SiteLinks.search(substance + " " + CorrectionNotices.NOTICE)),
        PageWording.number(account.late().size()),
        account.median().map(PageWording::about).orElse(""),
        PageWording.number(account.without()),
        List.of(together, later, 100 - together - later),
        account.partial());
  }

  private static List<CorrectionsPage.Late> late(List<Told> told) {
    List<CorrectionNotices.Late> late = new ArrayList<>();
    told.forEach(t -> late.addAll(t.account().late()));
    Set<CorrectionNotices.Step> notices = new HashSet<>();
    return late.stream()
        .sorted(Comparator.comparing(CorrectionNotices.Late::delay).reversed())
        .filter(one -> notices.add(one.notice()))
        .limit(LATE)
        .map(CorrectionsPages::line)
        .toList();
  }

  private static CorrectionsPage.Late line(CorrectionNotices.Late late) {
    Article article = late.article().article();
    String source = article.source();
    return new CorrectionsPage.Late(
        new LabeledLink(late.article().headline(), SiteLinks.article(article.id())),
        new LabeledLink(source, SiteLinks.source(source)),
        PageWording.about(late.delay()),
        step(article, late.change()),
        step(article, late.notice()));
  }

  private static CorrectionsPage.Step step(Article article, CorrectionNotices.Step step) {
    return new CorrectionsPage.Step(
        SiteLinks.revision(article.id(), step.from(), step.to()), InstantView.of(step.seen()));
  }
}
