package stet.revision.tag;

import java.util.ArrayDeque;
import java.util.Deque;
import stet.model.Content;
import stet.text.language.LanguagePack;

/**
 * The versions that were read last, each for whoever takes it first: what one step leads to, the
 * next one mostly begins with, and finding the quotations of both was a seventh of what tagging
 * cost. Safe for all threads.
 */
final class RecentVersionCache {

  /** As many threads as there may be at once, and some more: each holds on to one text. */
  private static final int MOST = 16;

  private final Deque<VersionPair.Side> sides = new ArrayDeque<>();

  /** A version as it was read, taken out; read anew where it is not held. */
  @SuppressWarnings("ReferenceEquality") // to compare whole texts would cost what this saves
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
