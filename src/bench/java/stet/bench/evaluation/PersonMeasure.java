package stet.bench.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.person.ModelCost;
import stet.revision.tag.person.PersonAccuracy;
import stet.revision.tag.person.PersonAccuracy.Named;

/** Persons named, file by file since their targets differ, and their mentions joined. */
final class PersonMeasure implements Measure {

  /** Held-out newswire is easier than the dev half. */
  private static final double NEWSWIRE = 0.935;

  private static final double DEV = 0.854;
  private static final double JOINED = 0.985;

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    List<Row> rows = new ArrayList<>();
    PersonAccuracy accuracy = new PersonAccuracy("en");
    List<Path> files = gold.files("persons-*.jsonl.gz");
    if (files.isEmpty()) {
      rows.add(Row.absent("persons, with the sweep", "F1, exact mention", NEWSWIRE, "no gold"));
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".jsonl.gz", "");
      double target = name.equals("persons-dev") ? DEV : NEWSWIRE;
      List<Named> own = accuracy.byOwnTokens(file);
      List<Named> given = accuracy.byGoldTokens(file);
      rows.add(row(name + ", with the sweep", own, Named::swept, target));
      rows.add(row(name + ", sentence by sentence", own, Named::plain, null));
      rows.add(row(name + ", with the sweep, gold's words", given, Named::swept, target));
      rows.add(row(name + ", sentence by sentence, gold's words", given, Named::plain, null));
    }
    rows.addAll(otherLanguages(gold));
    List<Counts> linked = new ArrayList<>();
    for (Path file : gold.files("linking-*.jsonl.gz")) {
      linked.addAll(PersonAccuracy.linking(file));
    }
    rows.add(
        Row.of("mentions joined within an article", "pairwise F1", linked, Counts::f1, JOINED));
    if (!files.isEmpty()) {
      ModelCost cost = ModelCost.of(PersonAccuracy.texts(files.getFirst()));
      rows.add(Row.of("person model, loading", "s", cost.seconds(), null, "at most 0.5 wanted"));
      rows.add(Row.of("person model, heap", "MB", cost.megabytes(), null, "at most 64 wanted"));
    }
    return rows;
  }

  /**
   * A row for each language that has labelled sentences; the files are named after the language.
   */
  private static List<Row> otherLanguages(Gold gold) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : gold.files("persons-multi", "dev-*.jsonl.gz")) {
      String language = file.getFileName().toString().replaceAll("dev-|\\.jsonl\\.gz", "");
      List<Named> own = new PersonAccuracy(language).byOwnTokens(file);
      rows.add(row("persons, language " + language + ", with the sweep", own, Named::swept, null));
    }
    return rows;
  }

  private static Row row(
      String what, List<Named> articles, Function<Named, Counts> which, @Nullable Double target) {
    return Row.of(
        what, "F1, exact mention", articles.stream().map(which).toList(), Counts::f1, target);
  }
}
