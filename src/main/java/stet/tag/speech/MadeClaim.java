package stet.tag.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.tag.word.Word;

/** Verbs that say nothing without what is made or given: {@code made a statement}. */
final class MadeClaim {
  private MadeClaim() {}

  /** With each verb only what is really said so: who launches an attack sends his army. */
  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry(
              "make",
              "statement statements allegation allegations claim claims comment"
                  + " comments remark remarks case announcement analogy comparison"
                  + " comparisons promise promises threat threats accusation accusations"
                  + " complaint complaints demand demands argument arguments speech speeches"
                  + " apology objection objections reference references pledge pledges clear"
                  + " charge charges assertion assertions observation suggestion"),
          Map.entry(
              "give",
              "statement statements warning warnings speech speeches lecture"
                  + " testimony evidence view views assurance assurances support backing"
                  + " praise thanks"),
          Map.entry("draw", "analogy comparison comparisons"),
          Map.entry(
              "issue",
              "statement statements warning warnings apology denial denials rebuke"
                  + " threat threats appeal demand demands rebuttal ultimatum"),
          Map.entry(
              "raise",
              "concern concerns question questions objection objections doubt doubts"
                  + " fear fears complaint complaints allegation allegations"),
          Map.entry(
              "express",
              "concern concerns support doubt doubts hope hopes regret regrets"
                  + " sympathy condolences thanks gratitude fear fears anger outrage dismay"
                  + " disappointment frustration satisfaction confidence optimism scepticism"
                  + " skepticism interest opposition view views reservations objections"
                  + " criticism surprise alarm shock praise"),
          Map.entry("share", "view views concern concerns fears news"),
          Map.entry("release", "statement statements"),
          Map.entry("take", "position stance view exception swipe swipes issue offence offense"),
          Map.entry("launch", "tirade broadside rant"),
          Map.entry("unleash", "tirade broadside rant criticism"),
          Map.entry("send", "warning warnings condolences thanks apology message messages"),
          Map.entry("file", "complaint complaints objection objections"),
          Map.entry("use", "phrase analogy language term"),
          Map.entry("pay", "tribute tributes"),
          Map.entry("hold", "view views"),
          Map.entry("deliver", "speech speeches statement warning rebuke lecture apology tirade"),
          Map.entry(
              "offer",
              "apology condolences thanks praise criticism view views comment"
                  + " comments argument arguments sympathy explanation assurance assurances"),
          Map.entry("pour", "scorn praise"),
          Map.entry("heap", "scorn praise"),
          Map.entry(
              "level", "accusation accusations charge charges criticism allegation allegations"),
          Map.entry("submit", "complaint complaints objection objections testimony"),
          Map.entry("run", "editorial op-ed"));

  private static final Map<String, Set<String>> MADE = made();

  private static Map<String, Set<String>> made() {
    Map<String, Set<String>> made = new HashMap<>();
    PAIRS.forEach(
        (verb, nouns) ->
            Reporting.inflected(verb)
                .forEach(form -> made.put(form, Set.copyOf(List.of(nouns.split(" "))))));
    return Map.copyOf(made);
  }

  /** Whether a verb's own object is what one says with it. */
  static boolean is(List<Word> words, int verb) {
    return OwnObject.isOneOf(MADE.getOrDefault(words.get(verb).folded(), Set.of()), words, verb);
  }
}
