package stet.web;

import java.time.Instant;
import stet.archive.Archive;
import stet.model.Timeline;
import stet.model.Version;
import stet.web.view.ArticleFacts;
import stet.web.view.Between;
import stet.web.view.Link;
import stet.web.view.Moment;

/** What every page about an article says of it. */
final class Facts {

  /** Nothing fetches yet: whatever the archive holds was brought to it. */
  private static final String NOT_CHECKED = "Stet is not checking it for changes: it was imported.";

  private final Archive archive;

  Facts(Archive archive) {
    this.archive = archive;
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
        NOT_CHECKED,
        changes == 0
            ? "has not changed since it was first seen"
            : "has changed " + Wording.count(changes, "time"),
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
