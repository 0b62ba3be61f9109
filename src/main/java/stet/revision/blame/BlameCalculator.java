package stet.revision.blame;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;

/**
 * Calculator of the blame of a version: for each word, the version that brought it. Safe for use by
 * several threads.
 *
 * <p>The calculator keeps its results for the articles requested last, so that only the versions
 * added since are read. An observation that arrives late changes earlier history, so the article is
 * then calculated anew.
 */
public final class BlameCalculator {

  /**
   * The most characters of distinct lines and sentences that are kept; each character takes 3 to 6
   * bytes with all its data. The 12,258 versions of one Wikipedia page have 11 million characters.
   */
  private static final long MOST = 16_000_000;

  private final Archive archive;
  private final Map<ArticleId, ArticleBlameState> desks = new LinkedHashMap<>(16, 0.75f, true);

  /** The kept results of one article, used by one thread at a time. */
  private static final class ArticleBlameState {
    WordOrigins origins = new WordOrigins(0);
    volatile long size;
  }

  public BlameCalculator(Archive archive) {
    this.archive = archive;
  }

  /**
   * The blame of a version.
   *
   * @param most the most removed passages to list
   */
  public VersionBlame of(Timeline timeline, Version version, int most) {
    ArticleBlameState desk = desk(timeline.article().id());
    synchronized (desk) {
      long generation = archive.generation();
      if (!desk.origins.began(timeline.versions(), generation)) {
        desk.origins = new WordOrigins(generation);
      }
      Content content = archive.content(version.content());
      takeIn(timeline.versions().subList(0, version.number()), desk.origins);
      desk.size = desk.origins.size();
      return desk.origins.blame(version.number(), content, most);
    }
  }

  private void takeIn(List<Version> versions, WordOrigins origins) {
    List<Sha256> next = versions.stream().skip(origins.count()).map(Version::content).toList();
    Set<Sha256> unread = new LinkedHashSet<>(next);
    unread.removeIf(origins::knows);
    ContentPrefetcher ahead = new ContentPrefetcher(archive, unread);
    for (Sha256 content : next) {
      if (origins.knows(content)) {
        origins.take(content);
      } else {
        origins.take(content, ahead.bytes(content));
      }
    }
  }

  private synchronized ArticleBlameState desk(ArticleId article) {
    long size = desks.values().stream().mapToLong(desk -> desk.size).sum();
    Iterator<Map.Entry<ArticleId, ArticleBlameState>> eldest = desks.entrySet().iterator();
    while (size > MOST && eldest.hasNext()) {
      Map.Entry<ArticleId, ArticleBlameState> entry = eldest.next();
      if (!entry.getKey().equals(article)) {
        size -= entry.getValue().size;
        eldest.remove();
      }
    }
    return desks.computeIfAbsent(article, any -> new ArticleBlameState());
  }
}
