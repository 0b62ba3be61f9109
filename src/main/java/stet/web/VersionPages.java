package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stet.archive.Archive;
import stet.history.Histories;
import stet.history.blame.Blame;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.request.Lookup;
import stet.web.view.ArticleFacts;
import stet.web.view.Moment;
import stet.web.view.VersionPage;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;
import stet.web.wording.Telling;

/** A version of an article as it stood. */
final class VersionPages {

  /** Words that went, shown below those that stand; the API has more. */
  private static final int GONE = 50;

  private final Lookup lookup;
  private final Archive archive;
  private final Histories histories;
  private final Facts facts;
  private final Site site;
  private final Pages pages;

  VersionPages(
      Lookup lookup, Archive archive, Histories histories, Facts facts, Site site, Pages pages) {
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
    String name = Phrasing.version(version);
    String headline = content.headline().isBlank() ? known.article().text() : content.headline();
    String path = Links.version(id, version.address());
    boolean asked = request.queryParam("origins") != null;
    pages.show(
        request,
        "version",
        new VersionPage(
            site.frame(headline + ", " + name, "", path, Site.feeds(known.article().href(), "")),
            Telling.lang(histories.language(version)),
            known,
            version.number(),
            timeline.versions().size(),
            Links.article(id) + "/go",
            name,
            Phrasing.label(version),
            headline,
            content.byline(),
            paragraphs(content),
            asked ? new OriginViews(timeline).of(content, blame(timeline, version)) : null,
            asked ? path : path + "?origins",
            Moment.of(version.firstSeen()),
            Moment.of(version.lastSeen()),
            timeline.until(version).map(Moment::of).orElse(null),
            before.map(v -> Links.version(id, v.address())).orElse(null),
            before.map(v -> Links.revision(id, v.address(), version.address())).orElse(null),
            next.map(v -> Links.version(id, v.address())).orElse(null),
            Links.archived(timeline.article().url(), version.address())));
  }

  /** Leads to the version of a number; to the nearest there is for one beyond. */
  void go(Context request) {
    Timeline timeline = lookup.timeline(request);
    String asked = request.queryParam("version");
    if (asked == null) {
      throw new BadRequestResponse("Which version? Its number is given as in ?version=2.");
    }
    Version version = lookup.numbered(timeline, asked);
    request.redirect(
        Links.version(timeline.article().id(), version.address()), HttpStatus.SEE_OTHER);
  }

  private Blame blame(Timeline timeline, Version version) {
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
