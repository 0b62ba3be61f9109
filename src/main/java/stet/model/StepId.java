package stet.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The permanent id of a step from one version of an article to the next, for feeds and webhooks. It
 * consists of {@code urn:uuid:} and a UUID of version 8 (RFC 9562, section 5.8), which is the
 * beginning of a SHA-256 over the article's id, the beginnings of the two contents' hashes, and the
 * number of equal steps of the article recorded by then.
 *
 * <p>Numbers, addresses and instants of versions change when earlier observations arrive. The two
 * contents of a step do not; if another content is later found to belong between them, it was a
 * different step.
 */
public final class StepId {
  private StepId() {}

  /** The id of the step that led to a version of a timeline. */
  public static String of(Timeline timeline, Version version) {
    List<Version> versions = timeline.versions();
    int number = version.number();
    long recorded = recorded(versions, number);
    int time = 0;
    for (int i = 1; i <= versions.size(); i++) {
      boolean same =
          content(versions, i) == content(versions, number)
              && content(versions, i - 1) == content(versions, number - 1);
      time += same && recorded(versions, i) <= recorded ? 1 : 0;
    }
    long before = content(versions, number - 1);
    return of(timeline.article().id(), before, content(versions, number), time);
  }

  /**
   * The id of a step of an article.
   *
   * @param before the first 8 bytes of the hash of the content before the step; 0 for the first
   *     version
   * @param after the first 8 bytes of the hash of the content after the step
   * @param time 1 for the first such step of the article to be recorded, 2 for the second…
   */
  public static String of(ArticleId article, long before, long after, int time) {
    return named(
        article + ":" + Long.toHexString(before) + ":" + Long.toHexString(after) + ":" + time);
  }

  /** An id of the same form for anything that is identified by a text. */
  public static String named(String text) {
    Sha256 hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    long high = (hash.a() & ~0xF000L) | 0x8000L;
    long low = (hash.b() >>> 2) | 0x8000_0000_0000_0000L;
    return "urn:uuid:" + new UUID(high, low);
  }

  private static long content(List<Version> versions, int number) {
    return number == 0 ? 0 : versions.get(number - 1).content().a();
  }

  /** The archive position of a step: see {@link Revision#recorded}. */
  private static long recorded(List<Version> versions, int number) {
    long own = versions.get(number - 1).recorded();
    return number == 1 ? own : Math.max(versions.get(number - 2).recorded(), own);
  }
}
