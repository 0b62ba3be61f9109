package stet.revision.tag.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence with its names marked.
 *
 * @param silver whether a program labelled it, not a human
 * @param doc the article it is from, empty where unknown
 */
record GoldSentence(List<String> tokens, List<NameLabel> labels, boolean silver, String doc) {

  /** Reads JSON Lines with tokens and BIO labels, gzipped. */
  static List<GoldSentence> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.shared();
    List<GoldSentence> sentences = new ArrayList<>();
    try (BufferedReader lines = lines(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        List<String> tokens = new ArrayList<>();
        node.get("tokens").forEach(token -> tokens.add(token.asString()));
        List<String> bio = new ArrayList<>();
        node.get("labels").forEach(label -> bio.add(label.asString()));
        String origin = node.path("origin").asString("");
        boolean silver = origin.equals("voa") || origin.equals("govuk");
        sentences.add(new GoldSentence(tokens, chain(bio), silver, node.path("doc").asString("")));
      }
    }
    return sentences;
  }

  static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  boolean hasPerson() {
    return labels.stream().anyMatch(label -> label != NameLabel.O);
  }

  GoldSentence upperCase() {
    return new GoldSentence(
        tokens.stream().map(token -> token.toUpperCase(Locale.ROOT)).toList(), labels, silver, doc);
  }

  /** From beginning and inside to the labels that also know the last and the only token. */
  private static List<NameLabel> chain(List<String> bio) {
    List<NameLabel> labels = new ArrayList<>();
    for (int i = 0; i < bio.size(); i++) {
      String label = bio.get(i);
      boolean ends = i + 1 == bio.size() || !bio.get(i + 1).startsWith("I");
      NameLabel chained =
          label.startsWith("O")
              ? NameLabel.O
              : label.startsWith("B")
                  ? ends ? NameLabel.U : NameLabel.B
                  : ends ? NameLabel.L : NameLabel.I;
      labels.add(chained);
    }
    return labels;
  }
}
