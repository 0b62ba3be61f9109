package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.ArticleId;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;

/** What stands of some articles is what Lucene finds by their ids, in however many segments. */
class ArticleTermFilterTest {

  private static final int ARTICLES = 40;

  @Test
  void findsWhatTheIdsFind(@TempDir Path home) throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      for (int round = 0; round < 6; round++) { // a segment each
        for (int article = round; article < ARTICLES; article += round + 1) {
          room.archive.record(
              List.of(seen("courier", "a/" + article, round, "Storm " + round, "It rains.")));
        }
        room.index.catchUp();
      }
      ArticleNames names = new ArticleNames();
      Random random = new Random(11);
      try (IndexView view = room.engine().acquire()) {
        IndexSearcher searcher = view.searcher();
        names.learn(searcher.getIndexReader());
        for (int asked = 0; asked < 50; asked++) {
          List<ArticleId> some = new ArrayList<>();
          for (int i = 0; i < asked % 7; i++) {
            String url = "a/" + random.nextInt(ARTICLES + 5); // of some there is nothing
            some.add(ArticleId.of("courier", url));
          }
          List<BytesRef> ids = some.stream().map(id -> new BytesRef(id.value())).toList();
          Query plain = new TermInSetQuery(IndexFields.ARTICLE.field(), ids);
          assertThat(found(searcher, ArticleTermFilter.all(some, names)))
              .isEqualTo(found(searcher, plain));
        }
      }
    }
  }

  private static List<Integer> found(IndexSearcher searcher, Query query) throws IOException {
    ScoreDoc[] found = searcher.search(query, 10_000).scoreDocs;
    return Arrays.stream(found).map(hit -> hit.doc).sorted().toList();
  }
}
