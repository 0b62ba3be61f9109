package stet.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import stet.search.lucene.index.IndexFields;

/**
 * Filter that passes on the versions that contain a phrase outside their byline.
 *
 * <p>{@link IndexFields#TEXT} holds headline, byline and body, separated by gaps that no phrase
 * reaches across, and {@link IndexFields#BYLINE} holds the byline again. So a phrase found in both
 * fields occurs outside the byline exactly when it occurs more often in the first field than in the
 * second. Only few versions need this count.
 */
final class NonBylineMatchFilter extends FilterCollector {

  private final Weight inText;
  private final Weight inByline;

  NonBylineMatchFilter(IndexSearcher searcher, Query inText, Query inByline, Collector all)
      throws IOException {
    super(all);
    this.inText = weight(searcher, inText);
    this.inByline = weight(searcher, inByline);
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    LeafCollector all = super.getLeafCollector(leaf);
    Scorer scorer = inByline.scorer(leaf);
    if (scorer == null) {
      return all;
    }
    DocIdSetIterator bylines = scorer.iterator();
    return new FilterLeafCollector(all) {
      @Override
      public void collect(int doc) throws IOException {
        if (bylines.docID() < doc) {
          bylines.advance(doc);
        }
        if (bylines.docID() != doc || times(inText, leaf, doc) > times(inByline, leaf, doc)) {
          super.collect(doc);
        }
      }
    };
  }

  private static int times(Weight phrase, LeafReaderContext leaf, int doc) throws IOException {
    Matches matches = phrase.matches(leaf, doc);
    int times = 0;
    if (matches != null) {
      for (String field : matches) {
        MatchesIterator each = matches.getMatches(field);
        while (each != null && each.next()) {
          times++;
        }
      }
    }
    return times;
  }
}
