package stet.revision.tag.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Weighs the clues for speech: {@code SpeechTrainer GOLD WEIGHTS [errors]}, where GOLD is a quotes
 * file ({@code quotes-dev.jsonl.gz}) and WEIGHTS the file to write. Logistic regression with a
 * ridge; prints the cross-validated figures, with whole articles left out. The same data give the
 * same file.
 */
public final class SpeechTrainer {
  private SpeechTrainer() {}

  private static final List<SpeechClue> CLUES = List.of(SpeechClue.values());
  private static final int FOLDS = 10;
  private static final double RIDGE = 2;
  private static final int ROUNDS = 25;
  private static final long SEED = 1;
  private static final Pattern SPAN = Pattern.compile("“[^“”]*”|\"[^\"\\n]*\"");

  /** A span in double marks, what speaks for it, and whether it is speech. */
  private record Case(
      int article, Set<SpeechClue> clues, boolean found, boolean speech, String shown) {}

  public static void main(String[] args) throws IOException {
    List<Case> cases = new ArrayList<>();
    int articles = read(Path.of(args[0]), cases);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(SEED));
    List<double[]> margins = new ArrayList<>();
    int right = 0;
    int said = 0;
    int speech = (int) cases.stream().filter(Case::speech).count();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Case> train = new ArrayList<>();
      List<Case> test = new ArrayList<>();
      for (Case one : cases) {
        (order.get(one.article()) % FOLDS == fold ? test : train).add(one);
      }
      SpeechWeights weights = weigh(train);
      for (Case one : test) {
        boolean told = one.found() && weights.sum(one.clues()) > 0;
        margins.add(new double[] {weights.sum(one.clues()), one.speech() ? 1 : 0});
        said += told ? 1 : 0;
        right += told && one.speech() ? 1 : 0;
        if (args.length > 2 && told != one.speech()) {
          System.out.printf(
              "%s %.2f %s   %s%n",
              told ? "WRONG " : "MISSED", weights.sum(one.clues()), one.shown(), one.clues());
        }
      }
    }
    marks(margins);
    double precision = (double) right / said;
    double recall = (double) right / speech;
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d spans, %d speech; left out by article: precision %.4f recall %.4f F1 %.4f%n",
        articles,
        cases.size(),
        speech,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
    SpeechWeights weights = weigh(cases);
    StringBuilder out =
        new StringBuilder("# Clues for speech and what they weigh, by SpeechTrainer.\n");
    for (SpeechClue clue : CLUES) {
      out.append(String.format(Locale.ROOT, "%s %.2f%n", clue, weights.sum(Set.of(clue))));
    }
    Files.writeString(Path.of(args[1]), out);
  }

  /** What a higher threshold would give. */
  private static void marks(List<double[]> margins) {
    double all = margins.stream().mapToDouble(pair -> pair[1]).sum();
    for (int half = 0; half <= 8; half++) {
      double least = half / 2.0;
      double said = margins.stream().filter(pair -> pair[0] > least).count();
      double right = margins.stream().filter(pair -> pair[0] > least && pair[1] > 0).count();
      System.out.printf(
          Locale.ROOT,
          "above %.1f: precision %.3f recall %.3f%n",
          least,
          right / said,
          right / all);
    }
  }

  private static int read(Path gold, List<Case> cases) throws IOException {
    int article = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode json = JsonMapper.shared().readTree(line);
        String text = json.get("text").asString();
        int[] said = new int[text.length() + 1];
        for (JsonNode attribution : json.get("attributions")) {
          for (JsonNode span : attribution.get("content")) {
            Arrays.fill(said, span.get(0).asInt(), span.get(1).asInt(), 1);
          }
        }
        List<Quotation> quotations = QuotationReader.in(Packs.ENGLISH, text).all();
        Matcher spans = SPAN.matcher(text);
        while (spans.find()) {
          int covered = 0;
          for (int i = spans.start(); i < spans.end(); i++) {
            covered += said[i];
          }
          boolean speech = covered * 2 >= spans.end() - spans.start();
          Quotation best = null;
          for (Quotation quotation : quotations) {
            int shared =
                Math.min(spans.end(), quotation.end()) - Math.max(spans.start(), quotation.start());
            if (shared * 2 >= spans.end() - spans.start()) {
              best = quotation;
            }
          }
          int from = Math.max(0, spans.start() - 90);
          int to = Math.min(text.length(), spans.end() + 60);
          String shown =
              text.substring(from, spans.start())
                  + "  <<"
                  + spans.group()
                  + ">>  "
                  + text.substring(spans.end(), to);
          cases.add(
              new Case(
                  article,
                  best == null ? Set.of() : SpeechClassifier.clues(text, best),
                  best != null && !best.words().isEmpty(),
                  speech,
                  shown.replace("\n", "|")
                      + (best == null ? " NOT FOUND" : best.closed() ? "" : " OPEN")));
        }
        article++;
      }
    }
    return article;
  }

  /** Newton's method on the likelihood, less a ridge; then the best threshold for F1. */
  private static SpeechWeights weigh(List<Case> cases) {
    int size = CLUES.size();
    double[] weights = new double[size];
    List<int[]> clues = new ArrayList<>();
    List<Case> found = cases.stream().filter(Case::found).toList();
    found.forEach(one -> clues.add(one.clues().stream().mapToInt(CLUES::indexOf).toArray()));
    for (int round = 0; round < ROUNDS; round++) {
      double[][] system = new double[size][size + 1];
      for (int i = 0; i < size; i++) {
        double ridge = i == CLUES.indexOf(SpeechClue.ALWAYS) ? 1e-3 : RIDGE;
        system[i][i] = ridge;
        system[i][size] = -ridge * weights[i];
      }
      for (int k = 0; k < found.size(); k++) {
        int[] active = clues.get(k);
        double sum = Arrays.stream(active).mapToDouble(clue -> weights[clue]).sum();
        double p = 1 / (1 + Math.exp(-sum));
        for (int row : active) {
          for (int column : active) {
            system[row][column] += p * (1 - p);
          }
          system[row][size] += (found.get(k).speech() ? 1 : 0) - p;
        }
      }
      double[] step = solve(system);
      for (int i = 0; i < size; i++) {
        weights[i] += step[i];
      }
    }
    Map<SpeechClue, Double> named = new EnumMap<>(SpeechClue.class);
    for (int i = 0; i < size; i++) {
      named.put(CLUES.get(i), Math.round(weights[i] * 100) / 100.0);
    }
    double threshold = threshold(cases, new SpeechWeights(named));
    named.merge(SpeechClue.ALWAYS, -Math.round(threshold * 100) / 100.0, Double::sum);
    return new SpeechWeights(named);
  }

  private static double threshold(List<Case> cases, SpeechWeights weights) {
    List<double[]> sums = new ArrayList<>();
    for (Case one : cases) {
      double sum = one.found() ? weights.sum(one.clues()) : Double.NEGATIVE_INFINITY;
      sums.add(new double[] {sum, one.speech() ? 1 : 0});
    }
    sums.sort((a, b) -> Double.compare(b[0], a[0]));
    double all = sums.stream().mapToDouble(pair -> pair[1]).sum();
    double best = 0;
    double threshold = 0;
    double right = 0;
    for (int i = 0; i < sums.size() - 1; i++) {
      right += sums.get(i)[1];
      double f1 = 2 * right / (i + 1 + all);
      if (f1 > best && sums.get(i + 1)[0] > Double.NEGATIVE_INFINITY) {
        best = f1;
        threshold = (sums.get(i)[0] + sums.get(i + 1)[0]) / 2;
      }
    }
    return threshold;
  }

  /** Gauss's elimination with pivots. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = system[column];
      system[column] = system[pivot];
      system[pivot] = swapped;
      for (int row = 0; row < size; row++) {
        double factor = row == column ? 0 : system[row][column] / system[column][column];
        if (factor != 0) {
          for (int k = column; k <= size; k++) {
            system[row][k] -= factor * system[column][k];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = system[i][size] / system[i][i];
    }
    return solution;
  }
}
