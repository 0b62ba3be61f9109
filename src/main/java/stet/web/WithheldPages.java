package stet.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.api.ApiAnswers;
import stet.api.WithheldJson.LineJson;
import stet.api.WithheldJson.NamedJson;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.view.WithheldPage;

/** Pages of the public log of withholdings. */
final class WithheldPages {

  private final ApiAnswers api;
  private final Site site;
  private final TemplateRenderer pages;

  WithheldPages(ApiAnswers api, Site site, TemplateRenderer pages) {
    this.api = api;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    List<WithheldPage.Line> lines =
        api.withheld().withheld().stream().map(WithheldPages::line).toList();
    pages.show(
        request,
        "withheld",
        new WithheldPage(
            site.frame("What is withheld", "", "/withheld", List.of()),
            lines.stream().filter(line -> line.released() == null).toList(),
            lines.stream().filter(line -> line.released() != null).toList()));
  }

  private static WithheldPage.Line line(LineJson line) {
    NamedJson article = line.article();
    return new WithheldPage.Line(
        line.number(),
        article == null ? null : new LabeledLink(article.url(), "/article/" + article.id()),
        what(line),
        moment(line.from()),
        moment(line.to()),
        line.reason(),
        InstantView.of(line.since()),
        line.erased(),
        moment(line.released()));
  }

  private static String what(LineJson line) {
    NamedJson article = line.article();
    if (article == null) {
      return "The name of a person";
    }
    int observations = line.observations();
    return switch (observations) {
      case 0 -> "An article of ‘" + article.source() + "’";
      case 1 -> "One observation of an article of ‘" + article.source() + "’";
      default -> observations + " observations of an article of ‘" + article.source() + "’";
    };
  }

  private static @Nullable InstantView moment(@Nullable Instant instant) {
    return instant == null ? null : InstantView.of(instant);
  }
}
