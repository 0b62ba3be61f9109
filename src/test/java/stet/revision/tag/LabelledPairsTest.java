package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import stet.text.language.Packs;

/** Every pair of pairs.txt earns the tags beside it, and no other. */
class LabelledPairsTest {

  private final Tagger tagger = new Tagger(Packs.ALL);

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String group = "";
    Pair pair = Pair.of(null, null);
    String name = "";
    int number = 0;
    for (String line : lines()) {
      number++;
      String rest = line.length() > 2 ? line.substring(2) : "";
      if (line.startsWith("# ")) {
        group = rest;
      } else if (line.startsWith("@ ")) {
        pair.language(rest);
      } else if (line.startsWith("| ")) {
        pair.paragraph(rest);
      } else if (line.startsWith("< ")) {
        pair.paragraphBefore(rest);
      } else if (line.startsWith("> ")) {
        pair.paragraphAfter(rest);
      } else if (line.startsWith("~ ")) {
        pair.lead(rest);
      } else if (line.startsWith("h- ")) {
        pair.headlineBefore(line.substring(3));
      } else if (line.startsWith("h+ ")) {
        pair.headlineAfter(line.substring(3));
        name = line;
      } else if (line.startsWith("b- ")) {
        pair.bylineBefore(line.substring(3));
      } else if (line.startsWith("b+ ")) {
        pair.bylineAfter(line.substring(3));
        name = line;
      } else if (line.startsWith("- ")) {
        pair.before(rest);
        name = rest;
      } else if (line.startsWith("+ ")) {
        pair.after(rest);
        name = rest;
      } else if (line.startsWith("=")) {
        Pair whole = pair;
        Set<String> wanted = new TreeSet<>(Arrays.asList(line.substring(1).strip().split(" ")));
        wanted.remove("none");
        tests.add(
            DynamicTest.dynamicTest(
                "%s, line %d: %s".formatted(group, number, name),
                () -> assertThat(whole.tags(tagger)).isEqualTo(wanted)));
        pair = Pair.of(null, null);
      } else if (!line.isBlank()) {
        throw new IllegalStateException("pairs.txt:" + number + ": " + line);
      }
    }
    return tests.stream();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LabelledPairsTest.class.getResourceAsStream("pairs.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
