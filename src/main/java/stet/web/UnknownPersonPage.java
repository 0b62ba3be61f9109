package stet.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.query.WordField;
import stet.search.BadQuery;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;
import stet.search.Result;
import stet.search.SearchEngine;
import stet.web.request.ResultResponse;
import stet.web.view.ErrorPage;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** The page for a name that no edit has as the name of a person, although texts may contain it. */
final class UnknownPersonPage {

  private final SearchEngine search;
  private final Site site;
  private final TemplateRenderer pages;

  UnknownPersonPage(SearchEngine search, Site site, TemplateRenderer pages) {
    this.search = search;
    this.site = site;
    this.pages = pages;
  }

  /**
   * Shows the page.
   *
   * @param notices the notices of the search for edits
   */
  void show(Context request, String name, List<String> notices) {
    Optional<PhraseTimeline> stood = stood(name).filter(timeline -> timeline.articles() > 0);
    List<LabeledLink> next = new ArrayList<>();
    if (stood.isPresent()) {
      next.add(new LabeledLink("When and where these words stood", SiteLinks.phrase(name, null)));
      next.add(
          new LabeledLink(
              "The versions that hold them", SiteLinks.search(WordField.TEXT.inAnyForm(name))));
    }
    next.add(new LabeledLink("Search for them in any form and order", PhrasePages.anyForm(name)));
    next.add(new LabeledLink("How to search", "/help"));
    String sentence =
        stood
            .map(
                timeline ->
                    "No edit names a person of that name. These words stand in "
                        + PageWording.count(timeline.versions(), "version")
                        + " of "
                        + PageWording.count(timeline.articles(), "article")
                        + ".")
            .orElse(
                "No edit names a person of that name, and no version of any article holds these words.");
    String message =
        Stream.of(
                Stream.of(sentence),
                notices.stream(),
                stood.stream().flatMap(l -> l.notices().stream()))
            .flatMap(sentences -> sentences)
            .distinct()
            .collect(Collectors.joining(" "));
    request.status(stood.isPresent() ? 200 : 404);
    pages.show(
        request,
        "error",
        new ErrorPage(site.frame("“" + name + "”"), "“" + name + "”", message, next));
  }

  private Optional<PhraseTimeline> stood(String name) {
    Result<PhraseTimeline> timeline = search.phraseTimeline(new PhraseQuestion(name, 1, null));
    return timeline instanceof BadQuery<?>
        ? Optional.empty()
        : Optional.of(ResultResponse.answerOf(timeline));
  }
}
