package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Archive;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.VersionAddress;
import stet.revision.RevisionHistory;
import stet.web.FetchLog.Look;
import stet.web.request.RequestResolver;
import stet.web.view.FetchedPage;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Pages of the stored fetches of an article, with the versions extracted from them. */
final class FetchedPages {

  /** The number of fetches on one page. */
  private static final int PAGE = 100;

  private final RequestResolver lookup;
  private final Archive archive;
  private final RevisionHistory histories;
  private final FetchLog looks;
  private final ArticleFactsBuilder facts;
  private final Site site;
  private final TemplateRenderer pages;

  FetchedPages(
      RequestResolver lookup,
      Archive archive,
      RevisionHistory histories,
      FetchLog looks,
      ArticleFactsBuilder facts,
      Site site,
      TemplateRenderer pages) {
    this.lookup = lookup;
    this.archive = archive;
    this.histories = histories;
    this.looks = looks;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    Timeline timeline = lookup.timeline(request);
    List<Look> visible =
        looks.of(timeline.article().id()).stream().filter(look -> isTold(timeline, look)).toList();
    int end = end(request, visible);
    int from = Math.max(0, end - PAGE);
    Map<Instant, String> readers = readers(timeline);
    String path = SiteLinks.fetched(timeline.article().id());
    pages.show(
        request,
        "fetched",
        new FetchedPage(
            site.frame("What was fetched of " + facts.headline(timeline), "", path, List.of()),
            EditWording.lang(histories.language(timeline.last())),
            facts.of(timeline),
            visible.isEmpty() ? "" : PageWording.count(visible.size(), "look"),
            visible.subList(from, end).reversed().stream()
                .map(look -> line(timeline, look, readers))
                .toList(),
            from == 0 ? null : path + "?before=" + VersionAddress.of(visible.get(from).seen())));
  }

  /**
   * Whether a fetch is shown. If a part of the article's history is withheld, only fetches during a
   * visible version are shown.
   */
  private static boolean isTold(Timeline timeline, Look look) {
    return timeline.gaps().isEmpty() || stood(timeline, look).isPresent();
  }

  private static Optional<Version> stood(Timeline timeline, Look look) {
    return timeline.versions().stream()
        .filter(version -> !look.seen().isBefore(version.firstSeen()))
        .filter(version -> !look.seen().isAfter(version.lastSeen()))
        .findFirst();
  }

  /** The number of fetches before the requested instant, or of all fetches if none is requested. */
  private static int end(Context request, List<Look> looks) {
    String before = request.queryParam("before");
    if (before == null) {
      return looks.size();
    }
    Instant instant =
        VersionAddress.parse(before)
            .map(VersionAddress::second)
            .orElseThrow(
                () -> new BadRequestResponse("“before” is an instant, as 20140314130000."));
    return (int) looks.stream().filter(look -> look.seen().isBefore(instant)).count();
  }

  /** Returns the reader of each sighting, by its time. */
  private Map<Instant, String> readers(Timeline timeline) {
    Map<Instant, String> readers = new HashMap<>();
    archive
        .sightings(timeline.article().id())
        .forEach(sighting -> readers.put(sighting.seen(), sighting.reader()));
    return readers;
  }

  private static FetchedPage.Line line(Timeline timeline, Look look, Map<Instant, String> readers) {
    String reader = readers.getOrDefault(look.seen(), "");
    boolean ours = look.seen().equals(look.asked());
    return new FetchedPage.Line(
        InstantView.second(look.seen()),
        answered(look, ours),
        ours || look.asked() == null ? null : InstantView.of(look.asked()),
        look.url().equals(timeline.article().url()) ? null : look.url(),
        reader.isEmpty() ? null : stood(timeline, look).map(v -> version(timeline, v)).orElse(null),
        reader,
        look.digest());
  }

  private static String answered(Look look, boolean ours) {
    if (!ours) {
      return look.asked() == null
          ? "captured by a web archive, which says that it is the same as another capture"
          : "captured by a web archive";
    }
    return switch (look.status()) {
      case 200 -> "the page was sent (200)";
      case 304 -> "the server said that it had not changed (304)";
      case 404, 410 -> "the server said that it was not there (%d)".formatted(look.status());
      default -> "answered with the status " + look.status();
    };
  }

  private static LabeledLink version(Timeline timeline, Version version) {
    return new LabeledLink(
        PageWording.version(version),
        SiteLinks.version(timeline.article().id(), version.address()));
  }
}
