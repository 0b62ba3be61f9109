package stet.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of words around a quotation, in which a speaker and a reporting verb are looked for.
 *
 * <p>"said Mr. Lavrov", "Mr. Lavrov, the minister, also said", "according to the ministry", "was
 * called … by Mr. Lavrov", "Mr. Lavrov’s claim that". Works on English word order alone; a verb
 * without a subject beside it ("saying", "to call") has that of the sentence.
 */
final class Clause {

  private static final Set<String> AUXILIARIES =
      words(
          "has have had is are was were be been being will would can could may might must should do"
              + " does did also later then now again once never always still even just only already"
              + " not further repeatedly reportedly famously publicly recently previously instead"
              + " too who he's she's i've we've they've he'd she'd goes went on soon first since"
              + " who'd didn't doesn't hasn't hadn't don't won't wouldn't couldn't can't");

  /** A subject does not reach over these. */
  private static final Set<String> BREAKS =
      words(
          "that when while because if but where which whom after before although though whether as"
              + " since until unless so than and or why how what");

  /** A subject behind its verb does not reach over these. */
  private static final Set<String> ENDS =
      words(
          "in on at after before during when while as to by from with that who whose because about"
              + " for last this earlier later is was were are has had will would not if but via"
              + " told monday tuesday wednesday thursday friday saturday sunday yesterday today"
              + " tomorrow nach vor im am bei zum zur auf mit über après avant dans sur lors au aux"
              + " du en and where which speaking referring adding noting over regarding into"
              + " through under");

  private static final Set<String> NO_SUBJECT =
      words(
          "and but or in on at to for which that who when while as of from with by is was were are"
              + " has had have about after before because if so than then since not during into"
              + " like");

  /** More often nouns than verbs, in this form. */
  private static final Set<String> NOUNS =
      words(
          "state report comment email text answer claim question cry joke tweet reply quote demand"
              + " promise offer plan attack support hope doubt regard view call point post press"
              + " fear want need issue voice echo signal blame rate rule order request challenge"
              + " address credit crow coin rally laugh put reason program label brand paint sum"
              + " name read estimate forecast process project shout sigh snap bark remark counter"
              + " states claims points views calls plans attacks comments reports emails texts"
              + " answers questions jokes tweets quotes demands promises offers hopes doubts fears"
              + " issues blast praise mock protest outline hint charge");

  private static final Set<String> CONDITIONS = words("if unless whether");

  private static final Set<String> PRONOUNS =
      words("he she they we i it you somebody everyone who");

  private static final Set<String> OBJECTS =
      words("him her them us me himself herself themselves myself ourselves it");

  /** Ahead of a verb of another language: {@code a dit}, {@code hat gesagt}. */
  private static final Set<String> AUXILIARIES_ELSEWHERE =
      words("a ont avait avaient aurait auraient est s'est t hat haben hatte ha han había heeft");

  /** {@code a-t-elle dit} */
  private static final Set<String> PRONOUNS_ELSEWHERE = words("il elle ils elles on er sie");

  private final String text;
  private final List<Word> words;

