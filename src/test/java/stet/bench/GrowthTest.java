package stet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stet.model.Content;
import stet.model.Observation;

class GrowthTest {

  private static final List<Observation> REAL = real();

  private static List<Observation> real() {
    List<Observation> real = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 3000; word++) {
      text.append(word(word * word % 1999)).append(word % 12 == 0 ? ". The " : " ");
    }
    for (int look = 0; look < 4; look++) {
      String body = text.substring(look * 10) + "\n\nSeen " + look + " times.";
      real.add(
          new Observation(
              "real",
              "https://real.example/1",
              Instant.ofEpochSecond(1_700_000_000L + look * 3600L),
              new Content("A headline of ours", "", body),
              "test/1",
              null,
              "en"));
    }
    return real;
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 26 * 26; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }

  private static List<Observation> grown(int size, long seed) {
    List<Observation> grown = new ArrayList<>();
    new Growth(REAL, seed).to(size, grown::add);
    return grown;
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(grown(50, 1)).hasSize(50).isEqualTo(grown(50, 1)).isNotEqualTo(grown(50, 2));
  }

  @Test
  void aLargerOneBeginsAsASmallerOne() {
    assertThat(grown(80, 1).subList(0, 40)).isEqualTo(grown(40, 1));
  }

  @Test
  void sizesAndNumbersOfVersionsStayAsTheyWere() {
    List<Observation> grown = grown(40, 1);
    assertThat(grown.stream().map(Observation::article).distinct()).hasSize(10);
    for (Observation observation : grown) {
      assertThat(words(observation).size())
          .isEqualTo(words(REAL.get(grown.indexOf(observation) % 4)).size());
    }
  }

  @Test
  void newWordsKeepComing() {
    assertThat(vocabulary(grown(400, 1)).size())
        .isGreaterThan(vocabulary(grown(200, 1)).size() + 50);
  }

  private static Set<String> vocabulary(List<Observation> observations) {
    Set<String> words = new HashSet<>();
    observations.forEach(observation -> words.addAll(words(observation)));
    return words;
  }

  private static List<String> words(Observation observation) {
    return List.of(observation.content().body().split("[^\\p{L}]+"));
  }
}
