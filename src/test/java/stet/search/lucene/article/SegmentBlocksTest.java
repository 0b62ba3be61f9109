package stet.search.lucene.article;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.search.lucene.LuceneSearchFixture;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;

/** What is kept of blocks is what stands in the columns of all of their documents. */
class SegmentBlocksTest {

  @Test
  void eachDocumentIsOfTheBlockThatItsColumnsTell(@TempDir Path home) throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(versions("a", 0, 90)); // more edits and versions than a word of bits has places
      room.record(versions("b", 10, 3));
      room.record(versions("a", 200, 2)); // and of a, another block apart from the others
      room.record(versions("c", 20, 1));
      try (IndexView view = room.engine().acquire()) {
        ArticleNames names = new ArticleNames();
        int versions = 0;
        for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
          versions += check(leaf.reader(), names);
        }
        assertThat(versions).isGreaterThanOrEqualTo(96);
      }
    }
  }

  private static int check(LeafReader segment, ArticleNames names) throws IOException {
    SegmentBlocks blocks = names.of(segment).blocks();
    assertThat(blocks.size())
        .isEqualTo(segment.docFreq(new Term(IndexFields.TYPE.field(), IndexFields.TYPE_VERSION)));
    SortedDocValues articles = ArticleNames.ordinals(segment);
    SortedNumericDocValues times = DocValues.getSortedNumeric(segment, IndexFields.SEEN.field());
    int block = 0;
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      assertThat(articles.advanceExact(doc)).isTrue();
      assertThat(times.advanceExact(doc)).isTrue();
      assertThat(blocks.of(doc)).isEqualTo(block);
      assertThat(names.id(blocks.article(block)).value())
          .isEqualTo(articles.lookupOrd(articles.ordValue()).utf8ToString());
      assertThat(blocks.seen(block)).isEqualTo(times.nextValue());
      assertThat(doc).isLessThanOrEqualTo(blocks.last(block));
      block += doc == blocks.last(block) ? 1 : 0;
    }
    assertThat(block).isEqualTo(blocks.size());
    for (int each = 0; each < blocks.size(); each++) {
      assertThat(blocks.together(each)).isEqualTo(isTogether(blocks, blocks.article(each)));
    }
    return blocks.size();
  }

  private static boolean isTogether(SegmentBlocks blocks, int article) {
    Set<Integer> gaps = new HashSet<>();
    int last = -1;
    for (int block = 0; block < blocks.size(); block++) {
      if (blocks.article(block) == article) {
        gaps.add(last < 0 ? 1 : block - last);
        last = block;
      }
    }
    return gaps.equals(Set.of(1));
  }

  private static List<Observation> versions(String article, int minute, int count) {
    List<Observation> versions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      versions.add(
          seen(
              "courier",
              article,
              minute + i,
              "Storm " + minute,
              "The storm is " + (minute + i) + " miles off the coast.",
              "It was seen by " + (3 * minute + i) + " people."));
    }
    return versions;
  }
}
