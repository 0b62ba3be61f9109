package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.api.EditJson.WordJson;

class ChangeMarkupTest {

  private final ChangeMarkup marked =
      new ChangeMarkup(
          new TerminalOutput(
              new PrintWriter(new StringWriter()),
              new PrintWriter(new StringWriter()),
              80,
              false,
              false));

  @Test
  void marksGoAroundTheWordsThatChanged() {
    assertThat(
            marked.words(
                List.of(same("asked "), removed("not be "), added("not to be "), same("named"))))
        .isEqualTo("asked [-not be-] {+not to be+} named");
  }

  @Test
  void aSpaceIsMarkedWhereNothingElseChanged() {
    assertThat(marked.words(List.of(same("At the meeting"), added(" "), same(", they said."))))
        .isEqualTo("At the meeting{+ +}, they said.");
    assertThat(marked.words(List.of(same("the quay"), removed(" "), same("."))))
        .isEqualTo("the quay[- -].");
  }

  private static WordJson same(String text) {
    return new WordJson("same", text, false);
  }

  private static WordJson removed(String text) {
    return new WordJson("removed", text, false);
  }

  private static WordJson added(String text) {
    return new WordJson("added", text, false);
  }
}
