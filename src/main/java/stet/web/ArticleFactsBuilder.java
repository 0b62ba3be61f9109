package stet.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.model.Timeline;
import stet.model.Version;
import stet.store.FollowedArticle;
import stet.store.Source;
import stet.web.view.ArticleFacts;
import stet.web.view.ChangeInterval;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Builder of the facts about an article that every page about it shows. */
final class ArticleFactsBuilder {

  private static final Checking IMPORTED =
      new Checking("Stet is not checking it for changes: it was imported.", null, "");

  private final Archive archive;
  private final SourceLinks links;
  private final SourceCatalogue sources;
  private final FollowedArticles follows;
  private final FetchLog looks;

  ArticleFactsBuilder(Archive archive, SourceLinks links, FetchLog looks) {
    this.archive = archive;
    this.links = links;
    this.looks = looks;
    this.sources = new SourceCatalogue(archive);
    this.follows = new FollowedArticles(archive);
  }

  /** The state of the checks of an article: the time of the next one, or why there are none. */
  private record Checking(String state, @Nullable InstantView due, String looked) {}

  private Checking checked(Timeline timeline) {
    return follows.of(timeline.article().id()).map(this::checked).orElse(IMPORTED);
  }

  private Checking checked(FollowedArticle followed) {
    Instant due = followed.due();
    String failure = followed.failure();
    if (due == null) {
      String why = failure == null ? "." : ": it " + failure + ".";
      return new Checking("Stet is no longer checking it for changes" + why, null, "");
    }
    String looked = failure == null ? "" : "The last time, it " + failure + ".";
    if (sources.named(followed.source()).map(Source::paused).orElse(false)) {
      return new Checking(
          "Stet is not checking it for changes at present: its source is paused.", null, looked);
    }
    return new Checking("Stet checks it for changes, next on", InstantView.of(due), looked);
  }

  ArticleFacts of(Timeline timeline) {
    String url = timeline.article().url();
    String path = SiteLinks.article(timeline.article().id());
    Version last = timeline.last();
    Checking checking = checked(timeline);
    return new ArticleFacts(
        new LabeledLink(headline(timeline), path),
        links.of(timeline.article().source()),
        url,
        SiteLinks.original(url).orElse(null),
        InstantView.of(timeline.first().firstSeen()),
        timeline
            .before(last)
            .map(before -> ChangeInterval.of(before.lastSeen(), last.firstSeen()))
            .orElse(null),
        InstantView.of(lastSeen(timeline)),
        checking.state(),
        checking.due(),
        checking.looked(),
        looks.of(timeline.article().id()).isEmpty()
            ? null
            : SiteLinks.fetched(timeline.article().id()),
        changes(timeline),
        path + ".atom",
        path + ".rss");
  }

  /**
   * Returns the number of observed changes, in words. Of texts that were seen at the same instant,
   * none counts as a change of another.
   */
  private static String changes(Timeline timeline) {
    int versions = timeline.versions().size();
    int instants = (int) timeline.versions().stream().map(Version::firstSeen).distinct().count();
    String changed =
        switch (instants) {
          case 1 -> "has not changed since it was first seen";
          case 2 -> "has changed once";
          case 3 -> "has changed twice";
          default -> "has changed " + PageWording.count(instants - 1, "time");
        };
    int beside = versions - instants;
    return beside == 0
        ? changed
        : "%s (beside that, %s %s seen at the same instant as another)"
            .formatted(changed, PageWording.count(beside, "version"), beside == 1 ? "was" : "were");
  }

  /** The link to the source of an article. */
  LabeledLink source(Timeline timeline) {
    return links.of(timeline.article().source());
  }

  /** The latest headline of an article, or its identifier if it has no headline. */
  String headline(Timeline timeline) {
    String headline = archive.content(timeline.last().content()).headline();
    return headline.isBlank() ? timeline.article().url() : headline;
  }

  private static Instant lastSeen(Timeline timeline) {
    return timeline.last().lastSeen();
  }
}
