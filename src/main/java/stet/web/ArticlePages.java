package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.history.Histories;
import stet.model.ArticleId;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Where;
import stet.web.view.ArticleFacts;
import stet.web.view.ArticlePage;
import stet.web.view.Between;
import stet.web.view.Moment;
import stet.web.view.Run;

/** The history of an article: its versions, newest first, and what each of them changed. */
final class ArticlePages {

  /** Versions on one page. Each costs a comparison, about a millisecond. */
  private static final int PAGE = 100;

  /** Versions that can be chosen for a comparison; past that, each list is longer than a page. */
  private static final int CHOICES = 1000;

  private final Lookup lookup;
  private final Histories histories;
  private final Facts facts;
  private final Site site;
  private final Pages pages;

  ArticlePages(Lookup lookup, Histories histories, Facts facts, Site site, Pages pages) {
    this.lookup = lookup;
    this.histories = histories;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request) {
    Timeline timeline = lookup.timeline(request);
    int count = timeline.versions().size();
    int newest = upTo(request, count);
    int oldest = Math.max(1, newest - PAGE + 1);
    List<Revision> revisions = new ArrayList<>();
    List<ArticlePage.VersionLine> lines = new ArrayList<>();
    for (Version version : timeline.versions().subList(oldest - 1, newest).reversed()) {
      Optional<Revision> revision =
          timeline.before(version).map(before -> histories.revision(before, version));
      revision.ifPresent(revisions::add);
      lines.add(line(timeline.article().id(), version, revision.orElse(null)));
    }
    ArticleFacts known = facts.of(timeline);
    String path = known.article().href();
    pages.show(
        request,
        "article",
        new ArticlePage(
            site.frame(known.article().text(), "", path, Site.feeds(path, "")),
            Telling.lang(histories.language(timeline.last())),
            known,
            count == 1 ? null : Strips.of(timeline, revisions.reversed()),
            lines,
            choices(timeline),
            path + "/compare",
            newest == count ? null : path + "?upto=" + Math.min(count, newest + PAGE),
            oldest == 1 ? null : path + "?upto=" + (oldest - 1)));
  }

  /** Leads from the form that compares any two versions to the comparison. */
  void compare(Context request) {
    Timeline timeline = lookup.timeline(request);
    Version from = lookup.version(timeline, given(request, "from"));
    Version to = lookup.version(timeline, given(request, "to"));
    request.redirect(
        Links.revision(timeline.article().id(), from.address(), to.address()),
        HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    String value = request.queryParam(name);
    if (value == null) {
      throw new BadRequestResponse("Two versions are compared: the address lacks “" + name + "”.");
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

  private ArticlePage.VersionLine line(ArticleId id, Version version, @Nullable Revision revision) {
    String name = Wording.version(version);
    String href = Links.version(id, version.address());
    if (revision == null) {
      return new ArticlePage.VersionLine(
          name,
          href,
          version.label(),
          null,
          Moment.of(version.firstSeen()),
          null,
          Wording.kind(RevisionKind.FIRST),
          Wording.meaning(RevisionKind.FIRST),
          "",
          List.of(),
          null);
    }
    List<Tag> tags =
        revision.edits().stream().flatMap(edit -> edit.tags().stream()).distinct().toList();
    return new ArticlePage.VersionLine(
        name,
        href,
        version.label(),
        Links.revision(id, revision.from().address(), version.address()),
        Moment.of(version.firstSeen()),
        Between.of(revision.from().lastSeen(), version.firstSeen()),
        Wording.kind(revision.kind()),
        Wording.meaning(revision.kind()),
        Wording.count(revision.edits().size(), "edit"),
        Telling.tags(tags),
        headline(revision));
  }

  private static @Nullable List<Run> headline(Revision revision) {
    List<Run> runs =
        revision.edits().stream()
            .map(TaggedEdit::edit)
            .filter(edit -> edit.where() == Where.HEADLINE)
            .flatMap(edit -> Telling.runs(edit.words()).stream())
            .toList();
    return runs.isEmpty() ? null : runs;
  }

  private static List<ArticlePage.Choice> choices(Timeline timeline) {
    List<Version> versions = timeline.versions().reversed();
    int count = timeline.versions().size();
    return versions.subList(0, Math.min(CHOICES, count)).stream()
        .map(
            version ->
                new ArticlePage.Choice(
                    version.address().toString(),
                    Wording.number(version.number())
                        + (version.label() == null ? "" : " (" + version.label() + ")")
                        + " · "
                        + Moment.of(version.firstSeen()).text(),
                    version.number() == count - 1,
                    version.number() == count))
        .toList();
  }
}
