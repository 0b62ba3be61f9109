package stet.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The function words of each language that cannot be recognized by its script alone; they make up a
 * third of any running text, and hardly any of a list of names.
 */
final class FunctionWords {

  /** For each word, the languages that have it, by their index in {@link #languages}. */
  private final Map<String, List<Integer>> owners = new HashMap<>();

  private final List<String> languages = new ArrayList<>();

  FunctionWords(LanguagePacks packs) {
    for (LanguagePack pack : packs.all()) {
      if (pack.owns(WordList.FUNCTION_WORDS)) {
        for (String word : pack.words(WordList.FUNCTION_WORDS)) {
          owners.computeIfAbsent(word, none -> new ArrayList<>()).add(languages.size());
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
}
