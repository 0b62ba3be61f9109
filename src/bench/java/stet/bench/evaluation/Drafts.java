package stet.bench.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.model.CosmeticFolding;
import stet.revision.diff.SentenceAlignment;
import stet.revision.diff.SentenceLink;
import tools.jackson.databind.JsonNode;

/**
 * Two drafts of a text, cut into sentences, and which of them became which.
 *
 * @param purposes for each new sentence why it was revised, empty where it was not or nobody said
 */
record Drafts(List<String> before, List<String> after, Set<Pair> pairs, List<String> purposes) {

  /** An old sentence and the new one that it became, or one of those. */
  record Pair(int before, int after) {}

  /** As {@code sentence-alignment-*.jsonl} has them. */
  static Drafts of(JsonNode node) {
    Set<Pair> pairs = new HashSet<>();
    node.get("alignment").forEach(p -> pairs.add(new Pair(p.get(0).asInt(), p.get(1).asInt())));
    return new Drafts(
        texts(node.get("old")), texts(node.get("new")), pairs, texts(node.path("new_purpose")));
  }

  /** Which Stet thinks became which. */
  Set<Pair> found() {
    SentenceAlignment alignment =
        SentenceAlignment.of(
            before.stream().map(CosmeticFolding::fold).toList(),
            after.stream().map(CosmeticFolding::fold).toList());
    Set<Pair> found = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      SentenceLink link = alignment.ofBefore(i);
      for (int j = link == null ? 0 : link.afterFrom(); link != null && j < link.afterTo(); j++) {
        found.add(new Pair(i, j));
      }
    }
    return found;
  }

  boolean changed(Pair pair) {
    return !CosmeticFolding.same(before.get(pair.before), after.get(pair.after));
  }

  /** Those with a sentence that is in another pair as well: a split or a merge made them. */
  static Set<Pair> groups(Set<Pair> pairs) {
    Set<Pair> groups = new HashSet<>();
    for (Pair p : pairs) {
      for (Pair q : pairs) {
        if (!p.equals(q) && (p.before == q.before || p.after == q.after)) {
          groups.add(p);
        }
      }
    }
    return groups;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString("")));
    return texts;
  }
}
