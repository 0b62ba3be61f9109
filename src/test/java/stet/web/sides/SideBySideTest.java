package stet.web.sides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import stet.Corpora;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.WordOperation;
import stet.revision.diff.ContentDiffer;
import stet.revision.diff.CorpusRevisions;
import stet.text.language.Packs;

class SideBySideTest {

  private static final Path DEMO = Path.of("src", "main", "resources", "stet", "demo.jsonl");

  private final ContentDiffer differ = new ContentDiffer(Packs.ALL);

  @Test
  void columnsAreTheVersionsInTheDemo() throws IOException {
    for (CorpusRevisions.Step step : CorpusRevisions.steps(DEMO)) {
      check(step.before(), step.after());
    }
  }

  @Test
  void columnsAreTheVersionsInRealRevisions() throws IOException {
    List<CorpusRevisions.Step> steps = CorpusRevisions.steps(Corpora.file("govuk.jsonl.gz"));
    for (int i = 0; i < steps.size(); i += 10) {
      check(steps.get(i).before(), steps.get(i).after());
    }
  }

  @Property(tries = 300)
  void columnsAreTheVersionsWhateverChanged(
      @ForAll("contents") Content before, @ForAll("contents") Content after) {
    check(before, after);
  }

  @Test
  void unchangedParagraphsStandBesideEachOther() {
    Content before = body("One stays here.", "Two will go away.", "Three stays as well.");
    Content after = body("One stays here.", "Three stays as well.", "Four has come along.");
    assertThat(bodyRows(before, after))
        .containsExactly(
            "One stays here. | One stays here.",
            "Two will go away. | ",
            "Three stays as well. | Three stays as well.",
            " | Four has come along.");
  }

  @Test
  void aParagraphCutInTwoStandsBesideItsParts() {
    Content before = body("It began on Monday. It ended on Friday.", "Nobody noticed.");
    Content after = body("It began on Monday.", "It ended on Friday.", "Nobody noticed.");
    assertThat(bodyRows(before, after))
        .containsExactly(
            "It began on Monday. It ended on Friday. | It began on Monday. / It ended on Friday.",
            "Nobody noticed. | Nobody noticed.");
  }

  @Test
  void aRewordedParagraphStandsBesideWhatItWas() {
    Content before = body("The mayor blamed the rain for the flood.", "It rained all week.");
    Content after = body("The mayor attributed the flood to the rain.", "It rained all week.");
    assertThat(bodyRows(before, after)).hasSize(2);
    assertThat(bodyRows(before, after).getFirst()).contains("blamed").contains("attributed");
  }

  @Test
  void whatOnlyMovedIsMarkedInBothPlaces() {
    Content before =
        body("The first one moves down the page.", "The second one stays.", "And so does this.");
    Content after =
        body("The second one stays.", "And so does this.", "The first one moves down the page.");
    SideBySide sides = SideBySide.of(before, after, edits(before, after));
    assertThat(sides.rows().stream().filter(SideBySide.Row::changed)).hasSize(2);
  }

  @Test
  void inOneColumnWhatWentStandsWhereItStood() {
    Content before = body("Alpha is here. Beta was here. Gamma is here.");
    Content after = body("Alpha is here. Gamma is here.");
    List<Edit> edits = edits(before, after);
    SideBySide.Row row = bodyRow(SideBySide.of(before, after, edits));
    assertThat(text(SingleColumnView.of(row, edits)).strip())
        .isEqualTo("Alpha is here. Beta was here. Gamma is here.");
  }

