package stet.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.Corpora;
import stet.indexing.Deriver;
import stet.indexing.IndexFixture;
import stet.model.ArticleId;
import stet.model.TaggedEdit;

class IndexTest {

  @TempDir Path directory;
  @AutoClose private LuceneIndexFixture home;

  @BeforeEach
  void open() {
    home = new LuceneIndexFixture(directory);
  }

  private static int count(IndexFixture index, IndexFields field, String term) {
    return count(index, new TermQuery(new Term(field.field(), term)));
  }

  private static int count(IndexFixture index, Query query) {
    try (IndexView view = index.acquire()) {
      return view.searcher().count(query);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Query touched(String... phrase) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (IndexFields side : List.of(IndexFields.BEFORE, IndexFields.AFTER)) {
      IntervalsSource source =
          Intervals.containing(Intervals.phrase(phrase), Intervals.term(IndexFields.TOUCHED_HERE));
      either.add(new IntervalQuery(side.field(), source), Occur.SHOULD);
    }
    return either.build();
  }

  @Test
  void whatWasRecordedIsFound() {
    home.archive.record(
        List.of(
            LuceneIndexFixture.seen("a", 0, "Troops exercised."),
            LuceneIndexFixture.seen("b", 0, "Calm.")));
    try (IndexFixture index = home.open()) {
      assertThat(index.behind()).isEqualTo(2);
      index.catchUp();
      assertThat(index.behind()).isZero();
      assertThat(count(index, IndexFields.TEXT, "troops")).isEqualTo(1);
      assertThat(count(index, IndexFields.TEXT_STEMS, "en exercis")).isEqualTo(1);
      assertThat(count(index, IndexFields.TYPE, IndexFields.TYPE_VERSION)).isEqualTo(2);
    }
  }

  @Test
  void theSeedHasThreeEdits() throws IOException {
    home.archive.record(LuceneIndexFixture.read(Corpora.file("seed.jsonl")));
    try (IndexFixture index = home.open()) {
      index.catchUp();
      assertThat(count(index, IndexFields.TYPE, IndexFields.TYPE_EDIT)).isEqualTo(3);
      assertThat(count(index, touched("right", "wing", "groups"))).isEqualTo(1);
      assertThat(count(index, touched("snap", "exercise"))).isZero();
      try (IndexView view = index.acquire()) {
        Query edits = new TermQuery(new Term(IndexFields.TYPE.field(), IndexFields.TYPE_EDIT));
        for (ScoreDoc hit : view.searcher().search(edits, 9).scoreDocs) {
          BytesRef bytes =
              view.searcher()
                  .storedFields()
                  .document(hit.doc)
                  .getBinaryValue(IndexFields.EDIT.field());
          TaggedEdit edit = StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length);
          assertThat(edit.edit().beforeText()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void aPhraseIsTouchedWhereAChangeIsInItOrBesideIt() {
    home.archive.record(
        List.of(
            LuceneIndexFixture.seen(
                "a", 0, "Police blamed the clash on right-wing groups who came from Kyiv."),
            LuceneIndexFixture.seen(
                "a", 1, "Police blamed the clash on “right-wing groups,” that came from Kyiv."),
            LuceneIndexFixture.seen(
                "a", 2, "Police blamed the clash on “right-wing groups,” that came.")));
    try (IndexFixture index = home.open()) {
      index.catchUp();
      assertThat(count(index, touched("right", "wing", "groups"))).isEqualTo(1);
      assertThat(count(index, touched("groups", "who"))).isEqualTo(1);
      assertThat(count(index, touched("that", "came"))).isEqualTo(2);
      assertThat(count(index, touched("from"))).isEqualTo(1);
      assertThat(count(index, touched("blamed", "the", "clash"))).isZero();
      assertThat(count(index, touched("right", "wing"))).isZero();
      assertThat(count(index, touched("kyiv", "police"))).isZero();
      assertThat(count(index, IndexFields.TOUCHED, "who")).isEqualTo(1);
      assertThat(count(index, IndexFields.TOUCHED, "groups")).isEqualTo(1);
      assertThat(count(index, IndexFields.TOUCHED, "police")).isZero();
      assertThat(count(index, IndexFields.ADDED, "that")).isEqualTo(1);
      assertThat(count(index, IndexFields.REMOVED, "kyiv")).isEqualTo(1);
    }
  }

  @Test
  void phrasesDoNotRunAcrossParagraphs() {
    home.archive.record(List.of(LuceneIndexFixture.seen("a", 0, "One two.\n\nThree four.")));
    try (IndexFixture index = home.open()) {
      index.catchUp();
      String text = IndexFields.TEXT.field();
      assertThat(count(index, new IntervalQuery(text, Intervals.phrase("one", "two")))).isOne();
      assertThat(count(index, new IntervalQuery(text, Intervals.phrase("two", "three")))).isZero();
    }
  }

  @Test
  void theTableSaysWhenVersionsStood() {
    home.archive.record(
        List.of(LuceneIndexFixture.seen("a", 0, "One."), LuceneIndexFixture.seen("a", 10, "Two.")));
    ArticleId id = ArticleId.of("nytimes", "a");
    try (IndexFixture index = home.open()) {
      index.catchUp();
      home.archive.record(
          List.of(
              LuceneIndexFixture.seen("a", 5, "One."), LuceneIndexFixture.seen("a", 20, "Two.")));
      index.catchUp();
      checkTable(index, id);
    }
    try (IndexFixture index = home.open()) {
      checkTable(index, id);
    }
  }

  private static void checkTable(IndexFixture index, ArticleId id) {
    try (IndexView view = index.acquire()) {
      ArticleVersions versions = Objects.requireNonNull(view.versions().of(id));
      assertThat(versions.count()).isEqualTo(2);
      assertThat(versions.firstSeen(1)).isEqualTo(LuceneIndexFixture.NOON);
      assertThat(versions.lastSeen(1)).isEqualTo(minute(5));
      assertThat(versions.until(1)).isEqualTo(minute(10));
      assertThat(versions.lastSeen(2)).isEqualTo(minute(20));
      assertThat(versions.until(2)).isNull();
      assertThat(versions.stood(1, minute(-1).toEpochMilli())).isFalse();
      assertThat(versions.stood(1, minute(9).toEpochMilli())).isTrue();
      assertThat(versions.stood(1, minute(10).toEpochMilli())).isFalse();
      assertThat(versions.stood(2, minute(10).toEpochMilli())).isTrue();
      assertThat(versions.address(2)).hasToString("20140314121000");
    }
  }

  private static Instant minute(int minute) {
    return LuceneIndexFixture.NOON.plusSeconds(60L * minute);
  }

  @Test
  void aVersionThatComesBetweenReplacesTheStepAcrossIt() {
    home.archive.record(
        List.of(
            LuceneIndexFixture.seen("a", 0, "Four died here."),
            LuceneIndexFixture.seen("a", 10, "Six died here.")));
    try (IndexFixture index = home.open()) {
      index.catchUp();
      assertThat(count(index, IndexFields.REMOVED, "four")).isEqualTo(1);
      home.archive.record(List.of(LuceneIndexFixture.seen("a", 5, "Five died here.")));
      index.catchUp();
      assertThat(count(index, IndexFields.TYPE, IndexFields.TYPE_VERSION)).isEqualTo(3);
      assertThat(count(index, IndexFields.TYPE, IndexFields.TYPE_EDIT)).isEqualTo(2);
      assertThat(count(index, IndexFields.REMOVED, "four")).isEqualTo(1);
      assertThat(count(index, IndexFields.REMOVED, "five")).isEqualTo(1);
    }
  }

  @Test
  void whileFollowedWhatIsRecordedIsFoundWithinASecond() {
    try (IndexFixture index = home.open();
        Deriver.Following following = index.follow()) {
      assertThat(following).isNotNull();
      for (int i = 0; i < 5; i++) {
        String word = "word" + i;
        home.archive.record(List.of(LuceneIndexFixture.seen("a", i, "This is " + word + ".")));
        await()
            .pollInterval(Duration.ofMillis(20))
            .atMost(Duration.ofSeconds(1))
            .until(() -> count(index, IndexFields.TEXT, word) == 1);
      }
    }
  }

  @Test
  void aViewStaysAsItWas() {
    home.archive.record(List.of(LuceneIndexFixture.seen("a", 0, "One.")));
    try (IndexFixture index = home.open()) {
      index.catchUp();
      try (IndexView view = index.acquire()) {
        home.archive.record(List.of(LuceneIndexFixture.seen("a", 1, "Two.")));
        index.catchUp();
        assertThat(view.searcher().getIndexReader().numDocs()).isEqualTo(1);
        assertThat(view.versions().versions()).isEqualTo(1);
        assertThat(view.position()).isEqualTo(1);
      }
    }
  }

  @Test
  void reindexingGivesTheSameAndSwitches() {
    home.archive.record(
        List.of(
            LuceneIndexFixture.seen("a", 0, "Four died."),
            LuceneIndexFixture.seen("a", 1, "Five died."),
            LuceneIndexFixture.seen("b", 0, "")));
    try (IndexFixture index = home.open()) {
      index.catchUp();
      Map<String, List<String>> before = dump(index);
      index.reindex(done -> {});
      assertThat(dump(index)).isEqualTo(before);
      assertThat(directory.resolve("lucene").resolve("gen-000002")).exists();
      assertThat(directory.resolve("lucene").resolve("gen-000001")).doesNotExist();
      home.archive.record(List.of(LuceneIndexFixture.seen("a", 2, "Six died.")));
      index.catchUp();
      assertThat(count(index, IndexFields.TEXT, "six")).isEqualTo(1);
    }
  }

  private static Map<String, List<String>> dump(IndexFixture index) {
    try (IndexView view = index.acquire()) {
      return IndexDump.of(view);
    }
  }
}
