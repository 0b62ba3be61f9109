package stet.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
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
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.jspecify.annotations.Nullable;
import stet.index.Analysis;
import stet.index.Token;
import stet.model.Swap;

/** The words and phrases that a query looks for, to mark them where they are met. */
final class Sought {

  /** Where something is looked for. */
  enum Spot {
    /** In the headline or the text of a version. */
    VERSION,
    /** In the text of an edit before, or after. */
    BEFORE,
    AFTER,
    /** In the new text of an edit of the headline. */
    HEADLINE
  }

  /** Which words of an edit's text must be among those that meet a run. */
  private enum Reach {
    /** Any. */
    ANY,
    /** One that changed or stands beside a change. */
    TOUCHED,
    /** Only such as changed. */
    CHANGED
  }

  /** Words to be met one behind the other, with at most {@code slop} others between. */
  private record Run(Set<Spot> spots, Reach reach, List<Predicate<Token>> words, int slop) {}

  private final List<Run> runs;

  private Sought(List<Run> runs) {
    this.runs = runs;
  }

  /** What is looked for, and not negated. */
  static Sought in(QueryNode tree, Collection<String> languages) {
    List<Run> runs = new ArrayList<>();
    collect(tree, languages, 0, runs);
    return new Sought(runs);
  }

  boolean isNothing(Spot spot) {
    return count(spot) == 0;
  }

  /** How many different things are looked for there. */
  int count(Spot spot) {
    return (int) runs.stream().filter(run -> run.spots().contains(spot)).count();
  }

  /**
   * What is met among the words of a text.
   *
   * @param words by index, the words that are part of something looked for
   * @param different how many of the things looked for are met
   */
  record Met(BitSet words, int different) {}

  /** What is met in the text of a version. */
  Met among(List<Token> words) {
    return among(words, EnumSet.of(Spot.VERSION), new BitSet(), new BitSet());
  }

  /**
   * What is met in a text.
   *
   * @param spots what that text is
   * @param changed by index, the words that came or went
   * @param touched those and the ones directly beside a change
   */
  Met among(List<Token> words, Set<Spot> spots, BitSet changed, BitSet touched) {
    BitSet met = new BitSet();
    int different = 0;
    for (Run run : runs) {
      boolean found = false;
      if (run.spots().stream().anyMatch(spots::contains)) {
        for (int from = 0; from < words.size(); from++) {
          BitSet here = run.slop() == 0 ? inARow(run, words, from) : near(run, words, from);
          if (here != null && reaches(run, here, changed, touched)) {
            met.or(here);
            found = true;
          }
        }
      }
      different += found ? 1 : 0;
    }
    return new Met(met, different);
  }

  private static boolean reaches(Run run, BitSet here, BitSet changed, BitSet touched) {
    return switch (run.reach()) {
      case ANY -> true;
      case TOUCHED -> touched.intersects(here);
      case CHANGED -> here.stream().allMatch(changed::get);
    };
  }

  /** The words that meet the run from here on, null where they do not. */
  private static @Nullable BitSet inARow(Run run, List<Token> words, int from) {
    int size = run.words().size();
    if (from + size > words.size()) {
      return null;
    }
    for (int i = 0; i < size; i++) {
      if (!run.words().get(i).test(words.get(from + i))) {
        return null;
      }
    }
    BitSet met = new BitSet();
    met.set(from, from + size);
    return met;
  }