  private void check(Content before, Content after) {
    List<Edit> edits = edits(before, after);
    SideBySide sides = SideBySide.of(before, after, edits);
    assertThat(column(sides, SideBySide.Row::before)).isEqualTo(whole(before));
    assertThat(column(sides, SideBySide.Row::after)).isEqualTo(whole(after));
    SortedSet<Integer> shown = new TreeSet<>();
    for (SideBySide.Row row : sides.rows()) {
      shown.addAll(row.edits());
      marksFit(row.before(), WordOperation.ADDED);
      marksFit(row.after(), WordOperation.REMOVED);
      assertThat(words(whatCameOrStayed(SingleColumnView.of(row, edits), row)))
          .isEqualTo(words(text(row.after())));
    }
    assertThat(shown)
        .isEqualTo(
            IntStream.range(0, edits.size())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void marksFit(List<List<TextPiece>> paragraphs, WordOperation other) {
    for (List<TextPiece> pieces : paragraphs) {
      assertThat(pieces).isNotEmpty().noneMatch(piece -> piece.op() == other);
      assertThat(pieces).allMatch(piece -> piece.edited() || piece.op() == WordOperation.SAME);
      assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    }
  }

  private List<Edit> edits(Content before, Content after) {
    return differ.compare(before, after, "en").edits();
  }

  private static List<String> whole(Content content) {
    List<String> lines = new ArrayList<>();
    lines.add(content.headline());
    lines.add(content.byline());
    lines.removeIf(String::isEmpty);
    content.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
    return lines;
  }

  private static List<String> column(
      SideBySide sides, Function<SideBySide.Row, List<List<TextPiece>>> side) {
    return sides.rows().stream()
        .flatMap(row -> side.apply(row).stream())
        .map(pieces -> text(List.of(pieces)))
        .toList();
  }

  private List<String> bodyRows(Content before, Content after) {
    return SideBySide.of(before, after, edits(before, after)).rows().stream()
        .filter(row -> row.where() == ArticlePart.BODY)
        .map(row -> paragraphs(row.before()) + " | " + paragraphs(row.after()))
        .toList();
  }

  private static SideBySide.Row bodyRow(SideBySide sides) {
    return sides.rows().stream()
        .filter(row -> row.where() == ArticlePart.BODY)
        .findFirst()
        .orElseThrow();
  }

  private static String paragraphs(List<List<TextPiece>> paragraphs) {
    return paragraphs.stream()
        .map(pieces -> text(List.of(pieces)))
        .collect(Collectors.joining(" / "));
  }

  private static String text(List<List<TextPiece>> paragraphs) {
    return paragraphs.stream()
        .map(pieces -> pieces.stream().map(TextPiece::text).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  /** Without what was removed and what moved away from this row. */
  private static String whatCameOrStayed(List<List<TextPiece>> inline, SideBySide.Row row) {
    Set<Integer> here =
        row.after().stream()
            .flatMap(List::stream)
            .map(TextPiece::edit)
            .collect(Collectors.toCollection(TreeSet::new));
    here.add(TextPiece.NO_EDIT);
    return inline.stream()
        .flatMap(List::stream)
        .filter(piece -> piece.op() != WordOperation.REMOVED && here.contains(piece.edit()))
        .map(TextPiece::text)
        .collect(Collectors.joining());
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Content body(String... paragraphs) {
    return new Content("Headline", "", String.join("\n\n", paragraphs));
  }

  @Provide
  Arbitrary<Content> contents() {
    Arbitrary<String> sentence =
        Arbitraries.of(
            "The mayor said it would rain.",
            "The mayor said that it might rain.",
            "“It will  rain,” said the mayor.",
            "\"It will rain,\" said the mayor.",
            "Nobody was hurt.",
            "Three people were hurt, and one died.",
            "Cafe\u0301 owners were relieved.",
            "Café owners were relieved.",
            "<b>Bold</b> claims & others.",
            "雨が降るでしょう。",
            "a\u200Bb\u00ADc");
    Arbitrary<String> paragraph =
        sentence.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join(" ", list));
    Arbitrary<String> body =
        paragraph.list().ofMinSize(0).ofMaxSize(5).map(list -> String.join("\n\n", list));
    Arbitrary<String> line = Arbitraries.of("", "Rain expected", "Rain feared", "By A. Person");
    return Combinators.combine(line, line, body).as(Content::new);
  }
}
