package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.Corpora;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Person;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The revision that started it all. */
class SeedTest {

  @Test
  void twoSlipsAndAnotherWordForBlame() throws IOException {
    List<Content> versions =
        Files.readAllLines(Corpora.file("seed.jsonl")).stream().map(SeedTest::content).toList();
    Content before = versions.get(0);
    Content after = versions.get(1);
    List<Edit> edits = new ContentDiffer(Packs.ALL).compare(before, after, "en").edits();
    List<TaggedEdit> tagged = new Tagger(Packs.ALL).tag(edits, before, after, "en");
    assertThat(tagged)
        .extracting(TaggedEdit::tags)
        .containsExactly(Set.of(Tag.TYPO), Set.of(Tag.ATTRIBUTION), Set.of(Tag.TYPO));
    assertThat(tagged.getFirst().persons())
        .containsExactly(new Person("vladimir putin", "Vladimir V. Putin"));
    assertThat(tagged.get(1).swaps())
        .extracting(Swap::before, Swap::after)
        .contains(tuple("blamed", "attributed"), tuple("who", "that"));
    assertThat(tagged).allSatisfy(edit -> assertThat(edit.quotes()).isEmpty());
    assertThat(tagged.getLast().speakers())
        .containsExactly(new Speaker("one Western official", "said", null));
  }

  private static Content content(String line) {
    JsonNode json = JsonMapper.shared().readTree(line);
    return new Content(json.get("title").asString(), "", json.get("text").asString());
  }
}
