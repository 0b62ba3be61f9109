package stet.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.api.LayoutJson;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditBreakdown;
import stet.model.Person;
import stet.model.Revision;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.RevisionHistory;
import stet.web.picture.SharePicture;
import stet.web.request.RequestResolver;
import stet.web.sides.SideBySide;
import stet.web.view.ArticleFacts;
import stet.web.view.ChangeInterval;
import stet.web.view.DiffPage;
import stet.web.view.InstantView;
import stet.web.view.PageFrame;
import stet.web.wording.EditExcerpt;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.QuotedLine;
import stet.web.wording.SiteLinks;

/** Pages that show two versions of an article side by side. */
final class DiffPages {

  /** The end of a path to the picture of a change, after the path of the change. */
  private static final String PICTURE = "/share.png";

  /** The most tags in a picture. They fit on one line. */
  private static final int PICTURE_TAGS = 3;

  /** The most characters of a sentence in a description. */
  private static final int SHORT = 120;

  private final Archive archive;
  private final RevisionHistory histories;
  private final ArticleFactsBuilder facts;
  private final Site site;
  private final TemplateRenderer pages;
  private final SharePicture pictures = new SharePicture();

  DiffPages(
      Archive archive,
      RevisionHistory histories,
      ArticleFactsBuilder facts,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.histories = histories;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request, Timeline timeline, RequestResolver.Pair pair) {
    ArticleId id = timeline.article().id();
    Version from = pair.from();
    Version to = pair.to();
    ArticleFacts known = facts.of(timeline);
    Revision revision = histories.revision(from, to);
    String path = SiteLinks.revision(id, from.address(), to.address());
    DiffViewMode view = DiffViewMode.asked(request);
    DiffSectionBuilder sections = new DiffSectionBuilder(revision, view, path);
    Content before = archive.content(from.content());
    Content after = archive.content(to.content());
    SideBySide sides =
        SideBySide.of(before, after, revision.edits().stream().map(TaggedEdit::edit).toList());
    boolean neighbours = timeline.before(to).filter(from::equals).isPresent();
    String title =
        known.article().text()
            + ", versions "
            + PageWording.number(from.number())
            + " and "
            + PageWording.number(to.number());
    String about = about(known, revision);
    pages.show(
        request,
        "diff",
        new DiffPage(
            site.frame(title, "", path, Site.feeds(known.article().href(), ""), about)
                .with(
                    new PageFrame.Picture(
                        site.absolute(path + PICTURE),
                        SharePicture.WIDTH,
                        SharePicture.HEIGHT,
                        about)),
            EditWording.lang(histories.language(to)),
            known,
            column(id, from),
            column(id, to),
            neighbours ? ChangeInterval.of(from.lastSeen(), to.firstSeen()) : null,
            neighbours ? null : apart(from, to),
            from.equals(to) ? null : later(from, to),
            from.equals(to) ? "" : PageWording.kind(revision.kind()),
            PageWording.meaning(revision.kind()),
            summary(revision),
            LayoutJson.between(before, after).sentences(),
            EditWording.breakdown(EditBreakdown.of(revision.edits())),
            EditWording.persons(persons(revision)),
            sections.of(sides),
            view.label(),
            view.choices(path),
            new CitationBuilder(known, revision, site.absolute(path))
                .of(request.queryParam(SiteLinks.EDIT)),
            request.queryParam(SiteLinks.EDIT) != null,
            step(timeline, timeline.before(from), Optional.of(from), neighbours),
            step(timeline, Optional.of(to), timeline.number(to.number() + 1), neighbours)));
  }

