package stet.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Breakdown of the edits of a step by what they touched. Each edit is counted once, under the
 * weightiest of its tags. Edits without a tag are counted separately, so that no tag stands for an
 * edit that does not have it.
 *
 * @param tagged the numbers of edits by tag, the weightiest tag first
 * @param untagged the number of edits without a tag
 */
public record EditBreakdown(List<TagCount> tagged, int untagged) {

  public static final EditBreakdown NONE = new EditBreakdown(List.of(), 0);

  private static final Comparator<Tag> WEIGHTIEST_FIRST =
      Comparator.comparingInt(Tag::weight).reversed().thenComparing(Comparator.naturalOrder());

  /** A number of edits of which a tag is the weightiest. */
  public record TagCount(Tag tag, int edits) {

    /** The count in words: {@code 2 typos}. */
    public String inWords() {
      return edits + " " + tag.noun() + (edits == 1 ? "" : "s");
    }
  }

  public EditBreakdown {
    tagged = List.copyOf(tagged);
  }

  /** Returns the breakdown of edits. */
  public static EditBreakdown of(Collection<TaggedEdit> edits) {
    return of(edits, edits.size());
  }

  /**
   * Returns the breakdown of a number of edits, of which only some are known.
   *
   * @param count the number of all edits; unknown ones count as edits without a tag
   */
  public static EditBreakdown of(Collection<TaggedEdit> known, int count) {
    return ofTags(known.stream().map(TaggedEdit::tags).toList(), count);
  }

  /** Returns the breakdown of edits with the tags of each. */
  public static EditBreakdown ofTags(Collection<Set<Tag>> edits, int count) {
    Map<Tag, Integer> counts = new EnumMap<>(Tag.class);
    for (Set<Tag> tags : edits) {
      tags.stream().min(WEIGHTIEST_FIRST).ifPresent(tag -> counts.merge(tag, 1, Integer::sum));
    }
    List<TagCount> tagged =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(WEIGHTIEST_FIRST))
            .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
            .toList();
    int sum = tagged.stream().mapToInt(TagCount::edits).sum();
    return new EditBreakdown(tagged, count - sum);
  }

  /** The number of edits. */
  public int total() {
    return untagged + tagged.stream().mapToInt(TagCount::edits).sum();
  }

  /**
   * Returns the edits without a tag in words, to follow those with one: {@code 3 more edits}; empty
   * if there are none, or none with a tag.
   */
  public Optional<String> others() {
    return tagged.isEmpty() || untagged == 0 ? Optional.empty() : Optional.of(edits("more "));
  }

  /** Returns the breakdown in words: {@code 2 typos, 3 more edits}; empty if there are no edits. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    tagged.forEach(count -> words.add(count.inWords()));
    if (untagged > 0) {
      words.add(edits(tagged.isEmpty() ? "" : "more "));
    }
    return String.join(", ", words);
  }

  private String edits(String more) {
    return untagged + " " + more + (untagged == 1 ? "edit" : "edits");
  }
}
