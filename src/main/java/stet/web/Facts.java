package stet.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import stet.archive.Archive;
import stet.desk.Followed;
import stet.desk.Follows;
import stet.desk.Source;
import stet.desk.Sources;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.view.ArticleFacts;
import stet.web.view.Between;
import stet.web.view.Link;
import stet.web.view.Moment;

/** What every page about an article says of it. */
final class Facts {

  private static final String IMPORTED = "Stet is not checking it for changes: it was imported.";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

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

  /** Whether it is still checked: when next, or why no longer. */
  private String checked(Timeline timeline) {
    return follows.of(timeline.article().id()).map(this::checked).orElse(IMPORTED);
  }

  private String checked(Followed followed) {
    Instant due = followed.due();
    String last = followed.told() == null ? "" : " The last time, it " + followed.told() + ".";
    if (due == null) {
      return "Stet is no longer checking it for changes:" + last.replace(" The last time,", "");
    }
    if (sources.named(followed.source()).map(Source::paused).orElse(false)) {
      return "Stet is not checking it for changes at present: its source is paused." + last;
    }
    return "Stet checks it for changes, next on " + MINUTE.format(due) + " or soon after." + last;
  }

  ArticleFacts of(Timeline timeline) {
    String url = timeline.article().url();
    String path = Links.article(timeline.article().id());
    Version last = timeline.last();
    int changes = timeline.versions().size() - 1;
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
        checked(timeline),
        looks.of(timeline.article().id()).isEmpty() ? null : Links.fetched(timeline.article().id()),
        changes == 0
            ? "has not changed since it was first seen"
            : "has changed " + (changes == 1 ? "once" : Wording.count(changes, "time")),
        path + ".atom",
        path + ".rss");
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
