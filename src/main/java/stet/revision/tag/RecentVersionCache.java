package stet.revision.tag;

import java.util.ArrayDeque;
import java.util.Deque;
import stet.model.Content;
import stet.text.language.LanguagePack;

/**
 * Cache of the versions analysed last, each handed to the first thread that takes it. The version
 * to which one step leads is usually the one from which the next begins, and finding the quotations
 * of both was a seventh of the cost of tagging. Safe for all threads.
 */
final class RecentVersionCache {

  /** The most versions that are kept: somewhat more than the threads that may run at once. */
  private static final int MOST = 16;

  private final Deque<VersionPair.Side> sides = new ArrayDeque<>();

  /**
   * Takes an analysed version out of the cache; returns a version not yet analysed if it has none.
   */
  @SuppressWarnings("ReferenceEquality") // comparing whole texts would cost what this saves
  synchronized VersionPair.Side take(LanguagePack pack, Content content) {
    for (var all = sides.iterator(); all.hasNext(); ) {
      VersionPair.Side side = all.next();
      if (side.content() == content && side.pack() == pack) {
        all.remove();
        return side;
      }
    }
    return new VersionPair.Side(pack, content);
  }

  synchronized void put(VersionPair.Side side) {
    sides.addFirst(side);
    if (sides.size() > MOST) {
      sides.removeLast();
    }
  }
}
