package stet.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.WordTerm;
import stet.text.Stemmer;
import stet.text.TextAnalysis;
import stet.text.WordToken;

/**
 * The words that a query looks for in any of their forms. The query can be converted to one that
 * looks for these words only as they are written ({@code ferry} to {@code =ferry}), and back. Safe
 * for all threads.
 */
public final class WordForms {

  /** The word forms of an empty query. */
  public static final WordForms NONE = new WordForms("", List.of());

  /** The sign before a word that is looked for only as it is written. */
  private static final String AS_WRITTEN = "=";

  private final List<QueryTerm> loose;
  private final List<QueryTerm> exact;

  /** All words of the query, folded. */
  private final Set<String> written = new HashSet<>();

  /** The stems, in each language, of the words that are looked for in any form. */
  private final Set<String> stems = new HashSet<>();

  private WordForms(String query, List<QueryTerm> sought) {
    loose = sought.stream().filter(WordForms::isLoose).toList();
    exact = sought.stream().filter(term -> isExact(query, term)).toList();
    sought.forEach(term -> written.addAll(words(term.text())));
    loose.forEach(term -> stems.addAll(TextAnalysis.stems(bare(term), Stemmer.languages())));
  }

  /** The word forms of a parsed query. */
  public static WordForms in(String query, ParsedQuery asked) {
    return new WordForms(query, asked.sought());
  }

  /** Whether any word is looked for in all its forms. */
  public boolean anyLoose() {
    return !loose.isEmpty();
  }

  /** Whether any word has the sign before it and is looked for only as it is written. */
  public boolean anyExact() {
    return !exact.isEmpty();
  }

  /** Whether a word of a text matches the query in another form than the one in the query. */
  public boolean isOther(String word) {
    List<String> words = words(word);
    return words.size() == 1
        && !stems.isEmpty()
        && !written.contains(words.getFirst())
        && TextAnalysis.stems(word, Stemmer.languages()).stream().anyMatch(stems::contains);
  }

  /** The query changed so that each of its words is looked for only as it is written. */
  public String asWritten(String query) {
    StringBuilder changed = new StringBuilder(query);
    lastFirst(loose).forEach(term -> changed.insert(term.begin(), AS_WRITTEN));
    return changed.toString();
  }

  /** The query changed so that each of its words is looked for in any form. */
  public String inAnyForm(String query) {
    StringBuilder changed = new StringBuilder(query);
    lastFirst(exact)
        .forEach(term -> changed.delete(term.begin(), term.begin() + AS_WRITTEN.length()));
    return changed.toString();
  }

  private static List<QueryTerm> lastFirst(List<QueryTerm> terms) {
    List<QueryTerm> sorted = new ArrayList<>(terms);
    sorted.sort(Comparator.comparingInt(QueryTerm::begin).reversed());
    return sorted;
  }

  private static boolean isLoose(QueryTerm term) {
    return term instanceof WordTerm && words(term.text()).size() == 1;
  }

  private static boolean isExact(String query, QueryTerm term) {
    return term instanceof PhraseTerm && query.startsWith(AS_WRITTEN, term.begin());
  }

  /** The single word of a term, without the punctuation around it. */
  private static String bare(QueryTerm term) {
    WordToken word = TextAnalysis.words(term.text(), "und").getFirst();
    return term.text().substring(word.start(), word.end());
  }

  private static List<String> words(String text) {
    return TextAnalysis.words(text, "und").stream().map(WordToken::word).toList();
  }
}
