package stet.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.Follows;
import stet.desk.Sources;
import stet.model.Timeline;
import stet.model.Version;
import stet.store.FollowedArticle;
import stet.store.Source;
import stet.web.view.ArticleFacts;
import stet.web.view.Between;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** What every page about an article says of it. */
final class Facts {

  private static final Checking IMPORTED =
      new Checking("Stet is not checking it for changes: it was imported.", null, "");

  private final Archive archive;
  private final Sources sources;
  private final Follows follows;
  private final Looks looks;

  Facts(Archive archive, Looks looks) {
    this.archive = archive;
    this.looks = looks;
    this.sources = new Sources(archive);
    this.follows = new Follows(archive);
  }

  /** Whether an article is still checked: when next, or why no longer. */
  private record Checking(String told, @Nullable Moment due, String looked) {}

  private Checking checked(Timeline timeline) {
    return follows.of(timeline.article().id()).map(this::checked).orElse(IMPORTED);
  }

  private Checking checked(FollowedArticle followed) {
    Instant due = followed.due();
    String told = followed.told();
    if (due == null) {
      String why = told == null ? "." : ": it " + told + ".";
      return new Checking("Stet is no longer checking it for changes" + why, null, "");
    }
    String looked = told == null ? "" : "The last time, it " + told + ".";
    if (sources.named(followed.source()).map(Source::paused).orElse(false)) {
      return new Checking(
          "Stet is not checking it for changes at present: its source is paused.", null, looked);
    }
    return new Checking("Stet checks it for changes, next on", Moment.of(due), looked);
  }

  ArticleFacts of(Timeline timeline) {
    String url = timeline.article().url();
    String path = Links.article(timeline.article().id());
    Version last = timeline.last();
    Checking checking = checked(timeline);
    return new ArticleFacts(
        new Link(headline(timeline), path),
        new Link(timeline.article().source(), Links.source(timeline.article().source())),
        url,
        Links.original(url).orElse(null),
        Moment.of(timeline.first().firstSeen()),
        timeline
            .before(last)
            .map(before -> Between.of(before.lastSeen(), last.firstSeen()))
            .orElse(null),
        Moment.of(lastSeen(timeline)),
        checking.told(),
        checking.due(),
        checking.looked(),
        looks.of(timeline.article().id()).isEmpty() ? null : Links.fetched(timeline.article().id()),
        changes(timeline),
        path + ".atom",
        path + ".rss");
  }

  /**
   * How often it changed, as far as anybody saw: of texts that were seen at one instant, none came
   * after the other.
   */
  private static String changes(Timeline timeline) {
    int versions = timeline.versions().size();
    int instants = (int) timeline.versions().stream().map(Version::firstSeen).distinct().count();
    String changed =
        switch (instants) {
          case 1 -> "has not changed since it was first seen";
          case 2 -> "has changed once";
          case 3 -> "has changed twice";
          default -> "has changed " + Phrasing.count(instants - 1, "time");
        };
    int beside = versions - instants;
    return beside == 0
        ? changed
        : "%s (beside that, %s %s seen at the same instant as another)"
            .formatted(changed, Phrasing.count(beside, "version"), beside == 1 ? "was" : "were");
  }

  /** The headline it has now; what has none is called by its identifier. */
  String headline(Timeline timeline) {
    String headline = archive.content(timeline.last().content()).headline();
    return headline.isBlank() ? timeline.article().url() : headline;
  }

  private static Instant lastSeen(Timeline timeline) {
    return timeline.last().lastSeen();
  }
}
