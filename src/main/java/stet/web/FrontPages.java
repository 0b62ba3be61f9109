package stet.web;

import io.javalin.http.Context;
import java.util.List;
import stet.archive.Archive;
import stet.search.Answer;
import stet.web.view.FrontPage;
import stet.web.view.Link;

/** The front page: the search box, and what changed lately. */
final class FrontPages {

  private static final int LATELY = 8;

  private final Archive archive;
  private final Examples examples;
  private final Site site;
  private final Pages pages;

  FrontPages(Archive archive, Examples examples, Site site, Pages pages) {
    this.archive = archive;
    this.examples = examples;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    List<Answer.Result> lately = examples.lately(LATELY).map(Answer::results).orElse(List.of());
    pages.show(
        request,
        "front",
        new FrontPage(
            site.frame("What the news changed", "", "/", Site.feeds("/changes", "")),
            examples.all(lately),
            Wording.holdings(archive.census()),
            archive.sources().stream().map(s -> new Link(s, Links.source(s))).toList(),
            lately.stream().map(Findings::of).toList()));
  }
}
