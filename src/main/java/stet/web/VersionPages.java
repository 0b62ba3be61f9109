package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.RevisionHistory;
import stet.revision.blame.VersionBlame;
import stet.web.request.RequestResolver;
import stet.web.view.ArticleFacts;
import stet.web.view.InstantView;
import stet.web.view.VersionPage;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Pages of single versions of an article. */
final class VersionPages {

  /** The most removed passages that are shown below the text. The API gives more. */
  private static final int GONE = 50;

  private final RequestResolver lookup;
  private final Archive archive;
  private final RevisionHistory histories;
  private final ArticleFactsBuilder facts;
  private final Site site;
  private final TemplateRenderer pages;

  VersionPages(
      RequestResolver lookup,
      Archive archive,
      RevisionHistory histories,
      ArticleFactsBuilder facts,
      Site site,
      TemplateRenderer pages) {
    this.lookup = lookup;
    this.archive = archive;
    this.histories = histories;
    this.facts = facts;
    this.site = site;
    this.pages = pages;
  }

  void show(Context request, Timeline timeline, Version version) {
    ArticleId id = timeline.article().id();
    ArticleFacts known = facts.of(timeline);
    Content content = archive.content(version.content());
    Optional<Version> before = timeline.before(version);
    Optional<Version> next = timeline.number(version.number() + 1);
    String name = PageWording.version(version);
    String headline = content.headline().isBlank() ? known.article().text() : content.headline();
    String path = SiteLinks.version(id, version.address());
    boolean asked = request.queryParam("origins") != null;
    pages.show(
        request,
        "version",
        new VersionPage(
            site.frame(headline + ", " + name, "", path, Site.feeds(known.article().href(), "")),
            EditWording.lang(histories.language(version)),
            known,
            version.number(),
            timeline.versions().size(),
            SiteLinks.article(id) + "/go",
            name,
            PageWording.label(version),
            headline,
            content.byline(),
            paragraphs(content),
            asked ? new BlameViewBuilder(timeline).of(content, blame(timeline, version)) : null,
            asked ? path : path + "?origins",
            InstantView.of(version.firstSeen()),
            InstantView.of(version.lastSeen()),
            timeline.until(version).map(InstantView::of).orElse(null),
            before.map(v -> SiteLinks.version(id, v.address())).orElse(null),
            before.map(v -> SiteLinks.revision(id, v.address(), version.address())).orElse(null),
            next.map(v -> SiteLinks.version(id, v.address())).orElse(null),
            SiteLinks.archived(timeline.article().url(), version.address())));
  }

  /**
   * Redirects to the version with a number, or to the nearest one if the number is out of range.
   */
  void go(Context request) {
    Timeline timeline = lookup.timeline(request);
    String asked = request.queryParam("version");
    if (asked == null) {
      throw new BadRequestResponse("Which version? Its number is given as in ?version=2.");
    }
    Version version = lookup.numbered(timeline, asked);
    request.redirect(
        SiteLinks.version(timeline.article().id(), version.address()), HttpStatus.SEE_OTHER);
  }

  private VersionBlame blame(Timeline timeline, Version version) {
    return histories.blame(timeline, version, GONE);
  }

  private static List<VersionPage.Paragraph> paragraphs(Content content) {
    List<Content.Paragraph> paragraphs = content.paragraphs();
    BitSet setOff = new BitSet();
    content.blockQuotations().forEach(block -> setOff.set(block.first(), block.last() + 1));
    return IntStream.range(0, paragraphs.size())
        .mapToObj(
            i -> new VersionPage.Paragraph("p" + (i + 1), paragraphs.get(i).text(), setOff.get(i)))
        .toList();
  }
}
