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
import stet.history.Histories;
import stet.model.ArticleId;
import stet.model.RevisionKind;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.request.Lookup;
import stet.web.view.ArticleFacts;
import stet.web.view.ArticlePage;
import stet.web.view.Between;
import stet.web.view.HeadlineHistory;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.view.Run;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;
import stet.web.wording.Telling;

/** The history of an article: its versions, newest first, and what each of them changed. */
final class ArticlePages {

  /** Versions on one page. Each costs a comparison the first time, about a millisecond. */
  private static final int PAGE = 100;

  /** Versions that can be chosen from a list; where there are more, their numbers are asked for. */
  private static final int CHOICES = 100;

  /** Changes of the headline that are all told; of more, those at either end. */
  private static final int HEADLINES = 10;

  private static final int AT_AN_END = 3;

  private final Lookup lookup;
  private final Archive archive;
  private final Histories histories;
  private final Digests digests;
  private final Facts facts;
  private final Site site;
  private final Pages pages;

  ArticlePages(
      Lookup lookup,
      Archive archive,
      Histories histories,
      Digests digests,
      Facts facts,
      Site site,
      Pages pages) {
    this.lookup = lookup;
    this.archive = archive;
    this.histories = histories;
    this.digests = digests;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  /** A version of the page, and what it changed; nothing for the first. */
  private record Listed(Version version, Optional<HeatMaps.Step> step, boolean followsGap)
      implements Folds.Listed {
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
    List<HeatMaps.Step> steps = listed.stream().flatMap(l -> l.step().stream()).toList();
    Folds folds = new Folds(timeline);
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
            Telling.lang(histories.language(timeline.last())),
            known,
            Links.archived(timeline.article().url(), timeline.last().address()),
            count == 1 ? null : Strips.of(timeline, steps),
            headlines(timeline, steps),
            HeatMaps.of(timeline, steps, archive.content(last.content())),
            folds.fold(listed).stream()
                .map(
                    fold ->
                        new ArticlePage.Group(
                            fold.told(),
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
        Moment.of(gap.from()),
        until == null ? null : Moment.of(until),
        gap.why().told(),
        "/withheld#w" + gap.why().number());
  }

  private Optional<HeatMaps.Step> step(Timeline timeline, Version version) {
    return timeline
        .before(version)
        .map(before -> new HeatMaps.Step(before, version, digests.of(before, version)));
  }

  /** The headlines it had, as far as this page goes, oldest change first. */
  private static @Nullable HeadlineHistory headlines(
      Timeline timeline, List<HeatMaps.Step> newestFirst) {
    List<HeadlineHistory.Line> lines = new ArrayList<>();
    for (HeatMaps.Step step : newestFirst.reversed()) {
      List<Run> headline = step.digest().headline();
      if (headline != null && step.digest().kind() != RevisionKind.CONFLICT) {
        lines.add(
            new HeadlineHistory.Line(
                new Link(
                    Phrasing.version(step.to()),
                    Links.revision(
                        timeline.article().id(), step.from().address(), step.to().address())),
                Between.of(step.from().lastSeen(), step.to().firstSeen()),
                Phrasing.about(
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
        Phrasing.count(count - 2 * AT_AN_END, "change") + " of the headline in between");
  }

  /** What the kinds of steps on this page mean. */
  private static List<ArticlePage.Kind> legend(List<Listed> listed) {
    return listed.stream()
        .map(Listed::kind)
        .distinct()
        .sorted()
        .filter(kind -> !Phrasing.kind(kind).isEmpty() && kind != RevisionKind.FIRST)
        .map(
            kind -> new ArticlePage.Kind(kind.label(), Phrasing.kind(kind), Phrasing.meaning(kind)))
        .toList();
  }

  /** Leads from the form that compares any two versions to the comparison. */
  void compare(Context request) {
    Timeline timeline = lookup.timeline(request);
    Version from = lookup.numbered(timeline, given(request, "from"));
    Version to = lookup.numbered(timeline, given(request, "to"));
    request.redirect(
        Links.revision(timeline.article().id(), from.address(), to.address()),
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

  private static ArticlePage.VersionLine line(ArticleId id, Listed listed, Folds folds) {
    Version version = listed.version();
    String name = Phrasing.version(version);
    String href = Links.version(id, version.address());
    if (listed.step().isEmpty()) {
      return new ArticlePage.VersionLine(
          name,
          href,
          Phrasing.label(version),
          null,
          Moment.of(version.firstSeen()),
          null,
          Phrasing.kind(listed.kind()),
          Phrasing.meaning(listed.kind()),
          "",
          List.of(),
          List.of());
    }
    HeatMaps.Step step = listed.step().get();
    Digest digest = step.digest();
    return new ArticlePage.VersionLine(
        name,
        href,
        Phrasing.label(version),
        Links.revision(id, step.from().address(), version.address()),
        Moment.of(version.firstSeen()),
        Between.of(step.from().lastSeen(), version.firstSeen()),
        kind(digest, folds.backTo(version)),
        Phrasing.meaning(digest.kind()),
        digest.edits() == 0 ? "no word changed" : Phrasing.count(digest.edits(), "edit"),
        digest.foremost(),
        Telling.tags(digest.tags()));
  }

  private static String kind(Digest digest, int backTo) {
    if (digest.kind() == RevisionKind.REVERT && backTo > 0) {
      return "back to version " + Phrasing.number(backTo);
    }
    return Phrasing.kind(digest.kind());
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
                        Phrasing.number(version.number())
                            + (Phrasing.label(version) == null ? "" : " (" + version.label() + ")"),
                        Moment.of(version.firstSeen()),
                        version.number() == count - 1,
                        version.number() == count))
            .toList();
  }
}
