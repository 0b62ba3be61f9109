package stet.bench.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;

/**
 * Prints how right Stet is, in one table: {@code mvn -Pevaluate verify [-Dgold=DIR] [-Dcorpora=DIR]
 * [-Donly=NAMES]}.
 */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Prints the table, and writes it as {@code evaluation.json} with what went wrong in {@code
   * evaluation-misses.txt}.
   *
   * @param arguments the folder of the gold, that of the corpora, the one to write to, and the
   *     measures that are wanted, as {@code Alignment,Speech}; all where none are named
   */
  public static void main(String[] arguments) throws IOException {
    Gold gold = new Gold(Path.of(arguments[0]), Path.of(arguments[1]));
    Path output = Path.of(arguments[2]);
    Misses misses = new Misses();
    Tagger tagger = new Tagger(Packs.ALL);
    List<Measure> measures =
        List.of(
            new AlignmentMeasure(),
            new MadeGroupsMeasure(),
            new SpeechMeasure(),
            new PersonMeasure(),
            new LanguageMeasure(),
            new TypoMeasure(tagger),
            new PerturbationMeasure(tagger, misses),
            new MadeChangesMeasure(tagger, misses),
            new LabelledMeasure(tagger, misses),
            new RealEditsMeasure(tagger, misses),
            new RebuildMeasure(),
            new SpeedMeasure());
    List<Row> rows = new ArrayList<>();
    String wanted = arguments.length > 3 ? arguments[3] : "";
    for (Measure measure : measures) {
      String name = measure.getClass().getSimpleName().replace("Measure", "");
      if (wanted.isBlank() || List.of(wanted.split(",")).contains(name)) {
        rows.addAll(measure.rows(gold));
      }
    }
    Table table = new Table(rows);
    System.out.print(table.markdown());
    Files.createDirectories(output);
    Files.writeString(output.resolve("evaluation.json"), table.json());
    misses.write(output.resolve("evaluation-misses.txt"));
  }
}
