package stet.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The commonest little words of each language that is not told by its script alone; they make up a
 * third of any running text, and hardly any of a list of names.
 */
final class FunctionWords {

  /** For each word the languages, by their place in the list of them, that have it. */
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

  /** The languages, by their place in {@link #languages}, that have that lower-case word. */
  List<Integer> owners(String word) {
    return owners.getOrDefault(word, List.of());
  }
}
