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
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** Per source, changes of substance with and without a correction notice. */
final class CorrectionsPages {

  /** Sources on the page; each is worked out the first time it is asked for. */
  private static final int SOURCES = 20;

  private static final int LATE = 10;

  private final Archive archive;
  private final Notices notices;
  private final Site site;
  private final Pages pages;

  CorrectionsPages(Archive archive, SearchEngine search, Site site, Pages pages) {
    this.archive = archive;
    this.notices = new Notices(search, archive::generation);
    this.site = site;
    this.pages = pages;
  }

  private record Told(String source, Notices.Account account) {}

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
            Phrasing.number(Notices.ARTICLES)));
  }

  private static final String NOTICES = "?q=" + Links.encoded("tag:correction -kind:removed");

  private static CorrectionsPage.Row row(Told told) {
    String source = told.source();
    Notices.Account account = told.account();
    String substance = Links.sourceQuery(source) + " " + Notices.SUBSTANCE;
    int steps = account.steps();
    int together = 100 * account.together() / steps;
    int later = 100 * account.late().size() / steps;
    return new CorrectionsPage.Row(
        new Link(source, Links.source(source)),
        new Link(Phrasing.number(steps), Links.search(substance)),
        new Link(
            Phrasing.number(account.together()), Links.search(substance + " " + Notices.NOTICE)),
        Phrasing.number(account.late().size()),
        account.median().map(Phrasing::about).orElse(""),
        Phrasing.number(account.without()),
        List.of(together, later, 100 - together - later),
        account.partial());
  }

  private static List<CorrectionsPage.Late> late(List<Told> told) {
    List<Notices.Late> late = new ArrayList<>();
    told.forEach(t -> late.addAll(t.account().late()));
    Set<Notices.Step> notices = new HashSet<>();
    return late.stream()
        .sorted(Comparator.comparing(Notices.Late::delay).reversed())
        .filter(one -> notices.add(one.notice()))
        .limit(LATE)
        .map(CorrectionsPages::line)
        .toList();
  }

  private static CorrectionsPage.Late line(Notices.Late late) {
    Article article = late.article().article();
    String source = article.source();
    return new CorrectionsPage.Late(
        new Link(late.article().headline(), Links.article(article.id())),
        new Link(source, Links.source(source)),
        Phrasing.about(late.delay()),
        step(article, late.change()),
        step(article, late.notice()));
  }

  private static CorrectionsPage.Step step(Article article, Notices.Step step) {
    return new CorrectionsPage.Step(
        Links.revision(article.id(), step.from(), step.to()), Moment.of(step.seen()));
  }
}
