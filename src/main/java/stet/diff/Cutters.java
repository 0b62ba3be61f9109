package stet.diff;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cutters of sentences that nobody is using: to have ICU make one takes longer than most paragraphs
 * take to cut. Safe for all threads.
 */
final class Cutters {

  /** Languages that are kept; an archive has a few, but whoever asks may name any. */
  private static final int MOST = 32;

  private final Map<String, Queue<SentenceCutter>> idle = new ConcurrentHashMap<>();

  /** One for a language, for whoever asks alone. */
  SentenceCutter take(String language) {
    Queue<SentenceCutter> known = idle.get(language);
    SentenceCutter cutter = known == null ? null : known.poll();
    return cutter == null ? new SentenceCutter(language) : cutter;
  }

  /** Gives it back. */
  void put(String language, SentenceCutter cutter) {
    if (idle.size() >= MOST && !idle.containsKey(language)) {
      return;
    }
    idle.computeIfAbsent(language, key -> new ConcurrentLinkedQueue<>()).add(cutter);
  }
}
