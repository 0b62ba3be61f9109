package stet.revision.tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pair of pairs.txt, whose first lines say how it is written.
 *
 * @param name its group, its line and its later sentence
 * @param tags the labels of the tags that it earns
 */
record LabelledPair(String name, Pair pair, Set<String> tags) {

  /** All pairs, in the order of the file. */
  static List<LabelledPair> all() throws IOException {
    List<LabelledPair> all = new ArrayList<>();
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
        Set<String> tags = new TreeSet<>(Arrays.asList(line.substring(1).strip().split(" ")));
        tags.remove("none");
        all.add(new LabelledPair("%s, line %d: %s".formatted(group, number, name), pair, tags));
        pair = Pair.of(null, null);
      } else if (!line.isBlank()) {
        throw new IllegalStateException("pairs.txt:" + number + ": " + line);
      }
    }
    return all;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LabelledPair.class.getResourceAsStream("pairs.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
