package stet.revision.tag.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Short forms of English given names that the name itself does not begin with: Bill, Larry. */
final class Nicknames {

  /** By a name what its bearers are called. */
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
