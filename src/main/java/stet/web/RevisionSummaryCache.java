package stet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Version;
import stet.revision.RevisionHistory;

/**
 * Cache of revision summaries, each computed once and kept while there is room: a page of a history
 * shows a hundred of them, and each takes a comparison of two texts.
 *
 * <p>A summary follows from its two versions and what is withheld, so it is valid until
 * withholdings change. Safe for all threads; two threads that ask for a summary at once may both
 * compute it.
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
