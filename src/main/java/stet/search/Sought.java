package stet.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import stet.index.Analysis;
import stet.index.Token;

/** The words and phrases that a query looks for in the text of versions, to mark them there. */
final class Sought {

  /** Each a run of words, to be met one behind the other. */
  private final List<List<Predicate<Token>>> runs;

  private Sought(List<List<Predicate<Token>>> runs) {
    this.runs = runs;
  }

  /** What is looked for in texts, and not negated. */
  static Sought in(QueryNode tree, Collection<String> languages) {
    List<List<Predicate<Token>>> runs = new ArrayList<>();
    collect(tree, languages, runs);
    return new Sought(runs);
  }

  boolean isNothing() {
    return runs.isEmpty();
  }

  /** How many different things are looked for. */
  int count() {
    return runs.size();
  }

  /**
   * What is met among the words of a text.
   *
   * @param words by index, the words that are part of something looked for
   * @param different how many of the things looked for are met
   */
  record Met(BitSet words, int different) {}

  Met among(List<Token> words) {
    BitSet met = new BitSet();
    int different = 0;
    for (List<Predicate<Token>> run : runs) {
      boolean found = false;
      for (int from = 0; from + run.size() <= words.size(); from++) {
        if (stands(run, words, from)) {
          met.set(from, from + run.size());
          found = true;
        }
      }
      different += found ? 1 : 0;
    }
    return new Met(met, different);
  }

  static boolean stands(List<Predicate<Token>> run, List<Token> words, int from) {
    for (int i = 0; i < run.size(); i++) {
      if (!run.get(i).test(words.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static void collect(
      QueryNode node, Collection<String> languages, List<List<Predicate<Token>>> runs) {
    if (node instanceof FieldQueryNode leaf) {
      if (!Understood.isNegated(leaf) && isInText(leaf)) {
        runs.add(run(leaf, languages));
      }
      return;
    }
    List<QueryNode> children = node.getChildren();
    if (children != null) {
      children.forEach(child -> collect(child, languages, runs));
    }
  }

  private static boolean isInText(FieldQueryNode leaf) {
    Optional<QueryField> field = Understood.field(leaf);
    return field.isEmpty() || field.get() == QueryField.TEXT || field.get() == QueryField.HEADLINE;
  }

  /** The words in a row that a clause looks for. */
  static List<Predicate<Token>> run(FieldQueryNode leaf, Collection<String> languages) {
    String text = leaf.getTextAsString();
    if (leaf instanceof WildcardQueryNode) {
      String pattern =
          Pattern.quote(Analysis.fold(text)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
      Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
      return List.of(token -> matches.test(token.word()));
    }
    List<Token> words = Analysis.words(text, "und");
    if (leaf instanceof FuzzyQueryNode fuzzy) {
      String word = words.getFirst().word();
      int slips = (int) fuzzy.getSimilarity();
      return List.of(token -> Slips.between(token.word(), word) <= slips);
    }
    if (words.size() == 1 && !(leaf instanceof QuotedFieldQueryNode)) {
      Token word = words.getFirst();
      Set<String> stems =
          new HashSet<>(Analysis.stems(text.substring(word.start(), word.end()), languages));
      return List.of(token -> stems.contains(token.stem()));
    }
    List<Predicate<Token>> run = new ArrayList<>();
    words.forEach(word -> run.add(token -> token.word().equals(word.word())));
    return run;
  }
}
