package stet.tag.speech;

import java.util.List;
import java.util.Set;

/** Verbs that say nothing without what is made or given: {@code made a statement}. */
final class MadeClaim {
  private MadeClaim() {}

  /** Verbs in all their forms, and what is said by any of them. */
  private record Making(Set<String> verbs, Set<String> nouns) {
    static Making of(String verbs, String nouns) {
      return new Making(Reporting.inflected(verbs), Predicate.words(nouns));
    }
  }

  private static final List<Making> MAKINGS =
      List.of(
          // Whoever does this to words utters them; who draws, hears, gets or faces them does not.
          Making.of(
              "make give issue raise express voice share release launch unleash send offer deliver"
                  + " pour heap level submit run present propound parrot repeat outline provide utter",
              "statement statements allegation allegations claim claims comment comments remark"
                  + " remarks announcement analogy comparison comparisons promise promises threat"
                  + " threats accusation accusations complaint complaints demand demands argument"
                  + " arguments speech speeches apology objection objections reference references"
                  + " pledge pledges assertion assertions observation suggestion warning warnings"
                  + " lecture testimony view views assurance assurances praise thanks denial denials"
                  + " rebuke rebuttal ultimatum appeal criticism tirade broadside rant explanation"
                  + " editorial op-ed message messages scorn condolences sympathy details word words"),
          // A feeling is told only by words for telling; other verbs give or cause it.
          Making.of(
              "express voice share raise offer pledge",
              "concern concerns question questions doubt doubts fear fears support hope hopes regret"
                  + " regrets gratitude anger outrage dismay disappointment frustration satisfaction"
                  + " confidence optimism scepticism skepticism interest opposition reservations"
                  + " surprise alarm shock news grievances"),
          // Nobody takes or holds one in silence.
          Making.of(
              "take hold",
              "position stance view views exception swipe swipes issue offence offense credit"),
          // What is drawn or used is said where it is a form of words.
          Making.of("draw use", "analogy comparison comparisons phrase language term"),
          // Words that go with one verb, or two.
          Making.of("make level", "case clear charge charges point"),
          Making.of("pay give", "tribute tributes evidence support backing"),
          Making.of("sound", "call calls"),
          Making.of("file", "complaint complaints objection objections"));

  /** Whether a verb's own object is what one says with it. */
  static boolean is(Predicate predicate) {
    return MAKINGS.stream()
        .anyMatch(
            making -> making.verbs().contains(predicate.verb()) && predicate.isOf(making.nouns()));
  }
}
