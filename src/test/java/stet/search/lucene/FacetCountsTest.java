package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import stet.search.Facets;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.count.FacetCounts;
import stet.search.lucene.count.FacetCounts.Count;
import stet.search.lucene.index.IndexFields;

/** Whatever way an article's documents lie, each value is counted once in it. */
class FacetCountsTest {

  private static final int DAY = 24 * 3_600_000;

  /** A document that was made, in the words of the index. */
  private record Made(String article, long seen, Set<String> values, boolean version) {}

  @Property(tries = 60)
  void countsWhatAScanCounts(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<Made> all = new ArrayList<>();
    int articles = 1 + random.nextInt(30);
    int values = 1 + random.nextInt(80);
    int few = random.nextBoolean() ? 0 : 20;
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(memory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int run = 0; run < 40; run++) {
        String article = "%016d".formatted(random.nextInt(articles));
        for (int i = random.nextInt(6); i > 0; i--) {
          long seen = (long) random.nextInt(50) * DAY;
          for (int edits = random.nextInt(3); edits >= 0; edits--) { // a version behind some edits
            Set<String> names = new HashSet<>();
            for (int j = random.nextInt(4); j > 0; j--) {
              names.add("name " + (int) (values * random.nextDouble() * random.nextDouble()));
            }
            Made made = new Made(article, seen, names, edits == 0);
            all.add(made);
            writer.addDocument(document(made));
          }
        }
        if (random.nextInt(8) == 0) {
          writer.commit();
        }
      }
    }
    ArticleNames known = new ArticleNames();
    try (DirectoryReader reader = DirectoryReader.open(memory)) {
      FacetCounts counts = new FacetCounts(reader, known, List.of(IndexFields.PERSON_KEY), few);
      new IndexSearcher(reader)
          .search(MatchAllDocsQuery.INSTANCE, SingleCollectorFactory.with(counts));
      assertThat(counts.articles()).isEqualTo(all.stream().map(Made::article).distinct().count());
      for (int most : List.of(1, 5, 1000, Integer.MAX_VALUE)) {
        assertThat(counts.most(0, most)).isEqualTo(scanned(all, most));
      }
      assertThat(days(counts)).isEqualTo(days(all));
    }
    try (DirectoryReader reader = DirectoryReader.open(memory)) {
      known.learn(reader);
      for (LeafReaderContext leaf : reader.leaves()) {
        ArticleNames.Names names = known.of(leaf.reader());
        for (int ordinal = 0; ordinal < names.count(); ordinal++) {
          int number = names.number(ordinal);
          long homes =
              reader.leaves().stream().filter(each -> holds(known, each.reader(), number)).count();
          assertThat(known.alone(number)).isEqualTo(homes == 1); // those closed count no more
        }
      }
    }
  }

  private static boolean holds(ArticleNames known, LeafReader segment, int number) {
    try {
      ArticleNames.Names names = known.of(segment);
      for (int ordinal = 0; ordinal < names.count(); ordinal++) {
        if (names.number(ordinal) == number) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Made made) {
    Document document = new Document();
    document.add(
        new SortedSetDocValuesField(IndexFields.ARTICLE.field(), new BytesRef(made.article())));
    document.add(new SortedNumericDocValuesField(IndexFields.SEEN.field(), made.seen()));
    document.add(
        new StringField(
            IndexFields.TYPE.field(),
            made.version() ? IndexFields.TYPE_VERSION : IndexFields.TYPE_EDIT,
            Field.Store.NO));
    made.values()
        .forEach(
            value ->
                document.add(
                    new SortedSetDocValuesField(
                        IndexFields.PERSON_KEY.field(), new BytesRef(value))));
    return document;
  }

  private static List<Count> scanned(List<Made> all, int most) {
    Map<String, Set<String>> articles = new HashMap<>();
    for (Made made : all) {
      made.values()
          .forEach(
              value -> articles.computeIfAbsent(value, any -> new HashSet<>()).add(made.article()));
    }
    return articles.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue().size()))
        .sorted(Comparator.comparingInt(Count::articles).reversed().thenComparing(Count::value))
        .limit(most)
        .toList();
  }

  private static Map<String, Integer> days(FacetCounts counts) {
    Map<String, Integer> days = new TreeMap<>();
    new HourlyHistogramBuilder("*")
        .histogram(counts.hours(), Facets.Unit.DAY)
        .bars()
        .forEach(
            bar -> {
              if (bar.found() > 0) {
                days.put(bar.from() + " found", bar.found());
                days.put(bar.from() + " articles", bar.articles());
              }
            });
    return days;
  }

  private static Map<String, Integer> days(List<Made> all) {
    Map<String, Integer> days = new TreeMap<>();
    Set<String> met = new HashSet<>();
    for (Made made : all) {
      String day = Instant.ofEpochMilli(made.seen()).toString();
      days.merge(day + " found", 1, Integer::sum);
      days.merge(day + " articles", met.add(day + made.article()) ? 1 : 0, Integer::sum);
    }
    return days;
  }
}