  /** Serves the picture that is shown with the shared address of the page. */
  void picture(Context request, Timeline timeline, RequestResolver.Pair pair) {
    Revision revision = histories.revision(pair.from(), pair.to());
    boolean neighbours = timeline.before(pair.to()).filter(pair.from()::equals).isPresent();
    ChangeInterval when = ChangeInterval.of(pair.from().lastSeen(), pair.to().firstSeen());
    List<String> more = new ArrayList<>(List.of(summary(revision)));
    EditBreakdown touched = EditBreakdown.of(revision.edits());
    touched.tagged().stream()
        .limit(PICTURE_TAGS)
        .map(EditBreakdown.TagCount::inWords)
        .forEach(more::add);
    if (touched.tagged().size() <= PICTURE_TAGS) {
      touched.others().ifPresent(more::add);
    }
    request.header("Cache-Control", "no-cache");
    request
        .contentType("image/png")
        .result(
            pictures.png(
                new SharePicture.PictureContent(
                    facts.source(timeline).text(),
                    facts.headline(timeline),
                    neighbours && !when.unordered()
                        ? "changed " + when.text()
                        : PageWording.version(pair.from())
                            + " beside "
                            + PageWording.version(pair.to()).toLowerCase(Locale.ROOT),
                    EditWording.foremost(revision)
                        .map(e -> EditWording.runs(e.edit().words()))
                        .orElse(List.of()),
                    EditWording.foremost(revision)
                        .map(e -> EditWording.quotedSpeaker(e.quotes()))
                        .orElse(""),
                    kind(revision),
                    PageWording.meaning(revision.kind()),
                    String.join(" · ", more),
                    site.shown(
                        SiteLinks.revision(
                            timeline.article().id(),
                            pair.from().address(),
                            pair.to().address())))));
  }

  /**
   * Returns the description of the page for links to it: {@code courier: 3 edits. Before: “Two
   * ferries …” After: “Three ferries …”}.
   */
  private static String about(ArticleFacts known, Revision revision) {
    String source = known.source().text() + ": ";
    return EditWording.foremost(revision)
        .map(edit -> source + summary(revision) + ". " + quoted(edit.edit()))
        .orElse(source + kind(revision) + ".");
  }

  private static String quoted(Edit edit) {
    String before = QuotedLine.of(EditExcerpt.beginning(edit.beforeText(), SHORT));
    String after = QuotedLine.of(EditExcerpt.beginning(edit.afterText(), SHORT));
    return switch (edit.kind()) {
      case ADDED -> "Added: " + after;
      case REMOVED -> "Removed: " + before;
      case REPLACED, SPLIT, MERGED -> "Before: " + before + " After: " + after;
      case MOVED -> "Moved: " + after;
    };
  }

  /**
   * Returns the kind of a step in a word or two, or the number of its edits if it is of the usual
   * kind.
   */
  private static String kind(Revision revision) {
    String kind = PageWording.kind(revision.kind());
    return kind.isEmpty() ? summary(revision) : kind;
  }

  private static @Nullable String step(
      Timeline timeline, Optional<Version> from, Optional<Version> to, boolean neighbours) {
    if (!neighbours || from.isEmpty() || to.isEmpty()) {
      return null;
    }
    return SiteLinks.revision(timeline.article().id(), from.get().address(), to.get().address());
  }

  private static DiffPage.Column column(ArticleId id, Version version) {
    return new DiffPage.Column(
        PageWording.version(version),
        PageWording.label(version),
        SiteLinks.version(id, version.address()),
        InstantView.of(version.firstSeen()),
        version.lastSeen().equals(version.firstSeen()) ? null : InstantView.of(version.lastSeen()));
  }

  private static String apart(Version from, Version to) {
    int between = Math.abs(to.number() - from.number()) - 1;
    if (from.number() == to.number()) {
      return "Both sides show the same version.";
    }
    String backwards = from.number() > to.number() ? "The later version stands first. " : "";
    return backwards
        + (between < 1
            ? "The two are neighbours."
            : "Between the two "
                + (between == 1 ? "lies " : "lie ")
                + PageWording.count(between, "other version")
                + ".");
  }

  private static String later(Version from, Version to) {
    Duration span = Duration.between(from.firstSeen(), to.firstSeen());
    return PageWording.about(span) + (span.isNegative() ? " earlier" : " later");
  }

  private static String summary(Revision revision) {
    int edits = revision.edits().size();
    return edits == 0 ? "No words changed" : PageWording.count(edits, "edit");
  }

  private static List<Person> persons(Revision revision) {
    return revision.edits().stream().flatMap(edit -> edit.persons().stream()).distinct().toList();
  }
}
