package stet.bench.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stet.model.Tag;
import stet.model.TaggedEdit;

/** What went wrong, written down for whoever puts it right. */
final class Misses {

  private final List<String> lines = new ArrayList<>();

  void add(Perturbation p, List<TaggedEdit> edits) {
    lines.add(
        "# %s: must %s, must not %s%s"
            .formatted(
                p.rule(),
                new TreeSet<>(p.must()),
                new TreeSet<>(p.mustNot()),
                p.kind() == null ? "" : ", " + p.kind()));
    for (TaggedEdit edit : edits) {
      lines.add("- " + edit.edit().beforeText().replace('\n', ' '));
      lines.add("+ " + edit.edit().afterText().replace('\n', ' '));
      lines.add(
          "= "
              + edit.edit().kind().label()
              + " "
              + edit.tags().stream().map(Tag::label).sorted().collect(Collectors.joining(" ")));
    }
    lines.add("");
  }

  /** A labelled case, and what of it does not hold. */
  void add(String where, List<String> violations) {
    lines.add("# " + where);
    lines.addAll(violations);
    lines.add("");
  }

  void write(Path file) throws IOException {
    Files.write(file, lines);
  }
}
