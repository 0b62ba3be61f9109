package stet.search.lucene.article;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.search.lucene.LuceneSearchFixture;
import stet.search.lucene.index.IndexView;

/** One article has one number in all segments, and its number gives its name. */
class ArticleNamesTest {

  @Test
  void anArticleHasOneNumberInAllSegments(@TempDir Path home) throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(observations(0, 100)); // more than the tables have places for at first
      room.record(observations(50, 150));
      try (IndexView view = room.engine().acquire()) {
        IndexReader index = view.searcher().getIndexReader();
        ArticleNames names = new ArticleNames();
        names.learn(index);
        assertThat(names.count()).isEqualTo(150);
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> segments = new HashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
          ArticleNames.Names segment = names.of(leaf.reader());
          SortedDocValues ordinals = ArticleNames.ordinals(leaf.reader());
          assertThat(segment.count()).isEqualTo(ordinals.getValueCount());
          for (int ordinal = 0; ordinal < segment.count(); ordinal++) {
            String name = ordinals.lookupOrd(ordinal).utf8ToString();
            int number = segment.number(ordinal);
            assertThat(names.id(number)).isEqualTo(new ArticleId(name));
            assertThat(names.high(number)).isEqualTo(ArticleNames.high(new BytesRef(name)));
            assertThat(names.low(number)).isEqualTo(ArticleNames.low(new BytesRef(name)));
            assertThat(names.holds(segment, names.high(number), names.low(number))).isTrue();
            assertThat(numbers.merge(name, number, (one, other) -> other)).isEqualTo(number);
            segments.merge(number, 1, Integer::sum);
          }
        }
        assertThat(new HashSet<>(numbers.values())).hasSize(150);
        segments.forEach((number, count) -> assertThat(names.alone(number)).isEqualTo(count == 1));
      }
    }
  }

  @Test
  void aSegmentHoldsNoOtherArticle(@TempDir Path home) throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(observations(0, 3));
      try (IndexView view = room.engine().acquire()) {
        ArticleNames names = new ArticleNames();
        BytesRef other = new BytesRef(ArticleId.of("courier", "other").value());
        for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
          assertThat(
                  names.holds(
                      names.of(leaf.reader()), ArticleNames.high(other), ArticleNames.low(other)))
              .isFalse();
        }
      }
    }
  }

  @Test
  void halvesOfNamesSortAsTheNamesDo() {
    List<String> sorted = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      sorted.add(ArticleId.of("courier", "a/" + i).value());
    }
    sorted.sort(null);
    for (int i = 1; i < sorted.size(); i++) {
      BytesRef one = new BytesRef(sorted.get(i - 1));
      BytesRef other = new BytesRef(sorted.get(i));
      int order = Long.compare(ArticleNames.high(one), ArticleNames.high(other));
      assertThat(order == 0 ? ArticleNames.low(one) - ArticleNames.low(other) : order).isNegative();
    }
  }

  private static List<Observation> observations(int from, int to) {
    List<Observation> observations = new ArrayList<>();
    for (int i = from; i < to; i++) {
      observations.add(seen("courier", "a/" + i, from, "Storm", "The storm has " + i + " names."));
      observations.add(
          seen("courier", "a/" + i, from + 1, "Storm", "It now has " + (i + 1) + " names."));
    }
    return observations;
  }
}