  Clause(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  /**
   * The speaker told behind a quotation: {@code said Mr. Lavrov}, {@code Mr. Lavrov said}.
   *
   * @param closedByComma whether the quotation ends as speech does before "he said"
   */
  @Nullable Attributed behind(boolean closedByComma) {
    int verb = firstVerb(closedByComma ? 25 : 2);
    if (verb >= 0 && (closedByComma || verb == 0)) {
      if (is(verb, "according") && is(verb + 1, "to")) {
        return right(verb + 1, verb);
      }
      if (Reporting.isElsewhere(folded(verb)) && isAuxiliaryElsewhere(0, verb)) {
        return PRONOUNS_ELSEWHERE.contains(folded(verb - 1))
            ? found(words.get(verb - 1).start(), words.get(verb - 1).end(), verb)
            : right(verb, verb);
      }
      if (onlyAuxiliaries(0, verb)) {
        Attributed inverted = right(verb, verb);
        if (inverted != null) {
          return inverted;
        }
      } else if (!NO_SUBJECT.contains(folded(0)) && !Reporting.isVerb(folded(0))) {
        return breakBefore(verb) || left(verb, 0) == null ? head(0, verb) : left(verb, 0);
      }
    }
    return tail();
  }

  /** The phrase that begins here, up to the first break, auxiliary or verb. */
  private Attributed head(int start, int verb) {
    int end = start;
    while (end + 1 < verb
        && !breakBefore(end + 1)
        && !AUXILIARIES.contains(folded(end + 1))
        && !PRONOUNS.contains(folded(start))
        && !folded(end + 1).endsWith("ly")) {
      end++;
    }
    return found(words.get(start).start(), words.get(end).end(), verb);
  }

  /** Every speaker with a plain verb of reporting, in order. */
  List<Attributed> reports() {
    List<Attributed> reports = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Attributed report = null;
      if (is(i, "according") && is(i + 1, "to")) {
        report = right(i + 1, i);
      } else if (isReport(i)) {
        report = marksBefore(i) ? right(i, i) : left(i, 0);
        if (report == null && (breakBefore(i) || (i == 0 && !isOrder()))) {
          report = right(i, i);
        }
      }
      if (report != null && !isCondition(report)) {
        reports.add(report);
      }
    }
    return reports;
  }

