package stet.revision.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;

/** Matcher of parts of names: it decides whether two folded parts may be the same. */
final class NamePartMatcher {
  private NamePartMatcher() {}

  private static final int LONG = 5;

  /**
   * Whether two parts are equal, or are long, begin with the same letter and differ in one letter.
   */
  static boolean similar(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    return a.length() >= LONG
        && b.length() >= LONG
        && a.charAt(0) == b.charAt(0)
        && withinOneSlip(a, b);
  }

  /**
   * Whether two lists of given names may belong to one person: an empty list, initials, short forms
   * and middle names are compatible.
   */
  static boolean compatible(LanguagePack pack, List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    String x = a.getFirst();
    String y = b.getFirst();
    if (x.length() == 1 || y.length() == 1) {
      return x.charAt(0) == y.charAt(0);
    }
    boolean shortForm =
        Math.min(x.length(), y.length()) >= 3 && (x.startsWith(y) || y.startsWith(x));
    return similar(x, y)
        || shortForm
        || Nicknames.related(pack, x, y)
        || a.contains(y)
        || b.contains(x);
  }

  /** Whether at most one letter was added, left out or exchanged. */
  private static boolean withinOneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restA = a.substring(i);
    String restB = b.substring(i);
    return a.length() == b.length()
        ? restA.substring(1).equals(restB.substring(1))
        : a.length() > b.length()
            ? restA.substring(1).equals(restB)
            : restB.substring(1).equals(restA);
  }
}
