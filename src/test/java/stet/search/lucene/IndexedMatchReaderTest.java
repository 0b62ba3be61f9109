package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.query.ParsedQuery;
import stet.query.parser.QueryParser;
import stet.search.SearchFixture;
import stet.search.SearchMatch;
import stet.search.SearchMatchReader;
import stet.search.StormArticles;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.query.LuceneQueries;

/** What is found is read in order, in several passes, and none of it is kept. */
class IndexedMatchReaderTest {

  @AutoClose private LuceneSearchFixture room;

  @BeforeEach
  void write(@TempDir Path home) {
    room = new LuceneSearchFixture(home);
    StormArticles.record(room);
  }

  /** Whatever is found in one pass over the index. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void articlesComeTogetherInOrderOfIdAndTheirVersionsInOrderOfTime(int atOnce) throws Exception {
    for (int article = 0; article < StormArticles.COUNT; article++) {
      room.record(
          StormArticles.told(article, 5, 7),
          StormArticles.told(article, 90, 8)); // in other segments of the index
    }
    for (String query : List.of("tag:number OR where:headline", "storm", "nowhere")) {
      List<String> places = new ArrayList<>();
      List<String> all = new ArrayList<>();
      try (SearchMatchReader findings = findings(query, atOnce)) {
        for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
          places.add(place(next));
          all.add(StormArticles.name(next));
        }
      }
      assertThat(places).isSorted();
      try (SearchMatchReader findings = room.search.export(query).answer().orElseThrow()) {
        assertThat(all).doesNotHaveDuplicates().isEqualTo(StormArticles.rest(findings));
      }
    }
  }

  private SearchMatchReader findings(String query, int atOnce) throws Exception {
    ParsedQuery asked = QueryParser.parse(query, SearchFixture.NOW);
    IndexView view = room.engine().acquire();
    BitSetProducer versions =
        new QueryBitSetProducer(
            new TermQuery(new Term(IndexFields.TYPE.field(), IndexFields.TYPE_VERSION)));
    ArticleNames names = new ArticleNames();
    Query built =
        LuceneQueries.of(
            asked, new LuceneQueries.Holdings(view.languages(), versions, view.versions(), names));
    return new IndexedMatchReader(
        view, asked.looksForEdits(), List.of(), built, versions, names, atOnce);
  }

  private static String place(SearchMatch finding) {
    return finding.article().id()
        + switch (finding) {
          case SearchMatch.OfEdit edit -> " " + edit.edit().to();
          case SearchMatch.OfVersion version -> " " + version.version().version();
        };
  }

  /** As many as there are cost the memory of one: none is kept once it was given. */
  @Test
  void whatWasGivenIsNotKept() {
    List<WeakReference<SearchMatch>> given = new ArrayList<>();
    try (SearchMatchReader findings = room.search.export("*").answer().orElseThrow()) {
      for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
        given.add(new WeakReference<>(next));
      }
      System.gc();
      assertThat(given).hasSize(6 * StormArticles.COUNT);
      assertThat(given.stream().filter(each -> each.get() != null).count()).isLessThanOrEqualTo(1);
    }
  }
}
