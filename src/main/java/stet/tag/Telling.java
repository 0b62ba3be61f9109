package stet.tag;

import java.util.HashMap;
import java.util.Map;

/** What a word tells by itself of an edit that it came with or went with. */
enum Telling {

  /** Little. */
  SMALL(
      "a an the of to in on at for with by is are was were be been being am has have"
          + " had do does did that and as it its this these those which into from than then"
          + " so would he she they his her their or but also who whom there will can more"
          + " very"),
  NEGATION(
      "not no never none nobody nothing neither nor without isn't aren't wasn't weren't"
          + " don't doesn't didn't won't can't cannot couldn't wouldn't hasn't haven't hadn't"),
  DEATH(
      "killed kill kills killing dead died die dies death deaths toll injured wounded"
          + " hurt injuries casualties victims fatalities missing bodies murdered drowned"),

  /** By which a newsroom is judged: what it calls people and what they are said to have done. */
  CHARGED(
      "terrorist terrorists terrorism gunman gunmen militant militants extremist"
          + " extremists fighters insurgents rebels rioters rioter protesters mob thugs"
          + " regime junta illegal undocumented migrants refugees aliens invasion occupation"
          + " massacre genocide atrocity racist racism racially fascist nazi lied lying"
          + " guilty innocent convicted acquitted arrested charged suspended sacked fired"
          + " resigned resigns accused rape raped assault assaulted abuse abused murder"
          + " murderer fraud bribes bribery corruption corrupt cover-up scandal torture coup"
          + " attack attacked attacker crime criminal suspect suspects victim falsely false"
          + " baseless baselessly debunked"),

  /** As much as most words do. */
  PLAIN("");

  private static final Map<String, Telling> KNOWN = known();

  private final String words;

  Telling(String words) {
    this.words = words;
  }

  /** That of a word as it is compared. */
  static Telling of(String folded) {
    return KNOWN.getOrDefault(folded, PLAIN);
  }

  private static Map<String, Telling> known() {
    Map<String, Telling> known = new HashMap<>();
    for (Telling telling : values()) {
      for (String word : telling.words.split(" ")) {
        if (known.put(word, telling) != null) {
          throw new IllegalStateException("tells two things: " + word);
        }
      }
    }
    return known;
  }
}
