package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import stet.model.Person;
import stet.model.TaggedEdit;
import stet.query.PersonName;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.count.FacetCounts;
import stet.search.lucene.count.FacetCounts.Count;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.StoredEditCodec;
import stet.text.TextAnalysis;
import stet.text.WordDistance;
import stet.text.WordToken;

/** Lookup of names in an index: of persons by their keys, of sources, and of words. */
final class IndexedNameLookup {

  /**
   * The length up to which a similar word may differ by one edit only; longer words may differ by
   * two.
   */
  private static final int SHORT = 5;

  /**
   * How many times as many texts must contain a similar word for a word to count as its rarer form.
   */
  private static final int MANY_TIMES = 10;

  private final IndexSearcher searcher;
  private final ArticleNames names;

  IndexedNameLookup(IndexSearcher searcher, ArticleNames names) {
    this.searcher = searcher;
    this.names = names;
  }

  /** Whether any text is in a language, which is given by its code in lower case. */
  boolean isLanguage(String code) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(IndexFields.LANGUAGE.field(), code)) > 0;
  }

  /** Finds persons whose names contain the words of a text; the last word may be incomplete. */
  List<Count> personsBeginning(String text, int most) throws IOException {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder named = new BooleanQuery.Builder();
    for (String word : words.subList(0, words.size() - 1)) {
      named.add(new TermQuery(person(word)), Occur.FILTER);
    }
    named.add(new PrefixQuery(person(words.getLast())), Occur.FILTER);
    return persons(named.build(), words, String::startsWith, most);
  }

  /** Finds persons whose names contain the words of a text, with up to two edits in each word. */
  List<Count> personsNear(String text, int most) throws IOException {
    List<String> words = PersonName.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder named = new BooleanQuery.Builder();
    words.forEach(word -> named.add(new FuzzyQuery(person(word), slips(word)), Occur.FILTER));
    return persons(
        named.build(),
        words,
        (known, word) -> WordDistance.between(known, word) <= slips(word),
        most);
  }

  /** A written form of the name of the person with a key. */
  String personName(String key) throws IOException {
    // A speaker need not be named in the edited sentence, so both fields are searched.
    for (IndexFields field : List.of(IndexFields.PERSON_KEY, IndexFields.SPEAKER_KEY)) {
      Optional<String> name = personName(key, new TermQuery(new Term(field.field(), key)));
      if (name.isPresent()) {
        return name.get();
      }
    }
    return key;
  }

  private Optional<String> personName(String key, Query edits) throws IOException {
    for (ScoreDoc edit : searcher.search(edits, 1).scoreDocs) {
      Document document = searcher.storedFields().document(edit.doc);
      BytesRef bytes = document.getBinaryValue(IndexFields.EDIT.field());
      TaggedEdit tagged = StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length);
      Stream<Person> speakers =
          tagged.speakers().stream().flatMap(speaker -> Stream.ofNullable(speaker.person()));
      Optional<String> name =
          Stream.concat(tagged.persons().stream(), speakers)
              .filter(person -> person.key().equals(key))
              .map(Person::name)
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** Whether a word occurs in some text, in any of its forms. */
  boolean isWord(String written, Set<String> languages) throws IOException {
    for (String stem : TextAnalysis.stems(written, languages)) {
      if (searcher.getIndexReader().docFreq(new Term(IndexFields.TEXT_STEMS.field(), stem)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The most similar word that occurs in texts; the commonest if several are equally similar. */
  Optional<String> wordNear(String word) throws IOException {
    return first(neighbours(word));
  }

  /** The most similar word that occurs in {@link #MANY_TIMES} times as many texts or more. */
  Optional<String> commonerNear(String word) throws IOException {
    int few = searcher.getIndexReader().docFreq(new Term(IndexFields.TEXT.field(), word));
    List<Neighbour> neighbours = neighbours(word);
    neighbours.removeIf(near -> near.slips() == 0 || near.versions() < MANY_TIMES * (long) few);
    return first(neighbours);
  }

  private List<Neighbour> neighbours(String word) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.TEXT.field());
    List<Neighbour> neighbours = new ArrayList<>();
    if (terms == null) {
      return neighbours;
    }
    TermsEnum near =
        new FuzzyTermsEnum(terms, new Term(IndexFields.TEXT.field(), word), slips(word), 1, true);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String known = term.utf8ToString();
      neighbours.add(new Neighbour(known, WordDistance.between(known, word), near.docFreq()));
    }
    neighbours.sort(
        Comparator.comparingInt(Neighbour::slips)
            .thenComparing(Comparator.comparingInt(Neighbour::versions).reversed()));
    return neighbours;
  }

  private Optional<String> first(List<Neighbour> neighbours) throws IOException {
    for (Neighbour neighbour : neighbours) {
      if (stands(new Term(IndexFields.TEXT.field(), neighbour.word()))) {
        return Optional.of(neighbour.word());
      }
    }
    return Optional.empty();
  }

  /** A word that is similar to another, with the number of versions in which it occurs. */
  private record Neighbour(String word, int slips, int versions) {}

  /**
   * Whether a visible document has a term. The index also has terms of removed and of hidden
   * documents, and neither may be revealed.
   */
  private boolean stands(Term term) throws IOException {
    return searcher.search(new TermQuery(term), 1).scoreDocs.length > 0;
  }

  /** The names of all sources as written, in order. */
  List<String> sources() throws IOException {
    return standing(IndexFields.SOURCE);
  }

  /** The language tags of the texts, the commonest first. */
  List<String> languages() throws IOException {
    Map<String, Integer> texts = new HashMap<>();
    for (String code : standing(IndexFields.LANGUAGE)) {
      Term term = new Term(IndexFields.LANGUAGE.field(), TextAnalysis.fold(code));
      texts.put(code, searcher.getIndexReader().docFreq(term));
    }
    return texts.keySet().stream()
        .sorted(
            Comparator.comparingInt((String code) -> -texts.getOrDefault(code, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private List<String> standing(IndexFields field) throws IOException {
    TreeSet<String> values = new TreeSet<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedSetDocValues known = DocValues.getSortedSet(leaf.reader(), field.field());
      TermsEnum terms = known.termsEnum();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        values.add(term.utf8ToString());
      }
    }
    for (String value : List.copyOf(values)) {
      if (!stands(new Term(field.field(), TextAnalysis.fold(value)))) {
        values.remove(value);
      }
    }
    return List.copyOf(values);
  }

  private List<Count> persons(
      Query named, List<String> words, BiPredicate<String, String> fits, int most)
      throws IOException {
    FacetCounts counts =
        new FacetCounts(searcher.getIndexReader(), names, List.of(IndexFields.PERSON_KEY));
    searcher.search(named, SingleCollectorFactory.with(counts));
    List<Count> persons = new ArrayList<>();
    for (Count count : counts.most(0, Integer.MAX_VALUE)) {
      List<String> known = words(count.value()); // other persons may be named in the same edit
      boolean meant =
          words.stream().allMatch(word -> known.stream().anyMatch(k -> fits.test(k, word)));
      if (meant && persons.size() < most) {
        persons.add(count);
      }
    }
    return persons;
  }

  private static int slips(String word) {
    return word.length() <= SHORT ? 1 : 2;
  }

  private static Term person(String word) {
    return new Term(IndexFields.PERSON.field(), word);
  }

  private static List<String> words(String text) {
    return TextAnalysis.words(text, "und").stream().map(WordToken::word).toList();
  }
}
