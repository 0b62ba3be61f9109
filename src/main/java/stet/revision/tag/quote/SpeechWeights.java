package stet.revision.tag.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The weights of the {@link SpeechClue}s. */
final class SpeechWeights {

  /** The weights in the resource {@code speech.txt}, as the trainer wrote them. */
  static final SpeechWeights STANDARD = read();

  private final Map<SpeechClue, Double> weights;

  SpeechWeights(Map<SpeechClue, Double> weights) {
    this.weights = new EnumMap<>(weights);
  }

  double sum(Set<SpeechClue> clues) {
    double sum = 0;
    for (SpeechClue clue : clues) {
      sum += weights.getOrDefault(clue, 0.0);
    }
    return sum;
  }

  private static SpeechWeights read() {
    Map<SpeechClue, Double> weights = new EnumMap<>(SpeechClue.class);
    try (InputStream in =
            Objects.requireNonNull(SpeechWeights.class.getResourceAsStream("speech.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          weights.put(
              SpeechClue.valueOf(line.substring(0, space)),
              Double.parseDouble(line.substring(space + 1)));
        }
      }
      return new SpeechWeights(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of the jar cannot be read", e);
    }
  }
}
