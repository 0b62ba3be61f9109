package stet.revision.diff;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import stet.text.language.LanguagePack;

/**
 * Cutters of sentences that nobody is using: to have ICU make one takes longer than most paragraphs
 * take to cut. Safe for all threads.
 */
final class BreakIteratorPool {

  /** Languages that are kept; an archive has a few, but whoever asks may name any. */
  private static final int MOST = 32;

  private final Map<String, Queue<SentenceSplitter>> idle = new ConcurrentHashMap<>();

  /** One for a language, for whoever asks alone. */
  SentenceSplitter take(LanguagePack pack) {
    Queue<SentenceSplitter> known = idle.get(pack.code());
    SentenceSplitter cutter = known == null ? null : known.poll();
    return cutter == null ? new SentenceSplitter(pack) : cutter;
  }

  /** Gives it back. */
  void put(LanguagePack pack, SentenceSplitter cutter) {
    if (idle.size() >= MOST && !idle.containsKey(pack.code())) {
      return;
    }
    idle.computeIfAbsent(pack.code(), key -> new ConcurrentLinkedQueue<>()).add(cutter);
  }
}
