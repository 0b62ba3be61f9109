package stet.web;

import io.javalin.http.Context;
import java.util.stream.Collectors;
import stet.search.SearchEngine;
import stet.search.SwapTable;
import stet.web.request.RequestParameters;
import stet.web.request.ResultResponse;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.view.SwapsPage;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Pages of the words that were replaced, with the words that replaced them. */
final class SwapPages {

  private static final int SWAPS = 50;

  private final SearchEngine search;
  private final SourceLinks sources;
  private final Site site;
  private final TemplateRenderer pages;

  SwapPages(SearchEngine search, SourceLinks sources, Site site, TemplateRenderer pages) {
    this.search = search;
    this.sources = sources;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    show(
        request,
        ResultResponse.answerOfQuery(search.swaps(RequestParameters.swaps(request, SWAPS))));
  }

  private void show(Context request, SwapTable table) {
    String asked = request.queryString();
    pages.show(
        request,
        "swaps",
        new SwapsPage(
            site.frame("What replaced what"),
            RequestParameters.given(request, "q"),
            RequestParameters.given(request, "source"),
            RequestParameters.given(request, "seen"),
            sources.options(),
            table.notices(),
            table.rows().stream().map(this::line).toList(),
            table.more(),
            "/api/swaps" + (asked == null ? "" : "?" + asked)));
  }

  private SwapsPage.Line line(SwapTable.Row row) {
    SwapTable.ContainingSwap within = row.within();
    return new SwapsPage.Line(
        row.before(),
        row.after(),
        new LabeledLink(
            PageWording.count(row.edits(), "edit")
                + " in "
                + PageWording.count(row.articles(), "article"),
            SiteLinks.search(row.edit(), "newest", null)),
        within == null
            ? ""
            : "as “\u2068%s\u2069” → “\u2068%s\u2069” in %s"
                .formatted(
                    within.before(), within.after(), PageWording.count(within.edits(), "edit")),
        row.sources().stream()
            .map(source -> sources.label(source.name()))
            .collect(Collectors.joining(", ")),
        InstantView.day(row.first()),
        InstantView.day(row.last()));
  }
}
