package stet.bench.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import stet.bench.evaluation.Drafts.Pair;

/**
 * A second draft of a real article: sentences cut in two, joined, reworded, struck, and taken in
 * from another article, and it is known which became which.
 */
final class MadeDrafts {

  private static final List<String> JOINTS = List.of(", and ", ", but ", "; ", ", while ", " as ");
  private static final List<String> HEADS = List.of("", "", "And ", "But ", "This ", "It ");

  /** Parts of a cut sentence have at least so many words. */
  private static final int LEAST_WORDS = 4;

  private final Random random;
  private final List<String> words;
  private final List<String> strangers;
  private final List<String> after = new ArrayList<>();
  private final Set<Pair> pairs = new HashSet<>();

  private MadeDrafts(Random random, List<String> words, List<String> strangers) {
    this.random = random;
    this.words = words;
    this.strangers = strangers;
  }

  /**
   * Makes the second draft.
   *
   * @param words to reword with
   * @param strangers sentences of other articles
   */
  static Drafts of(List<String> before, List<String> words, List<String> strangers, Random random) {
    MadeDrafts made = new MadeDrafts(random, words, strangers);
    int i = 0;
    while (i < before.size()) {
      i += made.take(before, i);
    }
    return new Drafts(before, made.after, made.pairs, List.of());
  }

  /** Writes what becomes of the next sentence; how many were taken. */
  private int take(List<String> before, int i) {
    String sentence = before.get(i);
    int lot = random.nextInt(100);
    if (lot < 5) {
      after.add(any(strangers));
    } else if (lot < 10) {
      return 1;
    } else if (lot < 25) {
      int cut = cut(sentence);
      if (cut > 0) {
        link(i, reworded(sentence.substring(0, cut) + ".", random.nextInt(2)));
        String rest = sentence.substring(cut + 1).strip();
        String head = any(HEADS);
        link(i, reworded(head + (head.isEmpty() ? capital(rest) : rest), random.nextInt(2)));
        return 1;
      }
    } else if (lot < 35 && i + 1 < before.size() && joinable(sentence, before.get(i + 1))) {
      String next = before.get(i + 1);
      String joined =
          sentence.substring(0, sentence.length() - 1)
              + any(JOINTS)
              + next.substring(0, 1).toLowerCase(Locale.ROOT)
              + next.substring(1);
      link(i, reworded(joined, random.nextInt(3)));
      pairs.add(new Pair(i + 1, after.size() - 1));
      return 2;
    } else if (lot < 60) {
      link(i, reworded(sentence, 1 + random.nextInt(5)));
      return 1;
    }
    link(i, sentence);
    return 1;
  }

  private void link(int i, String sentence) {
    after.add(sentence);
    pairs.add(new Pair(i, after.size() - 1));
  }

  /** A comma or semicolon with enough words on both sides, or 0. */
  private int cut(String sentence) {
    List<Integer> places = new ArrayList<>();
    for (int k = 1; k + 1 < sentence.length(); k++) {
      char c = sentence.charAt(k);
      if ((c == ',' || c == ';')
          && sentence.charAt(k + 1) == ' '
          && count(sentence.substring(0, k)) >= LEAST_WORDS
          && count(sentence.substring(k + 1)) >= LEAST_WORDS) {
        places.add(k);
      }
    }
    return places.isEmpty() ? 0 : places.get(random.nextInt(places.size()));
  }

  private static boolean joinable(String a, String b) {
    return a.endsWith(".")
        && count(a) >= LEAST_WORDS
        && count(b) >= LEAST_WORDS
        && Character.isUpperCase(b.charAt(0));
  }

  /** With some words exchanged, struck or put in, at most a third of them. */
  private String reworded(String sentence, int changes) {
    List<String> parts = new ArrayList<>(Arrays.asList(sentence.split(" ")));
    for (int c = 0; c < Math.min(changes, parts.size() / 3); c++) {
      int at = 1 + random.nextInt(parts.size() - 2);
      switch (random.nextInt(3)) {
        case 0 -> parts.set(at, any(words));
        case 1 -> parts.remove(at);
        default -> parts.add(at, any(words));
      }
    }
    return String.join(" ", parts);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  static int count(String text) {
    return text.strip().split("\\s+").length;
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
