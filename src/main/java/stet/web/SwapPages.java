package stet.web;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import stet.archive.Archive;
import stet.search.SearchEngine;
import stet.search.SwapTable;
import stet.web.request.Parameters;
import stet.web.request.ResultResponse;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.view.SwapsPage;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** Which words stand where others stood. */
final class SwapPages {

  private static final int SWAPS = 50;

  private final Archive archive;
  private final SearchEngine search;
  private final Site site;
  private final Pages pages;

  SwapPages(Archive archive, SearchEngine search, Site site, Pages pages) {
    this.archive = archive;
    this.search = search;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    show(request, ResultResponse.answerOfQuery(search.swaps(Parameters.swaps(request, SWAPS))));
  }

  private void show(Context request, SwapTable table) {
    String asked = request.queryString();
    pages.show(
        request,
        "swaps",
        new SwapsPage(
            site.frame("What replaced what"),
            Parameters.given(request, "q"),
            Parameters.given(request, "source"),
            Parameters.given(request, "seen"),
            archive.sources(),
            table.notices(),
            table.rows().stream().map(SwapPages::line).toList(),
            table.more(),
            "/api/swaps" + (asked == null ? "" : "?" + asked)));
  }

  private static SwapsPage.Line line(SwapTable.Row row) {
    SwapTable.Within within = row.within();
    return new SwapsPage.Line(
        row.before(),
        row.after(),
        new Link(
            Phrasing.count(row.edits(), "edit")
                + " in "
                + Phrasing.count(row.articles(), "article"),
            Links.search(row.edit(), "newest", null)),
        within == null
            ? ""
            : "as “\u2068%s\u2069” → “\u2068%s\u2069” in %s"
                .formatted(within.before(), within.after(), Phrasing.count(within.edits(), "edit")),
        row.sources().stream().map(SwapTable.Source::name).collect(Collectors.joining(", ")),
        Moment.day(row.first()),
        Moment.day(row.last()));
  }
}
