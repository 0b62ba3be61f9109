package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.WordRun;
import stet.text.language.Packs;

/** However large and however changed, an answer comes, and it is right. */
class SizeTest {

  /** Two texts that are hard to compare. */
  enum Hard {
    WHOLLY_DIFFERENT(prose(1, 50_000, 12), prose(2, 50_000, 12)),
    ONE_LINE(prose(3, 16_000, 0), prose(4, 16_000, 0)),
    ONE_LINE_EVERY_TENTH_WORD(
        words(16_000, i -> "w" + i), words(16_000, i -> i % 10 == 0 ? "x" : "w" + i)),
    EVERY_LINE(
        lines(15_000, i -> "line number " + i + " of the old text"),
        lines(15_000, i -> "line number " + i + " of the new text")),
    EVERY_LINE_ALIKE(lines(15_000, i -> "the old line"), lines(15_000, i -> "a new line")),
    SHUFFLED_LINES(
        lines(15_000, i -> "line " + i), lines(15_000, i -> "line " + i * 7_919L % 15_000)),
    FEW_WORDS(
        words(100_000, i -> i % 3 == 0 ? "a" : "b"), words(100_000, i -> i % 5 == 0 ? "a" : "b")),
    EMPTIED(prose(5, 50_000, 12), "");

    final String before;
    final String after;

    Hard(String before, String after) {
      this.before = before;
      this.after = after;
    }

    private static String lines(int count, IntFunction<String> line) {
      return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String words(int count, IntFunction<String> word) {
      return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" "));
    }

    /** Words of a small vocabulary, with a full stop and a paragraph's end now and then. */
    private static String prose(int seed, int words, int sentence) {
      Random random = new Random(seed);
      return words(
          words,
          i ->
              "w"
                  + (int) Math.abs(random.nextGaussian() * 500)
                  + (sentence > 0 && i % sentence == 0 ? (i % 5 == 0 ? ".\n\nA" : ". The") : ""));
    }
  }

  @Test
  void ofALongDocumentOnlyWhatChangedIsAnEdit() {
    String before = sentences(5_000, i -> "Sentence number " + i + " of a document that is long.");
    String after = before.replace(" 17 ", " 71 ").replace("number 2999", "number none");
    assertThat(before).hasSizeGreaterThan(200_000);
    assertThat(compare(before, after).edits())
        .extracting(edit -> edit.words().size())
        .containsExactly(4, 4);
  }

  @Test
  void ofOneLongLineOnlyTheWordsThatChangedAreMarked() {
    String before = Hard.words(16_000, i -> "word" + i);
    assertThat(before).hasSizeGreaterThan(100_000);
    List<Edit> edits = compare(before, before.replace(" word8000 ", " another ")).edits();
    assertThat(edits).hasSize(1);
    assertThat(edits.getFirst().words())
        .extracting(WordRun::text)
        .hasSize(4)
        .contains("word8000", "another");
  }

  /** 250,000 pairs of sentences in one slot are compared, not one more. */
  @ParameterizedTest
  @CsvSource({"500, REPLACED", "501, REMOVED"})
  void aboveTheCapSentencesAreRemovedAndAdded(int count, EditKind kind) {
    String before = sentences(count, i -> "Old sentence " + i + " tells of " + i + " boats.");
    String after = sentences(count, i -> "New sentence " + i + " tells of " + i + " boats.");
    assertThat(compare(before, after).edits()).filteredOn(e -> e.kind() == kind).hasSize(count);
  }

  /** Where more than 6,000 words have no anchor, they are one removed and one added phrase. */
  @Test
  void aboveTheCapWordsAreRemovedAndAdded() {
    String before = Hard.words(4_000, i -> i % 2 == 0 ? "a" : "b");
    String after = Hard.words(4_000, i -> i % 3 == 0 ? "a" : "b");
    assertThat(compare("x " + before + " y", "x " + after + " y").edits().getFirst().words())
        .hasSizeLessThan(10);
  }

  private static ContentDiff compare(String before, String after) {
    Content left = new Content("", "", before);
    Content right = new Content("", "", after);
    ContentDiff difference = new ContentDiffer(Packs.ALL).compare(left, right, "en");
    assertThat(difference.applyTo(left)).isEqualTo(right);
    DiffAssertions.edits(left, right, difference.edits());
    return difference;
  }

  private static String sentences(int count, IntFunction<String> sentence) {
    return IntStream.range(0, count).mapToObj(sentence).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @EnumSource
  void isCompared(Hard hard) {
    Content before = new Content("", "", hard.before);
    Content after = new Content("", "", hard.after);
    ContentDiff difference = new ContentDiffer(Packs.ALL).compare(before, after, "en");
    assertThat(difference.applyTo(before)).isEqualTo(after);
    assertThat(difference.edits()).isNotEmpty();
    DiffAssertions.edits(before, after, difference.edits());
  }
}