  /** {@code If your bank has agreed}: nobody has said so yet. */
  private boolean isCondition(Attributed report) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).start() == report.start()) {
        return CONDITIONS.contains(folded(i - 1));
      }
    }
    return false;
  }

  /** {@code Confirm your attendance}: a sentence that opens so tells the reader what to do. */
  private boolean isOrder() {
    return Reporting.infinitive(folded(0)).equals(folded(0));
  }

  /** Whether a verb of reporting stands here as one. */
  private boolean isReport(int i) {
    String word = folded(i);
    boolean claims =
        (Reporting.isClaiming(word) && !Reporting.isOfThings(word))
            || (Reporting.isVerb(word) && is(i + 1, "that"));
    return claims
        && (!word.endsWith("ing") || isBe(i - 1))
        && !is(i - 1, "to")
        && !(i > 0 && isCapital(i) && !isHeadline())
        && !soCalled(i)
        && (!NOUNS.contains(word) || nounAsVerb(i));
  }

  /** Whether most words have capitals, so that they say nothing. */
  private boolean isHeadline() {
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      capitals += isCapital(i) ? 1 : 0;
    }
    return words.size() > 2 && capitals * 10 >= words.size() * 6;
  }

  private boolean marksBefore(int i) {
    int from = i == 0 ? 0 : words.get(i - 1).end();
    int at = words.get(i).start() - 1;
    while (at > from && text.charAt(at) == ' ') {
      at--;
    }
    return at >= from && "”\"’'»“".indexOf(text.charAt(at)) >= 0;
  }

  /** Told at the end of the sentence: {@code …, Mr. Lavrov said on Monday}. */
  private @Nullable Attributed tail() {
    for (int i = words.size() - 1; i >= 1; i--) {
      if (is(i, "according") && is(i + 1, "to")) {
        return right(i + 1, i);
      }
      if (Reporting.isPlain(folded(i)) && !folded(i).endsWith("ing")) {
        int start = i;
        while (start > 0 && !breakBefore(start)) {
          start--;
        }
        if (start > 0 && i - start > 0 && i - start < 8 && !NO_SUBJECT.contains(folded(start))) {
          return left(i, start);
        }
        if (start == i && start > 0) {
          return right(i, i);
        }
      }
    }
    return null;
  }

  /** The speaker told ahead of a quotation: {@code Mr. Lavrov called them}. */
  @Nullable Attributed ahead() {
    Attributed found = verbs(true);
    if (found == null) {
      found = verbs(false);
    }
    if (found == null) {
      found = nouns();
    }
    return found;
  }

  /** What the sentence is about, where nothing in it tells who speaks. */
  @Nullable Attributed subject() {
    return sentenceSubject(words.size());
  }

  private @Nullable Attributed verbs(boolean plain) {
    int participle = -1;
    Attributed embedded = null;
    for (int i = words.size() - 1; i >= 0; i--) {
      String word = folded(i);
      if (is(i, "to") && is(i - 1, "according")) {
        Attributed found = right(i, i - 1);
        if (found != null) {
          return found;
        }
      }
      if ((plain ? !Reporting.isPlain(word) : !Reporting.isVerb(word))
          || soCalled(i)
          || (i > 0 && isCapital(i))
          || (NOUNS.contains(word) && !is(i - 1, "to") && !nounAsVerb(i))) {
        continue;
      }
      if ((word.endsWith("ing") && !isBe(i - 1)) || is(i - 1, "to")) {
        participle = participle < 0 ? i : participle;
        continue;
      }
      Attributed found = passive(i);
      if (found == null) {
        found = left(i, 0);
      }
      if (found == null && (i == 0 || breakBefore(i))) {
        found = right(i, i);
      }
      if (found != null && embedded == null && isEmbedded(found)) {
        embedded = found;
      } else if (found != null) {
        return found;
      }
    }
    if (embedded != null) {
      return embedded;
    }
    return participle < 0 ? null : sentenceSubject(participle);
  }

  /** {@code says he feels}: a pronoun that goes on what somebody else is said to say. */
  private boolean isEmbedded(Attributed found) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).start() == found.start()) {
        return PRONOUNS.contains(folded(i)) && (is(i - 1, "that") || isVerb(i - 1));
      }
    }
    return false;
  }

  /** Behind a pronoun or an auxiliary a noun's form is a verb: {@code they claim}. */
  private boolean nounAsVerb(int i) {
    if (i == 0 || breakBefore(i)) {
      return false;
    }
    boolean name = isCapital(i - 1) && !folded(i - 1).endsWith("'s") && !isHeadline();
    return name || PRONOUNS.contains(folded(i - 1)) || AUXILIARIES.contains(folded(i - 1));
  }

  private @Nullable Attributed nouns() {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (Reporting.isNoun(folded(i))) {
        Attributed owner = owner(i);
        if (owner != null) {
          return owner;
        }
      }
    }
    return null;
  }

  /** {@code was described by Mr. Lavrov as}. */
  private @Nullable Attributed passive(int verb) {
    if (verb == 0 || !isBe(verb - 1)) {
      return null;
    }
    for (int i = verb + 1; i < Math.min(words.size(), verb + 5); i++) {
      if (is(i, "by")) {
        return right(i, verb);
      }
    }
    return null;
  }

  /** {@code Mr. Lavrov’s claim}, {@code his claim}. */
  private @Nullable Attributed owner(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      String word = folded(i);
      if (breakBefore(i + 1)) {
        return null;
      }
      if (word.endsWith("'s") || word.endsWith("s'")) {
        int start = i;
        while (start > 0 && isCapital(start - 1) && !breakBefore(start)) {
          start--;
        }
        int end = words.get(i).end();
        int cut = word.endsWith("'s") ? 2 : 0;
        return found(words.get(start).start(), end - cut, noun);
      }
      if (Set.of("his", "her", "their", "its", "my", "our").contains(word)) {
        return found(words.get(i).start(), words.get(i).end(), noun);
      }
    }
    for (int i = noun + 1; i < Math.min(words.size(), noun + 3); i++) {
      if (is(i, "by") || is(i, "from") || is(i, "of")) {
        return right(i, noun);
      }
    }
    return null;
  }

  /** What the sentence is about: the first name, pronoun or noun with an article. */
  private @Nullable Attributed sentenceSubject(int verb) {
    int i = 0;
    while (i < verb) {
      boolean adverbial =
          NO_SUBJECT.contains(folded(i))
              || (i == 0 && folded(0).endsWith("ing"))
              || isLater(i, verb);
      if (adverbial) {
        // An adverbial first: the subject is behind its comma.
        i++;
        while (i < verb && !breakBefore(i)) {
          i++;
        }
        continue;
      }
      boolean pronoun = PRONOUNS.contains(folded(i));
      boolean article = Set.of("the", "a", "an", "his", "her", "their").contains(folded(i));
      if (pronoun || article || (isCapital(i) && isName(i))) {
        int end = i;
        while (!pronoun && end + 1 < verb && !breakBefore(end + 1) && goesOn(end + 1, article)) {
          end++;
        }
        int last = words.get(end).end();
        return verb < words.size()
            ? found(words.get(i).start(), last, verb)
            : new Attributed(words.get(i).start(), last, last, last, false);
      }
      i++;
    }
    return null;
  }

  /** {@code Hours later,} {@code Two days earlier,}. */
  private boolean isLater(int i, int verb) {
    for (int k = i; k < Math.min(verb, i + 4); k++) {
      if (k > i && breakBefore(k)) {
        return false;
      }
      if (is(k, "later") || is(k, "earlier") || is(k, "ago")) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(int i, boolean article) {
    return isCapital(i)
        || folded(i).equals("of")
        || Offices.is(folded(i))
        || (article && !AUXILIARIES.contains(folded(i)) && !isVerb(i) && !ENDS.contains(folded(i)));
  }

  /** The subject left of a verb, no further than a word. */
  private @Nullable Attributed left(int verb, int least) {
    int end = verb - 1;
    if (isBe(end) && !folded(verb).endsWith("ing")) {
      // "Residents were asked to": who is told something, not who tells it.
      return null;
    }
    while (end >= least
        && !breakBefore(end + 1)
        && (AUXILIARIES.contains(folded(end)) || folded(end).endsWith("ly"))) {
      end--;
    }
    if (end < least) {
      return null;
    }
    while (end > least && closesBracket(end)) {
      while (end > least && !opensBracket(end)) {
        end--;
      }
      end--;
    }
    if (end < least) {
      return null;
    }
    int start = end;
    boolean bracket = end + 1 < words.size() && opensBracket(end + 1);
    if (!bracket && breakBefore(end + 1)) {
      // "Mr. Lavrov, the minister, said": over the apposition, if a name or pronoun stands there.
      int apposition = end;
      while (apposition > least && !breakBefore(apposition)) {
        apposition--;
      }
      if (apposition == least || !isComma(apposition) || !isComma(end + 1)) {
        return null;
      }
      end = overOffices(apposition - 1, least);
      start = end;
    }
    while (start > least
        && !breakBefore(start)
        && !BREAKS.contains(folded(start - 1))
        && !Reporting.isPlain(folded(start - 1))) {
      start--;
    }
    while (start < end && (NO_SUBJECT.contains(folded(start)) || isTime(start))) {
      start++;
    }
    if (PRONOUNS.contains(folded(end))) {
      start = end;
    }
    int name = nameAhead(start, end, least);
    if (name >= 0) {
      return found(words.get(name).start(), words.get(start - 1).end(), verb);
    }
    boolean object = start == end && OBJECTS.contains(folded(start)) && !folded(start).equals("it");
    if (object || NO_SUBJECT.contains(folded(start))) {
      return null;
    }
    return found(words.get(start).start(), words.get(end).end(), verb);
  }

  /**
   * Where a name begins that an office follows whose comma is forgotten: {@code Ada Thorne,
   * Director of the Port said}; -1 for none.
   */
  private int nameAhead(int start, int end, int least) {
    if (start - 2 < least || !isComma(start) || !isOfficeOfSomething(start, end)) {
      return -1;
    }
    int first = start - 1;
    while (first > least && !breakBefore(first)) {
      first--;
    }
    for (int i = first; i < start; i++) {
      if (!isCapital(i) || NO_SUBJECT.contains(folded(i)) || ENDS.contains(folded(i))) {
        return -1;
      }
    }
    return start - first > 1 ? first : -1;
  }

  /** {@code Medical Director at Public Health England}. */
  private boolean isOfficeOfSomething(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Offices.is(folded(i))) {
        return is(i + 1, "of") || is(i + 1, "at") || is(i + 1, "for");
      }
    }
    return false;
  }

  /** {@code Dr Harries, Chief Executive, UKHSA, said}: over each further part that is an office. */
  private int overOffices(int last, int least) {
    int end = last;
    while (true) {
      int part = end;
      boolean office = Offices.is(folded(end));
      while (part > least && !breakBefore(part)) {
        part--;
        office |= Offices.is(folded(part)) && (is(part + 1, "of") || is(part + 1, "at"));
      }
      if (!office || part == least || !isComma(part)) {
        return end;
      }
      end = part - 1;
    }
  }

  /** The subject right of a verb. */
  private @Nullable Attributed right(int after, int verb) {
    int start = after + 1;
    if (start >= words.size()
        || breakBefore(start)
        || NO_SUBJECT.contains(folded(start))
        || (OBJECTS.contains(folded(start)) && !isOwner(start))) {
      return null;
    }
    int end = start;
    while (end + 1 < words.size()
        && !breakBefore(end + 1)
        && !ENDS.contains(folded(end + 1))
        && !PRONOUNS.contains(folded(start))
        && end - start < 14) {
      end++;
    }
    return found(words.get(start).start(), words.get(end).end(), verb);
  }

  /** {@code said her deputy}: "her" owns what follows. */
  private boolean isOwner(int i) {
    return folded(i).equals("her")
        && i + 1 < words.size()
        && !breakBefore(i + 1)
        && !ENDS.contains(folded(i + 1))
        && !NO_SUBJECT.contains(folded(i + 1));
  }

  private int firstVerb(int within) {
    int end = Math.min(words.size(), within);
    for (int i = 0; i < end; i++) {
      if (Reporting.isPlain(folded(i)) || is(i, "according")) {
        return i;
      }
    }
    for (int i = 0; i < Math.min(end, 6); i++) {
      if (isVerb(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean onlyAuxiliaries(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!AUXILIARIES.contains(folded(i)) && !folded(i).endsWith("ly")) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code a}, {@code a-t-elle}: an auxiliary, and perhaps a pronoun that it is turned round with.
   */
  private boolean isAuxiliaryElsewhere(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean pronoun = i > from && i == to - 1 && PRONOUNS_ELSEWHERE.contains(folded(i));
      if (!pronoun && !AUXILIARIES_ELSEWHERE.contains(folded(i))) {
        return false;
      }
    }
    return to > from;
  }

  private Attributed found(int start, int end, int verb) {
    return new Attributed(start, end, words.get(verb).start(), words.get(verb).end(), false);
  }

  private boolean soCalled(int i) {
    return is(i, "called") && is(i - 1, "so");
  }

  private boolean isBe(int i) {
    return i >= 0 && Set.of("is", "are", "was", "were", "be", "been", "being").contains(folded(i));
  }

  private boolean isVerb(int i) {
    return Reporting.isVerb(folded(i));
  }

  /** Whether a word is no word of the language's small ones, so that a capital says something. */
  private boolean isName(int i) {
    return !AUXILIARIES.contains(folded(i)) && !BREAKS.contains(folded(i));
  }

  private boolean isTime(int i) {
    return ENDS.contains(folded(i)) && folded(i).endsWith("day");
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(text.charAt(words.get(i).start()));
  }

  private boolean is(int i, String folded) {
    return i >= 0 && i < words.size() && folded(i).equals(folded);
  }

  private String folded(int i) {
    return words.get(i).folded();
  }

  private boolean opensBracket(int i) {
    int start = words.get(i).start();
    return start > 0 && text.charAt(start - 1) == '(';
  }

  private boolean closesBracket(int i) {
    int end = words.get(i).end();
    return end < text.length() && (text.charAt(end) == ')' || text.startsWith(".)", end));
  }

  private boolean isComma(int i) {
    return i > 0 && i < words.size() && text.charAt(words.get(i - 1).end()) == ',';
  }

  /** Whether more than spaces, hyphens and points stand between a word and the one before. */
  private boolean breakBefore(int i) {
    if (i <= 0 || i >= words.size()) {
      return false;
    }
    int from = words.get(i - 1).end();
    int to = words.get(i).start();
    for (int at = from; at < to; at++) {
      if (",;:—–()[]\"“”«»!?".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return to - from > 4;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
