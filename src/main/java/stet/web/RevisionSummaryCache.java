package stet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Version;
import stet.revision.RevisionHistory;

/**
 * The digests of revisions, each worked out once and kept while there is room: a page of a history
 * tells a hundred of them, and to work one out takes a comparison of two texts.
 *
 * <p>A digest follows from its two versions and what is withheld, so none is out of date until more
 * or less is. Safe for all threads; two that ask for one at once may both work it out.
 */
final class RevisionSummaryCache {

  /** Some 1,000 bytes each, some kilobytes for long articles: some tens of megabytes. */
  private static final int KEPT = 10_000;

  private record Step(Version from, Version to) {}

  private final Archive archive;
  private final RevisionHistory histories;
  private final Map<Step, RevisionSummary> known = new LinkedHashMap<>(16, 0.75f, true);
  private long generation;

  RevisionSummaryCache(Archive archive, RevisionHistory histories) {
    this.archive = archive;
    this.histories = histories;
  }

  RevisionSummary of(Version from, Version to) {
    Step step = new Step(from, to);
    long now = archive.generation();
    synchronized (known) {
      if (generation != now) {
        known.clear();
        generation = now;
      }
      RevisionSummary digest = known.get(step);
      if (digest != null) {
        return digest;
      }
    }
    Content before = archive.content(from.content());
    Content after = archive.content(to.content());
    RevisionSummary digest =
        RevisionSummary.of(histories.revision(from, before, to, after), before, after);
    synchronized (known) {
      if (generation == now) {
        known.put(step, digest);
      }
      if (known.size() > KEPT) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return digest;
  }
}
