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
    SentenceSpan added = new SentenceSpan(List.of("x"), "x", new SentencePlace(0, 0, 0, 1));
    Edit edit = new Edit(EditKind.ADDED, ArticlePart.BODY, null, added, List.of());
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
