package stet.revision.blame;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Version;
import stet.revision.blame.VersionBlame.RemovedText;

/**
 * The words of an article with the version that brought each, updated version by version. Not
 * thread-safe.
 */
final class WordOrigins {

  /**
   * The number of recent versions whose lines are kept; most restored text was in a version shortly
   * before.
   */
  private static final int RECENT = 64;

  private final long generation;
  private final SentencePool headlines = new SentencePool(ArticlePart.HEADLINE);
  private final SentencePool bylines = new SentencePool(ArticlePart.BYLINE);
  private final SentencePool bodies = new SentencePool(ArticlePart.BODY);
  private final List<Sha256> taken = new ArrayList<>();
  private final Map<Sha256, PartLines> recent =
      new LinkedHashMap<>(RECENT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, PartLines> eldest) {
          return size() > RECENT;
        }
      };

  /** The lines of a version. */
  private record PartLines(VersionLines headline, VersionLines byline, VersionLines body) {}

  /**
   * Creates an empty record of words.
   *
   * @param generation the state of the withholdings under which contents are read
   */
  WordOrigins(long generation) {
    this.generation = generation;
  }

  /**
   * Whether the versions added so far are the first of these versions, or all of them, read under
   * the same generation.
   */
  boolean began(List<Version> versions, long generation) {
    if (this.generation != generation || taken.size() > versions.size()) {
      return false;
    }
    for (int i = 0; i < taken.size(); i++) {
      if (!taken.get(i).equals(versions.get(i).content())) {
        return false;
      }
    }
    return true;
  }

  /** The number of versions added so far. */
  int count() {
    return taken.size();
  }

  /** The amount of text that is kept, in characters. */
  long size() {
    return headlines.size() + bylines.size() + bodies.size();
  }

  /** Whether the lines of a content are kept, so that the content need not be read. */
  boolean knows(Sha256 content) {
    return recent.containsKey(content);
  }

  /** Adds the next version, whose lines are kept. */
  void take(Sha256 content) {
    PartLines rows = recent.get(content);
    if (rows == null) {
      throw new IllegalArgumentException("has to be read: " + content);
    }
    taken.add(content);
    headlines.take(rows.headline(), taken.size());
    bylines.take(rows.byline(), taken.size());
    bodies.take(rows.body(), taken.size());
  }

  /**
   * Adds the next version, given its bytes.
   *
   * @param bytes as {@link Content#bytes} gives them
   */
  void take(Sha256 content, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int headline = Content.headlineIn(bytes) + Integer.BYTES;
    int byline = headline + buffer.getInt(headline - Integer.BYTES) + Integer.BYTES;
    int body = byline + buffer.getInt(byline - Integer.BYTES);
    recent.put(
        content,
        new PartLines(
            headlines.read(bytes, headline, byline - Integer.BYTES),
            bylines.read(bytes, byline, body),
            bodies.read(bytes, body, bytes.length)));
    take(content);
  }

  /**
   * The blame of a version that was added.
   *
   * @param version the number of the version
   * @param most the most removed passages to list
   */
  VersionBlame blame(int version, Content content, int most) {
    List<RemovedText> gone = new ArrayList<>();
    int all =
        headlines.gone(version, most, gone)
            + bylines.gone(version, most, gone)
            + bodies.gone(version, most, gone);
    gone.sort((a, b) -> Integer.compare(b.removed(), a.removed()));
    return new VersionBlame(
        headlines.spans(content.headline()),
        bylines.spans(content.byline()),
        bodies.spans(content.body()),
        gone.subList(0, Math.min(most, gone.size())),
        all);
  }
}
