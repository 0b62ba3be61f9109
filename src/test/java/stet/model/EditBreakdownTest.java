package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The words in which the edits of a step are summed up. */
class EditBreakdownTest {

  @Test
  void aTagStandsForNoEditWithoutIt() {
    assertThat(words(List.of(Set.of(Tag.TYPO), Set.of(), Set.of(Tag.TYPO), Set.of(), Set.of())))
        .isEqualTo("2 typos, 3 more edits");
    assertThat(words(List.of(Set.of(Tag.TYPO), Set.of()))).isEqualTo("1 typo, 1 more edit");
  }

  @Test
  void anEditCountsOnceUnderItsWeightiestTag() {
    assertThat(words(List.of(Set.of(Tag.LEDE, Tag.TYPO, Tag.QUOTE_CHANGED), Set.of(Tag.STYLE))))
        .isEqualTo("1 changed quote, 1 style change");
  }

  @Test
  void editsWithoutTagsAreCountedAlone() {
    assertThat(words(List.of(Set.of(), Set.of()))).isEqualTo("2 edits");
    assertThat(words(List.of(Set.of()))).isEqualTo("1 edit");
    assertThat(words(List.of())).isEmpty();
  }

  /** An edit that is not known cannot be said to have a tag. */
  @Test
  void whatIsNotKnownIsOneMoreEdit() {
    assertThat(EditBreakdown.ofTags(List.of(Set.of(Tag.DATE)), 60).inWords())
        .isEqualTo("1 changed date, 59 more edits");
  }

  @Property
  void everyEditIsCountedOnce(@ForAll List<Set<Tag>> edits) {
    EditBreakdown breakdown = EditBreakdown.ofTags(edits, edits.size());
    assertThat(breakdown.total()).isEqualTo(edits.size());
    assertThat(breakdown.untagged()).isEqualTo(edits.stream().filter(Set::isEmpty).count());
    Set<Tag> all = new HashSet<>();
    edits.forEach(all::addAll);
    assertThat(breakdown.tagged()).allMatch(count -> count.edits() > 0);
    assertThat(all).containsAll(breakdown.tagged().stream().map(c -> c.tag()).toList());
    assertThat(breakdown.tagged())
        .isSortedAccordingTo((a, b) -> Integer.compare(b.tag().weight(), a.tag().weight()));
  }

  private static String words(List<Set<Tag>> edits) {
    return EditBreakdown.ofTags(edits, edits.size()).inWords();
  }
}
