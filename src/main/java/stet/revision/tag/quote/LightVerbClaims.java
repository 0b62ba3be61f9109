package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Light verbs that express a claim only with their object: {@code made a statement}. */
final class LightVerbClaims {

  /** Verbs in all their forms, with the objects that make them a claim. */
  private record Making(Set<String> verbs, Set<String> nouns) {}

  private final List<Making> makings = new ArrayList<>();

  private LightVerbClaims(LanguagePack pack) {
    pack.values(WordList.MADE_CLAIMS)
        .forEach((verbs, nouns) -> makings.add(new Making(words(verbs), words(nouns))));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(", "));
  }

  /** Whether the object of a verb makes it a claim. */
  static boolean is(VerbPhrase predicate) {
    return predicate.pack().derived(LightVerbClaims.class, LightVerbClaims::new).makings.stream()
        .anyMatch(
            making -> making.verbs().contains(predicate.verb()) && predicate.isOf(making.nouns()));
  }
}