  /**
   * All words of the run with the first of them here, near each other as Lucene counts it: how far
   * the words are moved against each other in all ({@code SloppyPhraseMatcher}).
   */
  private static @Nullable BitSet near(Run run, List<Token> words, int from) {
    int size = run.words().size();
    BitSet used = new BitSet();
    BitSet met = new BitSet();
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int at = from; at < words.size() && at < from + size + run.slop(); at++) {
      for (int i = used.nextClearBit(0); i < size; i = used.nextClearBit(i + 1)) {
        if (run.words().get(i).test(words.get(at))) {
          used.set(i);
          met.set(at);
          least = Math.min(least, at - i);
          most = Math.max(most, at - i);
          break;
        }
      }
      if (met.isEmpty() || used.cardinality() == size) {
        break;
      }
    }
    return used.cardinality() == size && most - least <= run.slop() ? met : null;
  }

  private static void collect(
      QueryNode node, Collection<String> languages, int slop, List<Run> runs) {
    if (node instanceof FieldQueryNode leaf) {
      if (!Understood.isNegated(leaf)) {
        add(leaf, languages, slop, runs);
      }
      return;
    }
    int within = node instanceof SlopQueryNode near ? near.getValue() : 0;
    List<QueryNode> children = node.getChildren();
    if (children != null) {
      children.forEach(child -> collect(child, languages, within, runs));
    }
  }

  private static void add(
      FieldQueryNode leaf, Collection<String> languages, int slop, List<Run> runs) {
    Optional<QueryField> field = Understood.field(leaf);
    if (field.isEmpty()) {
      Set<Spot> anywhere = EnumSet.of(Spot.VERSION, Spot.BEFORE, Spot.AFTER);
      runs.add(new Run(anywhere, Reach.ANY, words(leaf, languages), slop));
      return;
    }
    switch (field.get()) {
      case TEXT ->
          add(leaf, languages, slop, EnumSet.of(Spot.VERSION, Spot.AFTER), Reach.ANY, runs);
      case HEADLINE ->
          add(leaf, languages, slop, EnumSet.of(Spot.VERSION, Spot.HEADLINE), Reach.ANY, runs);
      case BEFORE -> add(leaf, languages, slop, EnumSet.of(Spot.BEFORE), Reach.ANY, runs);
      case AFTER -> add(leaf, languages, slop, EnumSet.of(Spot.AFTER), Reach.ANY, runs);
      case REMOVED -> add(leaf, languages, slop, EnumSet.of(Spot.BEFORE), Reach.CHANGED, runs);
      case ADDED -> add(leaf, languages, slop, EnumSet.of(Spot.AFTER), Reach.CHANGED, runs);
      case TOUCHED ->
          add(leaf, languages, slop, EnumSet.of(Spot.BEFORE, Spot.AFTER), Reach.TOUCHED, runs);
      case PERSON, TOUCHED_PERSON, SPEAKER -> {
        List<String> name = PersonName.words(leaf.getTextAsString());
        Set<Spot> both = EnumSet.of(Spot.BEFORE, Spot.AFTER);
        if (!name.isEmpty()) {
          runs.add(new Run(both, Reach.ANY, asWritten(List.of(name.getLast())), 0));
        }
        if (name.size() > 1) {
          runs.add(new Run(both, Reach.ANY, asWritten(name), LuceneQueries.NAME_SLOP));
        }
      }
      case SWAP -> {
        String[] sides = leaf.getTextAsString().split(Swap.BY, 2);
        side(sides[0], Spot.BEFORE, runs);
        side(sides[1], Spot.AFTER, runs);
      }
      default -> {}
    }
  }

  private static void add(
      FieldQueryNode leaf,
      Collection<String> languages,
      int slop,
      Set<Spot> spots,
      Reach reach,
      List<Run> runs) {
    runs.add(new Run(spots, reach, words(leaf, languages), slop));
  }

  private static void side(String words, Spot spot, List<Run> runs) {
    if (!words.equals(KnownValues.OPEN)) {
      runs.add(new Run(EnumSet.of(spot), Reach.TOUCHED, asWritten(List.of(words.split(" "))), 0));
    }
  }

  private static List<Predicate<Token>> words(FieldQueryNode leaf, Collection<String> languages) {
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
    return asWritten(words.stream().map(Token::word).toList());
  }

  private static List<Predicate<Token>> asWritten(List<String> words) {
    List<Predicate<Token>> run = new ArrayList<>();
    words.forEach(word -> run.add(token -> token.word().equals(word)));
    return run;
  }
}
