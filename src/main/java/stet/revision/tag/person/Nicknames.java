package stet.revision.tag.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Lexicon of short forms of English given names that are not the beginning of the full name: Bill,
 * Larry.
 */
final class Nicknames {

  /** The short forms of each name. */
  private final Map<String, Set<String>> known = new HashMap<>();

  private Nicknames(LanguagePack pack) {
    for (List<String> forms : pack.groups(WordList.NICKNAMES)) {
      known.put(forms.getFirst(), Set.copyOf(forms.subList(1, forms.size())));
    }
  }

  /** Whether one of two folded given names is short for the other. */
  static boolean related(LanguagePack pack, String a, String b) {
    Map<String, Set<String>> known = pack.derived(Nicknames.class, Nicknames::new).known;
    return known.getOrDefault(a, Set.of()).contains(b)
        || known.getOrDefault(b, Set.of()).contains(a);
  }
}
