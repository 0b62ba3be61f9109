package stet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.Corpora;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Op;
import stet.model.Passage;
import stet.model.Person;
import stet.model.Place;
import stet.model.TaggedEdit;
import stet.model.Where;
import stet.model.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The revision that started it all. */
class SeedTest {

  @Test
  void threeEditsThatTouchNoQuoteAndNoFigure() throws IOException {
    List<Content> versions =
        Files.readAllLines(Corpora.file("seed.jsonl")).stream().map(SeedTest::content).toList();
    Content before = versions.get(0);
    Content after = versions.get(1);
    List<Edit> edits = new ArrayList<>();
    edits.add(edit(before, after, "And in a", " this week."));
    edits.add(edit(before, after, "The ministry ", " their rivals."));
    edits.add(edit(before, after, "“It is clearly", " intelligence reports."));
    List<TaggedEdit> tagged = new Tagger().tag(edits, before, after, "en");
    assertThat(tagged).hasSize(3).allSatisfy(edit -> assertThat(edit.tags()).isEmpty());
    assertThat(tagged.getFirst().persons())
        .containsExactly(new Person("vladimir putin", "Vladimir V. Putin"));
  }

  private static Edit edit(Content before, Content after, String from, String to) {
    Passage old = passage(before.body(), from, to);
    Passage now = passage(after.body(), from, to);
    return new Edit(
        EditKind.REPLACED,
        Where.BODY,
        old,
        now,
        List.of(new Words(Op.REMOVED, old.text()), new Words(Op.ADDED, now.text())));
  }

  private static Passage passage(String body, String from, String to) {
    int end = body.indexOf(to) + to.length();
    int start = body.lastIndexOf(from, end);
    String text = body.substring(start, end);
    return new Passage(List.of(text), text, new Place(8, 0, start, end));
  }

  private static Content content(String line) {
    JsonNode json = JsonMapper.shared().readTree(line);
    return new Content(json.get("title").asString(), "", json.get("text").asString());
  }
}
