package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaggedEditTest {

  /** In whatever order they were found: what one process tells is what another tells. */
  @Test
  void tagsAreToldInOneOrder() {
    Set<Tag> backwards = new LinkedHashSet<>(List.of(Tag.values()).reversed());
    Passage added = new Passage(List.of("x"), "x", new Place(0, 0, 0, 1));
    Edit edit = new Edit(EditKind.ADDED, Where.BODY, null, added, List.of());
    TaggedEdit tagged =
        new TaggedEdit(
            edit,
            backwards,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Significance.NONE);
    assertThat(tagged.tags()).containsExactly(Tag.values());
  }
}
