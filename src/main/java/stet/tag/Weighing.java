package stet.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.model.Significance;
import stet.model.Significance.Part;
import stet.model.Tag;
import stet.tag.figure.NumberWords;
import stet.tag.figure.Term;
import stet.tag.word.Word;
import stet.tag.word.Wording;

/**
 * How substantial an edit is: a part for each tag, one for a toll, one for how many telling words
 * came and went.
 *
 * <p>A typo has that part alone. Weights are judgements, in hundredths; they were set by the order
 * in which editors would want to hear of edits, and are kept to by the ordered pairs of the tests.
 */
final class Weighing {
  private Weighing() {}

  private static final Map<Tag, Integer> WEIGHTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Tag.QUOTE_CHANGED, 75),
              Map.entry(Tag.QUOTE_REMOVED, 50),
              Map.entry(Tag.QUOTE_ADDED, 40),
              Map.entry(Tag.CORRECTION, 75),
              Map.entry(Tag.NUMBER, 45),
              Map.entry(Tag.HEDGE, 50),
              Map.entry(Tag.ATTRIBUTION, 45),
              Map.entry(Tag.PERSON_REMOVED, 30),
              Map.entry(Tag.PERSON_ADDED, 25),
              Map.entry(Tag.DATE, 20),
              Map.entry(Tag.NAME_SPELLING, 20),
              Map.entry(Tag.HEADLINE, 50),
              Map.entry(Tag.LEDE, 15),
              Map.entry(Tag.BYLINE, 8),
              Map.entry(Tag.MOVED, 5)));

  private static final int TYPO = 2;

  private static final Pattern LABEL = Pattern.compile("\\d[\\d.]*[.)]?\\s.*", Pattern.DOTALL);

  /** A slip put right inside a quotation is not what its speaker is made to say. */
  private static final int QUOTED_SLIP = 30;

  private static final int TOLL = 60;
  private static final int A_WORD = 7;

  /** For a word of a sentence that came or went. */
  private static final int A_WORD_MORE = 2;

  private static final int MOST_FOR_WORDS = 45;

  private static final Set<String> DEATH =
      Set.of(
          ("killed kill kills killing dead died die dies death deaths toll injured wounded hurt injuries"
                  + " casualties victims fatalities missing bodies murdered drowned")
              .split(" "));

  private static final int NEGATION = 60;
  private static final int DEATH_TOUCHED = 45;
  private static final int CHARGED_TOUCHED = 45;

  /** For a grave word in a sentence that came or went. */
  private static final int GRAVE = 25;

  private static final Set<String> NEGATIONS =
      Set.of(
          ("not no never none nobody nothing neither nor without isn't aren't wasn't weren't don't"
                  + " doesn't didn't won't can't cannot couldn't wouldn't hasn't haven't hadn't")
              .split(" "));

  /** By which a newsroom is judged: what it calls people and what they are said to have done. */
  private static final Set<String> CHARGED =
      Set.of(
          ("terrorist terrorists terrorism gunman gunmen militant militants extremist extremists"
                  + " fighters insurgents rebels rioters rioter protesters mob thugs regime junta"
                  + " illegal undocumented migrants refugees aliens invasion occupation massacre"
                  + " genocide atrocity racist racism racially fascist nazi lied lying"
                  + " guilty innocent convicted acquitted arrested charged suspended sacked fired"
                  + " resigned resigns accused rape raped assault assaulted abuse abused murder"
                  + " murderer fraud bribes bribery corruption corrupt cover-up scandal torture"
                  + " coup attack attacked attacker crime criminal suspect suspects victim"
                  + " falsely false baseless baselessly debunked")
              .split(" "));

  /** Words that weigh by themselves. */
  private static final Set<String> WEIGHTY =
      Stream.of(NEGATIONS, DEATH, CHARGED)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Words that tell little by themselves. */
  private static final Set<String> SMALL =
      Set.of(
          ("a an the of to in on at for with by is are was were be been being am has have had do does"
                  + " did that and as it its this these those which into from than then so would he"
                  + " she they his her their or but also who whom there will can more very")
              .split(" "));

  /** What each part weighs at most, by its name; the heaviest first. */
  static List<Part> most() {
    List<Part> most = new ArrayList<>();
    WEIGHTS.forEach((tag, weight) -> most.add(new Part(tag.label(), weight)));
    most.add(new Part(Tag.TYPO.label(), TYPO));
    most.add(new Part("toll", TOLL));
    most.add(new Part("negation", NEGATION));
    most.add(new Part("death", DEATH_TOUCHED));
    most.add(new Part("charged-words", CHARGED_TOUCHED));
    most.add(new Part("words", MOST_FOR_WORDS));
    most.sort(Comparator.comparingInt(Part::weight).reversed().thenComparing(Part::name));
    return most;
  }

  static Significance of(Change change, Findings findings) {
    List<Part> parts = new ArrayList<>();
    if (findings.tags.contains(Tag.TYPO)) {
      parts.add(new Part(Tag.TYPO.label(), TYPO));
      return new Significance(parts);
    }
    boolean slips = change.reworded() && onlySlips(change);
    for (Tag tag : findings.tags) {
      int weight = WEIGHTS.getOrDefault(tag, 0);
      if (tag == Tag.QUOTE_CHANGED && slips) {
        weight = QUOTED_SLIP;
      }
      boolean place = tag == Tag.HEADLINE || tag == Tag.LEDE;
      if (weight > 0 && !(place && (slips || change.wording().gaps().isEmpty()))) {
        parts.add(new Part(tag.label(), weight));
      }
    }
    if (findings.tags.contains(Tag.NUMBER) && speaksOfDeath(change)) {
      parts.add(new Part("toll", TOLL));
    }
    if (!slips) {
      words(change, parts);
    }
    parts.sort(Comparator.comparingInt(Part::weight).reversed().thenComparing(Part::name));
    return new Significance(parts);
  }

  private static void words(Change change, List<Part> parts) {
    boolean reworded = change.reworded();
    Wording wording = change.wording();
    Set<String> touched = new HashSet<>();
    int gone = 0;
    int come = 0;
    for (Wording.Gap gap : wording.gaps()) {
      gone += telling(wording.gone(gap), touched);
      come += telling(wording.come(gap), touched);
    }
    if (reworded && (has(touched, NEGATIONS) || isTurnedRound(wording))) {
      parts.add(new Part("negation", NEGATION));
    }
    if (has(touched, DEATH)) {
      parts.add(new Part("death", reworded ? DEATH_TOUCHED : GRAVE));
    }
    if (has(touched, CHARGED)) {
      parts.add(new Part("charged-words", reworded ? CHARGED_TOUCHED : GRAVE));
    }
    int telling = Math.max(gone, come);
    if (telling > 0) {
      int weight = reworded ? A_WORD * telling : A_WORD_MORE * telling;
      parts.add(new Part("words", Math.min(MOST_FOR_WORDS, weight)));
    }
  }

  private static boolean has(Set<String> touched, Set<String> words) {
    return touched.stream().anyMatch(words::contains);
  }

  /** {@code rose} made {@code fell}. */
  private static boolean isTurnedRound(Wording wording) {
    return wording.gaps().stream()
        .anyMatch(gap -> Opposites.areAmong(wording.gone(gap), wording.come(gap)));
  }

  private static boolean onlySlips(Change change) {
    Wording wording = change.wording();
    if (areSame(change.termsBefore(), change.termsAfter())) {
      return true; // "95 per cent" made "95%"
    }
    return wording.gaps().stream()
        .allMatch(
            gap ->
                Slips.isSlip(wording, gap, change)
                    || isLabelled(change, gap)
                    || inDigits(wording.gone(gap)).equals(inDigits(wording.come(gap))));
  }

  /** {@code 4. Boats} made {@code 5. Boats}, or {@code Boats}. */
  private static boolean isLabelled(Change change, Wording.Gap gap) {
    return gap.beforeFrom() == 0
        && gap.afterFrom() == 0
        && gap.beforeTo() <= 1
        && gap.afterTo() <= 1
        && (gap.beforeTo() == 0 || isLabel(change.edit.beforeText(), change.termsBefore()))
        && (gap.afterTo() == 0 || isLabel(change.edit.afterText(), change.termsAfter()));
  }

  /** Whether a text begins with a label, whose digits are no figure and no date. */
  private static boolean isLabel(String text, List<Term> terms) {
    return !terms.isEmpty()
        && terms.getFirst().kind() == Term.Kind.WORD
        && LABEL.matcher(text).matches();
  }

  private static boolean areSame(List<Term> old, List<Term> now) {
    for (int i = 0; i < old.size() && i < now.size(); i++) {
      if (!old.get(i).key().equals(now.get(i).key())) {
        return false;
      }
    }
    return old.size() == now.size();
  }

  /** {@code three} made {@code 3} says nothing else. */
  private static List<String> inDigits(List<Word> words) {
    return words.stream().map(word -> NumberWords.inDigits(word.folded())).toList();
  }

  private static boolean speaksOfDeath(Change change) {
    return change.wording().after().stream().anyMatch(word -> DEATH.contains(word.folded()));
  }

  /** How many telling words there are; gathers those that weigh by themselves. */
  private static int telling(List<Word> words, Set<String> weighty) {
    int telling = 0;
    for (Word word : words) {
      if (!SMALL.contains(word.folded())) {
        telling++;
        if (WEIGHTY.contains(word.folded())) {
          weighty.add(word.folded());
        }
      }
    }
    return telling;
  }
}
