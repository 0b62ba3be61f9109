package stet.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import stet.index.Analysis;
import stet.index.Token;
import stet.model.Op;
import stet.model.Swap;
import stet.model.Words;
import stet.search.Answer.MarkedWords;

/** Marks in the words of an edit those that a query looked for, each where it was looked for. */
final class EditMarks {

  /** A letter or two of a name ({@code J.}, {@code of}) are met everywhere. */
  private static final int SHORTEST_NAME = 3;

  private final WordReaders readers;
  private final List<Look> looks = new ArrayList<>();

  /**
   * Something looked for.
   *
   * @param run words in a row
   * @param in what sort of words they all must be
   */
  private record Look(List<Predicate<Token>> run, Set<Op> in) {}

  EditMarks(QueryNode tree, Collection<String> languages, WordReaders readers) {
    this.readers = readers;
    collect(tree, languages);
  }

  private void collect(QueryNode node, Collection<String> languages) {
    if (node instanceof FieldQueryNode leaf) {
      if (!Understood.isNegated(leaf)) {
        look(leaf, languages);
      }
      return;
    }
    List<QueryNode> children = node.getChildren();
    if (children != null) {
      children.forEach(child -> collect(child, languages));
    }
  }

  private void look(FieldQueryNode leaf, Collection<String> languages) {
    QueryField field = Understood.field(leaf).orElse(QueryField.TOUCHED);
    switch (field) {
      case TOUCHED -> add(Sought.run(leaf, languages), EnumSet.allOf(Op.class));
      case ADDED -> add(Sought.run(leaf, languages), EnumSet.of(Op.ADDED));
      case REMOVED -> add(Sought.run(leaf, languages), EnumSet.of(Op.REMOVED));
      case BEFORE -> add(Sought.run(leaf, languages), EnumSet.of(Op.SAME, Op.REMOVED));
      case AFTER -> add(Sought.run(leaf, languages), EnumSet.of(Op.SAME, Op.ADDED));
      case PERSON, TOUCHED_PERSON, SPEAKER ->
          PersonName.words(leaf.getTextAsString()).stream()
              .filter(word -> word.length() >= SHORTEST_NAME)
              .forEach(word -> add(List.of(is(word)), EnumSet.allOf(Op.class)));
      case SWAP -> {
        String text = leaf.getTextAsString();
        int by = text.indexOf(Swap.BY);
        add(words(text.substring(0, by)), EnumSet.of(Op.REMOVED));
        add(words(text.substring(by + Swap.BY.length())), EnumSet.of(Op.ADDED));
      }
      default -> {}
    }
  }

  private void add(List<Predicate<Token>> run, Set<Op> in) {
    if (!run.isEmpty()) {
      looks.add(new Look(run, in));
    }
  }

  private static List<Predicate<Token>> words(String side) {
    return Analysis.words(side, "und").stream().map(token -> is(token.word())).toList();
  }

  private static Predicate<Token> is(String word) {
    return token -> token.word().equals(word);
  }

  /**
   * The words of an edit, cut where a match begins or ends.
   *
   * @param language of the edit's text
   */
  List<MarkedWords> of(List<Words> words, String language) {
    List<BitSet> met = words.stream().map(run -> new BitSet(run.text().length())).toList();
    if (!looks.isEmpty()) {
      look(words, Op.REMOVED, language, met);
      look(words, Op.ADDED, language, met);
    }
    List<MarkedWords> marked = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Words run = words.get(i);
      for (int at = 0; at < run.text().length(); ) {
        boolean matched = met.get(i).get(at);
        int next = matched ? met.get(i).nextClearBit(at) : met.get(i).nextSetBit(at);
        int end = next < 0 ? run.text().length() : Math.min(next, run.text().length());
        marked.add(new MarkedWords(run.op(), run.text().substring(at, end), matched));
        at = end;
      }
    }
    return List.copyOf(marked);
  }

  /** Looks through one side of the edit: what stands, and what is that side's own. */
  private void look(List<Words> words, Op own, String language, List<BitSet> met) {
    StringBuilder side = new StringBuilder();
    List<Integer> runs = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).op() == Op.SAME || words.get(i).op() == own) {
        runs.add(i);
        starts.add(side.length());
        side.append(words.get(i).text());
      }
    }
    List<Token> tokens = readers.words(side.toString(), language);
    BitSet found = new BitSet();
    for (Look look : looks) {
      for (int from = 0; from + look.run().size() <= tokens.size(); from++) {
        if (Sought.stands(look.run(), tokens, from)) {
          List<Token> row = tokens.subList(from, from + look.run().size());
          if (row.stream().allMatch(t -> look.in().contains(op(words, runs, starts, t)))) {
            row.forEach(token -> found.set(token.start(), token.end()));
          }
        }
      }
    }
    for (int k = 0; k < runs.size(); k++) {
      int start = starts.get(k);
      int length = words.get(runs.get(k)).text().length();
      met.get(runs.get(k)).or(found.get(start, start + length));
    }
  }

  /** What became of a word; one of which only some letters changed has changed. */
  private static Op op(List<Words> words, List<Integer> runs, List<Integer> starts, Token token) {
    Op op = Op.SAME;
    for (int k = 0; k < runs.size(); k++) {
      Words run = words.get(runs.get(k));
      int start = starts.get(k);
      if (start < token.end() && token.start() < start + run.text().length()) {
        op = run.op() == Op.SAME ? op : run.op();
      }
    }
    return op;
  }
}
