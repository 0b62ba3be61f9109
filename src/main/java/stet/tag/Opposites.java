package stet.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/** Words that turn what is said into its opposite: {@code rose}, {@code fell}. */
final class Opposites {
  private Opposites() {}

  private static final Set<String> PAIRS =
      bothWays(
          "rise/fall rises/falls rose/fell risen/fallen rising/falling rose/dropped rise/drop"
              + " rises/drops increase/decrease increases/decreases increased/decreased"
              + " increasing/decreasing increase/reduce increases/reduces increased/reduced"
              + " increase/fall won/lost win/lose wins/loses winning/losing victory/defeat"
              + " accept/reject accepts/rejects accepted/rejected approve/reject approves/rejects"
              + " approved/rejected accept/refuse accepts/refuses accepted/refused allow/ban"
              + " allows/bans allowed/banned permitted/prohibited permitted/forbidden"
              + " support/oppose supports/opposes supported/opposed for/against pass/fail"
              + " passes/fails passed/failed open/close opens/closes opened/closed open/closed"
              + " guilty/innocent alive/dead safe/dangerous true/false right/wrong higher/lower"
              + " high/low more/less more/fewer most/least before/after profit/loss profits/losses"
              + " gain/loss gained/lost buy/sell buys/sells bought/sold include/exclude"
              + " includes/excludes included/excluded confirm/deny confirms/denies"
              + " confirmed/denied hired/fired upheld/overturned success/failure"
              + " majority/minority optional/mandatory voluntary/compulsory"
              + " strengthen/weaken strengthened/weakened strong/weak imposed/lifted"
              + " impose/lift applied/lifted introduced/abolished");

  /** Ahead of a word of some letters these say that it does not hold. */
  private static final List<String> NOT = List.of("un", "non");

  /** Ahead of a common word these do; {@code crease} and {@code increase} are no opposites. */
  private static final List<String> NOT_OF_COMMON = List.of("in", "im", "il", "ir", "dis");

  private static final int SHORTEST = 4;

  /** {@code famous} and {@code infamous}, {@code valuable} and {@code invaluable}. */
  private static final Set<String> NO_OPPOSITES =
      Set.of(
          "infamous",
          "invaluable",
          "income",
          "informed",
          "inform",
          "inside",
          "invest",
          "import",
          "impress",
          "improve",
          "impart",
          "discover",
          "discuss",
          "dispatch",
          "display",
          "dispose",
          "distress",
          "distrust",
          "until",
          "under",
          "united",
          "union",
          "units",
          "intent",
          "interior",
          "inland",
          "insight",
          "intake",
          "input",
          "increase",
          "discount",
          "discourse",
          "dismissed",
          "dismiss",
          "disease");

  /** Where more words gave way to others, something else is said. */
  private static final int MOST = 6;

  /**
   * Whether a word that went and one that came are opposites; {@code noncommercial} and {@code
   * non-commercial} are one.
   */
  static boolean areAmong(List<Word> gone, List<Word> come) {
    if (gone.size() > MOST || come.size() > MOST) {
      return false;
    }
    for (Word one : gone) {
      for (Word other : come) {
        if (are(one.folded(), other.folded())) {
          return !Slips.areOneWriting(gone, come);
        }
      }
    }
    return false;
  }

  private static boolean are(String a, String b) {
    return PAIRS.contains(a + "/" + b) || isNot(a, b) || isNot(b, a);
  }

  private static boolean isNot(String word, String not) {
    if (word.length() < SHORTEST || !not.endsWith(word) || NO_OPPOSITES.contains(not)) {
      return false;
    }
    String prefix = not.substring(0, not.length() - word.length());
    return NOT.contains(prefix) || (NOT_OF_COMMON.contains(prefix) && Dictionary.knows(word));
  }

  private static Set<String> bothWays(String list) {
    Set<String> pairs = new HashSet<>();
    for (String pair : list.split(" ")) {
      int slash = pair.indexOf('/');
      pairs.add(pair);
      pairs.add(pair.substring(slash + 1) + "/" + pair.substring(0, slash));
    }
    return Set.copyOf(pairs);
  }
}
