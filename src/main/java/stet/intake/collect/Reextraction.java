package stet.intake.collect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.archive.RecordingResult;
import stet.desk.SuppressedAlertRanges;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.Timeline;
import stet.store.FollowedArticle;

/**
 * Re-extraction of all stored pages of an article by the present rules. The results are recorded
 * together, so that both sides of a revision come from the same reader. Safe for all threads.
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
   * The result of a re-extraction.
   *
   * @param pages the number of fetches that were read again
   * @param refused the number of these that show no article by the present rules, or are
   *     incomplete; earlier observations of them stay
   */
  public record Done(int pages, int refused, RecordingResult receipt) {}

  /** The name that observations give to the present rules. */
  public static String reader() {
    return ArticleExtractor.READER;
  }

  /** The articles whose pages are stored. */
  public List<ArticleId> articles() {
    return fetches.articles();
  }

  /** Extracts an article's pages again. Returns null if none is stored. */
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
    Set<PublisherMention> mentions = new LinkedHashSet<>();
    for (StoredPage look : kept) {
      if (look.cut() != null) {
        LOG.warn("{} as it was fetched at {} {}, and is not read.", url, look.seen(), look.cut());
      } else if (extractor.extract(look.page())
          instanceof ExtractionResult.ExtractedArticle found) {
        mentions.add(PublisherMention.ofPage(found.publisher()));
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
    RecordingResult receipt =
        archive.record(
            observations,
            (unit, recorded) -> {
              SuppressedAlertRanges.keep(unit, recorded);
              mentions.forEach(mention -> unit.publishers().add(article, mention));
            });
    return new Done(kept.size(), kept.size() - observations.size(), receipt);
  }
}
