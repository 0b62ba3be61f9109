package stet.intake.collect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.archive.RecordingResult;
import stet.desk.SilencedRanges;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Timeline;
import stet.store.FollowedArticle;

/**
 * Reads all that was fetched of an article anew, by the rules of today, and records it at once, so
 * that both sides of a revision come from one reader. Safe for all threads.
 */
public final class Reextraction {

  private static final Logger LOG = LoggerFactory.getLogger(Reextraction.class);

  private final Archive archive;
  private final FetchArchive fetches;
  private final ArticleExtractor extractor = new ArticleExtractor();

  public Reextraction(Archive archive, FetchArchive fetches) {
    this.archive = archive;
    this.fetches = fetches;
  }

  /**
   * What came of it.
   *
   * @param pages how many looks were read anew
   * @param refused how many of them show no article by these rules, or lost their end; what others
   *     made of them stays
   */
  public record Done(int pages, int refused, RecordingResult receipt) {}

  /** By what rules pages are read now, as observations name them. */
  public static String reader() {
    return ArticleExtractor.READER;
  }

  /** The articles of which pages are kept. */
  public List<ArticleId> articles() {
    return fetches.articles();
  }

  /** Reads an article's pages anew; null where none is kept. */
  public @Nullable Done of(ArticleId article) {
    Timeline timeline = archive.unabridged().timeline(article).orElse(null);
    return timeline == null
        ? null
        : of(article, timeline.article().source(), timeline.article().url());
  }

  void of(FollowedArticle followed) {
    of(followed.article(), followed.source(), followed.url());
  }

  @Nullable Done of(ArticleId article, String source, String url) {
    List<StoredPage> kept = fetches.of(article);
    if (kept.isEmpty()) {
      return null;
    }
    List<Observation> observations = new ArrayList<>();
    for (StoredPage look : kept) {
      if (look.cut() != null) {
        LOG.warn("{} as it was fetched at {} {}, and is not read.", url, look.seen(), look.cut());
      } else if (extractor.extract(look.page()) instanceof ExtractionResult.Article found) {
        observations.add(
            new Observation(
                source,
                url,
                look.seen(),
                found.content(),
                ArticleExtractor.READER,
                null,
                found.language()));
      }
    }
    RecordingResult receipt = archive.record(observations, SilencedRanges::keep);
    return new Done(kept.size(), kept.size() - observations.size(), receipt);
  }
}
