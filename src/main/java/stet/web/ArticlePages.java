package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.RevisionKind;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.RevisionHistory;
import stet.web.request.RequestResolver;
import stet.web.view.ArticleFacts;
import stet.web.view.ArticlePage;
import stet.web.view.ChangeInterval;
import stet.web.view.HeadlineHistory;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.view.TextRun;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Pages of the history of an article: its versions, newest first, with the changes of each. */
final class ArticlePages {

  /**
   * The number of versions on one page. Each costs a comparison the first time, about a
   * millisecond.
   */
  private static final int PAGE = 100;

  /**
   * The most versions that can be chosen from a list. If there are more, the reader enters their
   * numbers.
   */
  private static final int CHOICES = 100;

  /**
   * The most changes of the headline that are all shown. If there are more, those between the first
   * and the last few are folded.
   */
  private static final int HEADLINES = 10;

  private static final int AT_AN_END = 3;

  private final RequestResolver lookup;
  private final Archive archive;
  private final RevisionHistory histories;
  private final RevisionSummaryCache digests;
  private final ArticleFactsBuilder facts;
  private final Site site;
  private final TemplateRenderer pages;

  ArticlePages(
      RequestResolver lookup,
      Archive archive,
      RevisionHistory histories,
      RevisionSummaryCache digests,
      ArticleFactsBuilder facts,
      Site site,
      TemplateRenderer pages) {
    this.lookup = lookup;
    this.archive = archive;
    this.histories = histories;
    this.digests = digests;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  /** A version on the page, with its changes. The first version has none. */
  private record Listed(
      Version version, Optional<HeatMapBuilder.SummarizedStep> step, boolean followsGap)
      implements VersionListFolding.ListedVersion {
    @Override
    public RevisionKind kind() {
      return step.map(step -> step.digest().kind())
          .orElse(followsGap ? RevisionKind.WITHHELD : RevisionKind.FIRST);
    }
  }

  void show(Context request) {
    Timeline timeline = lookup.timeline(request);
    int count = timeline.versions().size();
    int newest = upTo(request, count);
    int oldest = Math.max(1, newest - PAGE + 1);
    List<Listed> listed =
        timeline.versions().subList(oldest - 1, newest).reversed().stream()
            .map(
                version ->
                    new Listed(version, step(timeline, version), timeline.followsGap(version)))
            .toList();
    List<HeatMapBuilder.SummarizedStep> steps =
        listed.stream().flatMap(l -> l.step().stream()).toList();
    VersionListFolding folds = new VersionListFolding(timeline);
    ArticleFacts known = facts.of(timeline);
    String path = known.article().href();
    Version last = timeline.versions().get(newest - 1);
    pages.show(
        request,
        "article",
        new ArticlePage(
            site.frame(
                known.article().text(),
                "",
                path,
                Site.feeds(path, ""),
                "What " + known.source().text() + " changed in this article: " + known.changes()),
            EditWording.lang(histories.language(timeline.last())),
            known,
            SiteLinks.archived(timeline.article().url(), timeline.last().address()),
            count == 1 ? null : VersionStripBuilder.of(timeline, steps),
            ArticleStoryBuilder.of(timeline.article().id(), steps),
            newest - oldest + 1 == count
                ? ""
                : "Only versions "
                    + PageWording.number(oldest)
                    + " to "
                    + PageWording.number(newest)
                    + ", which are on this page.",
            headlines(timeline, steps),
            HeatMapBuilder.of(timeline, steps, archive.content(last.content())),
            folds.fold(listed).stream()
                .map(
                    fold ->
                        new ArticlePage.Group(
                            fold.summary(),
                            fold.versions().stream()
                                .map(version -> line(timeline.article().id(), version, folds))
                                .toList()))
                .toList(),
            timeline.gaps().stream().map(ArticlePages::gap).toList(),
            legend(listed),
            count,
            choices(timeline),
            path + "/compare",
            newest == count ? null : path + "?upto=" + Math.min(count, newest + PAGE),
            oldest == 1 ? null : path + "?upto=" + (oldest - 1)));
  }

  private static ArticlePage.Gap gap(Timeline.Gap gap) {
    Instant until = gap.until();
    return new ArticlePage.Gap(
        InstantView.of(gap.from()),
        until == null ? null : InstantView.of(until),
        gap.why().describe(),
        "/withheld#w" + gap.why().number());
  }

  private Optional<HeatMapBuilder.SummarizedStep> step(Timeline timeline, Version version) {
    return timeline
        .before(version)
        .map(
            before ->
                new HeatMapBuilder.SummarizedStep(before, version, digests.of(before, version)));
  }

  /** Returns the headlines of the article, as far as this page goes, oldest change first. */
  private static @Nullable HeadlineHistory headlines(
      Timeline timeline, List<HeatMapBuilder.SummarizedStep> newestFirst) {
    List<HeadlineHistory.Line> lines = new ArrayList<>();
    for (HeatMapBuilder.SummarizedStep step : newestFirst.reversed()) {
      List<TextRun> headline = step.digest().headline();
      if (headline != null && step.digest().kind() != RevisionKind.CONFLICT) {
        lines.add(
            new HeadlineHistory.Line(
                new LabeledLink(
                    PageWording.version(step.to()),
                    SiteLinks.revision(
                        timeline.article().id(), step.from().address(), step.to().address())),
                ChangeInterval.of(step.from().lastSeen(), step.to().firstSeen()),
                PageWording.about(
                        Duration.between(timeline.first().firstSeen(), step.to().firstSeen()))
                    + " after the article was first seen",
                headline));
      }
    }
    int count = lines.size();
    if (count == 0) {
      return null;
    }
    if (count <= HEADLINES) {
      return new HeadlineHistory(List.copyOf(lines), List.of(), List.of(), "");
    }
    return new HeadlineHistory(
        List.copyOf(lines.subList(0, AT_AN_END)),
        List.copyOf(lines.subList(AT_AN_END, count - AT_AN_END)),
        List.copyOf(lines.subList(count - AT_AN_END, count)),
        PageWording.count(count - 2 * AT_AN_END, "change") + " of the headline in between");
  }

  /** Returns the meanings of the kinds of steps on this page. */
  private static List<ArticlePage.Kind> legend(List<Listed> listed) {
    return listed.stream()
        .map(Listed::kind)
        .distinct()
        .sorted()
        .filter(kind -> !PageWording.kind(kind).isEmpty() && kind != RevisionKind.FIRST)
        .map(
            kind ->
                new ArticlePage.Kind(
                    kind.label(), PageWording.kind(kind), PageWording.meaning(kind)))
        .toList();
  }

  /** Redirects from the form for the comparison of two versions to the comparison. */
  void compare(Context request) {
    Timeline timeline = lookup.timeline(request);
    Version from = lookup.numbered(timeline, given(request, "from"));
    Version to = lookup.numbered(timeline, given(request, "to"));
    request.redirect(
        SiteLinks.revision(timeline.article().id(), from.address(), to.address()),
        HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    String value = request.queryParam(name);
    if (value == null) {
      throw new BadRequestResponse(
          "Comparing takes two versions: “" + name + "” is missing from the address.");
    }
    return value;
  }

  private static int upTo(Context request, int count) {
    String asked = request.queryParam("upto");
    if (asked == null) {
      return count;
    }
    try {
      return Math.clamp(Integer.parseInt(asked), 1, count);
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("“upto” is the number of a version.");
    }
  }

  private static ArticlePage.VersionLine line(
      ArticleId id, Listed listed, VersionListFolding folds) {
    Version version = listed.version();
    String name = PageWording.version(version);
    String href = SiteLinks.version(id, version.address());
    if (listed.step().isEmpty()) {
      return new ArticlePage.VersionLine(
          name,
          href,
          PageWording.label(version),
          null,
          InstantView.of(version.firstSeen()),
          null,
          PageWording.kind(listed.kind()),
          PageWording.meaning(listed.kind()),
          "",
          List.of(),
          List.of());
    }
    HeatMapBuilder.SummarizedStep step = listed.step().get();
    RevisionSummary digest = step.digest();
    return new ArticlePage.VersionLine(
        name,
        href,
        PageWording.label(version),
        SiteLinks.revision(id, step.from().address(), version.address()),
        InstantView.of(version.firstSeen()),
        ChangeInterval.of(step.from().lastSeen(), version.firstSeen()),
        kind(digest, folds.backTo(version)),
        PageWording.meaning(digest.kind()),
        digest.edits().total() == 0
            ? "no word changed"
            : PageWording.count(digest.edits().total(), "edit"),
        digest.foremost(),
        EditWording.breakdown(digest.edits()));
  }

  private static String kind(RevisionSummary digest, int backTo) {
    if (digest.kind() == RevisionKind.REVERT && backTo > 0) {
      return "back to version " + PageWording.number(backTo);
    }
    return PageWording.kind(digest.kind());
  }

  private static List<ArticlePage.Choice> choices(Timeline timeline) {
    List<Version> versions = timeline.versions().reversed();
    int count = versions.size();
    return (count > CHOICES ? List.<Version>of() : versions)
        .stream()
            .map(
                version ->
                    new ArticlePage.Choice(
                        version.address().toString(),
                        PageWording.number(version.number())
                            + (PageWording.label(version) == null
                                ? ""
                                : " (" + version.label() + ")"),
                        InstantView.of(version.firstSeen()),
                        version.number() == count - 1,
                        version.number() == count))
            .toList();
  }
}
