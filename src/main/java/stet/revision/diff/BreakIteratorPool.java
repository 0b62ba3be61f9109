package stet.revision.diff;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import stet.text.language.LanguagePack;

/**
 * Pool of idle {@link SentenceSplitter}s, by language: creating one, with its ICU break iterator,
 * takes longer than splitting most paragraphs. Safe for use by several threads.
 */
final class BreakIteratorPool {

  /**
   * The most languages that are kept: an archive has a few, but a request may name any language.
   */
  private static final int MOST = 32;

  private final Map<String, Queue<SentenceSplitter>> idle = new ConcurrentHashMap<>();

  /** Takes a splitter for a language, for use by the caller alone. */
  SentenceSplitter take(LanguagePack pack) {
    Queue<SentenceSplitter> known = idle.get(pack.code());
    SentenceSplitter cutter = known == null ? null : known.poll();
    return cutter == null ? new SentenceSplitter(pack) : cutter;
  }

  /** Returns a splitter to the pool. */
  void put(LanguagePack pack, SentenceSplitter cutter) {
    if (idle.size() >= MOST && !idle.containsKey(pack.code())) {
      return;
    }
    idle.computeIfAbsent(pack.code(), key -> new ConcurrentLinkedQueue<>()).add(cutter);
  }
}
