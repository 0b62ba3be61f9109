package stet.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The function words and typical endings of each language that cannot be recognized by its script
 * alone. Function words make up a third of any running text, and hardly any of a list of names.
 */
final class FunctionWords {

  /** The number of letters that a word has at least ahead of an ending. */
  private static final int LEAST_STEM = 3;

  /** For each word, the languages that have it, by their index in {@link #languages}. */
  private final Map<String, List<Integer>> owners = new HashMap<>();

  private final Map<String, List<Integer>> ownersOfEndings = new HashMap<>();
  private final List<String> languages = new ArrayList<>();
  private int longestEnding;

  FunctionWords(LanguagePacks packs) {
    for (LanguagePack pack : packs.all()) {
      if (pack.owns(WordList.FUNCTION_WORDS)) {
        for (String word : pack.words(WordList.FUNCTION_WORDS)) {
          owners.computeIfAbsent(word, none -> new ArrayList<>()).add(languages.size());
        }
        if (pack.owns(WordList.TYPICAL_ENDINGS)) {
          for (String ending : pack.words(WordList.TYPICAL_ENDINGS)) {
            ownersOfEndings
                .computeIfAbsent(ending, none -> new ArrayList<>())
                .add(languages.size());
            longestEnding = Math.max(longestEnding, ending.length());
          }
        }
        languages.add(pack.code());
      }
    }
  }

  List<String> languages() {
    return languages;
  }

  /** The languages that have a lower-case word, by their index in {@link #languages}. */
  List<Integer> owners(String word) {
    return owners.getOrDefault(word, List.of());
  }

  /** The languages with the longest ending that a lower-case word has, by their index. */
  List<Integer> ownersOfEnding(String word) {
    for (int length = Math.min(longestEnding, word.length() - LEAST_STEM); length > 0; length--) {
      List<Integer> found = ownersOfEndings.get(word.substring(word.length() - length));
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }
}
