package stet.tag.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The verbs with which English reports what somebody said, wrote or thinks, in all their forms.
 *
 * <p>Plain ones ({@code say}, {@code tell}) may stand behind a quotation with their speaker; the
 * others ({@code accuse}, {@code describe}) take a quotation as part of their object.
 */
public final class Reporting {
  private Reporting() {}

  private static final String PLAIN =
      "say tell add ask reply write tweet declare insist warn argue explain recall note state claim"
          + " announce comment conclude continue remark observe shout cry yell chant whisper"
          + " testify respond answer admit acknowledge concede read joke quip quote urge vow"
          + " promise plead predict suggest assert affirm allege reiterate stress emphasize"
          + " emphasise counter contend maintain muse mutter murmur exclaim scream lament complain"
          + " boast brag confess recount report repeat retort sigh snap bark shoot caution confirm"
          + " deny pledge proclaim reflect remind reveal summarize summarise advise agree assure"
          + " interject interrupt opine speculate tease tell think thunder wonder fume gush implore"
          + " instruct intone holler roar scoff sneer snipe laugh grumble growl plead predict"
          + " pronounce";

  private static final String BROAD =
      "call accuse describe characterize characterise denounce condemn criticize criticise praise"
          + " label brand portray dismiss decry deride hail slam rip attack attribute blame cite"
          + " refer dub believe consider view regard see find hope want wish expect fear doubt know"
          + " feel plan intend threaten order recommend request require seek support oppose reject"
          + " defend disclose discuss detail outline hint imply infer indicate mention mean name"
          + " identify introduce invoke issue express voice talk speak echo endorse estimate"
          + " forecast encourage tout trumpet trash bemoan bash lambaste liken compare conjure"
          + " ridicule suspect vouch welcome challenge question rule promote rate publish title"
          + " paraphrase parrot peddle paint pronounce protest ponder preach refute represent sum"
          + " swear theorize warn allow apologize apologise argue lash applaud address credit crow"
          + " thank praise rally deem coin allude point begin accept compliment scold blast blog"
          + " mock offer charge signal demand propose reason sing text email chide taunt needle"
          + " rebuke chastise warn pan skewer pounce assail invite press grill put post";

  /** Of those, the ones that do not tell what somebody says or thinks whenever they stand alone. */
  private static final Set<String> OTHER_USES =
      Set.of(
          ("find see know plan intend put press invite order seek support oppose reject begin"
                  + " accept introduce issue pan grill name identify sum read publish title sing deem"
                  + " coin rally mean want need dub feel allow address credit crow parrot peddle paint"
                  + " program rule charge signal text email question label brand rate post rip attack"
                  + " lash invoke represent defend welcome challenge assail pounce needle")
              .split(" "));

  /** Those that are more often a thing's than a speaker's, where nothing is quoted. */
  private static final Set<String> OF_THINGS =
      Set.of("continue", "record", "reflect", "read", "shoot", "indicate", "represent", "require");

  /** Past tenses that no rule gives. */
  private static final Map<String, String> PAST =
      Map.ofEntries(
          Map.entry("say", "said"),
          Map.entry("tell", "told"),
          Map.entry("write", "wrote written"),
          Map.entry("read", "read"),
          Map.entry("think", "thought"),
          Map.entry("begin", "began begun"),
          Map.entry("shoot", "shot"),
          Map.entry("sing", "sang sung"),
          Map.entry("put", "put"),
          Map.entry("see", "saw seen"),
          Map.entry("find", "found"),
          Map.entry("know", "knew known"),
          Map.entry("feel", "felt"),
          Map.entry("seek", "sought"),
          Map.entry("mean", "meant"),
          Map.entry("speak", "spoke spoken"),
          Map.entry("swear", "swore sworn"),
          Map.entry("make", "made"),
          Map.entry("give", "gave given"),
          Map.entry("draw", "drew drawn"),
          Map.entry("take", "took taken"),
          Map.entry("forbid", "forbade forbidden"),
          Map.entry("show", "showed shown"),
          Map.entry("hold", "held"),
          Map.entry("send", "sent"),
          Map.entry("run", "ran run"),
          Map.entry("understand", "understood"),
          Map.entry("hear", "heard"),
          Map.entry("foresee", "foresaw foreseen"),
          Map.entry("choose", "chose chosen"),
          Map.entry("go", "went gone"),
          Map.entry("come", "came come"),
          Map.entry("strike", "struck"),
          Map.entry("hit", "hit"),
          Map.entry("keep", "kept"),
          Map.entry("pay", "paid"),
          Map.entry("cast", "cast"),
          Map.entry("strive", "strove striven"),
          Map.entry("rethink", "rethought"),
          Map.entry("sue", "sued"));

  /** Verbs that double their last letter. */
  private static final Set<String> DOUBLING =
      Set.of(
          "plan", "slam", "rip", "dub", "quip", "brag", "refer", "admit", "infer", "begin", "ban",
          "pan", "pin", "rebut", "run", "beg", "fret", "sum", "put", "hit", "stop");

  /** What stands for a verb. */
  private static final Set<String> NOUNS =
      Set.of(
          ("according statement statements quoted speech interview remark remarks comment comments"
                  + " tweet tweets testimony letter email memo op-ed claim claims warning call calls"
                  + " assertion allegation allegations description pledge promise message words answer"
                  + " reply response question argument slogan chant chants transcript caption headline"
                  + " says post posts criticism accusation accusations suggestion view phrase"
                  + " declaration")
              .split(" "));

  /**
   * A form of a verb.
   *
   * @param verb its infinitive
   * @param elsewhere whether it is of another language than English
   */
  private record Form(String verb, boolean plain, boolean elsewhere) {}

  private static final Map<String, Form> FORMS = forms();

  private static final Set<String> TELLING = telling();

  private static Set<String> telling() {
    Set<String> telling = new HashSet<>(FORMS.keySet());
    telling.addAll(NOUNS);
    return telling;
  }

  private static Map<String, Form> forms() {
    Map<String, Form> forms = new HashMap<>();
    for (String verb : BROAD.split(" ")) {
      inflect(verb).forEach(form -> forms.put(form, new Form(verb, false, false)));
    }
    for (String verb : PLAIN.split(" ")) {
      inflect(verb).forEach(form -> forms.put(form, new Form(verb, true, false)));
    }
    for (String verb : SpeechElsewhere.VERBS.split(",")) {
      for (String form : verb.split(" ")) {
        forms.putIfAbsent(form, new Form(verb, true, true));
      }
    }
    return forms;
  }

  /** The forms of a regular verb, and its past from the table. */
  private static Set<String> inflect(String verb) {
    Set<String> forms = new HashSet<>();
    forms.add(verb);
    String stem = verb;
    boolean e = verb.endsWith("e");
    boolean y = verb.endsWith("y") && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    if (DOUBLING.contains(verb)) {
      stem = verb + verb.charAt(verb.length() - 1);
    } else if (e && !verb.endsWith("ee")) {
      stem = verb.substring(0, verb.length() - 1);
    }
    forms.add(stem + "ing");
    String past = PAST.get(verb);
    if (past == null) {
      forms.add(y ? verb.substring(0, verb.length() - 1) + "ied" : e ? verb + "d" : stem + "ed");
    } else {
      forms.addAll(Set.of(past.split(" ")));
    }
    boolean hiss = verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch");
    forms.add(y ? verb.substring(0, verb.length() - 1) + "ies" : verb + (hiss ? "es" : "s"));
    return forms;
  }

  /** All forms of regular verbs, given by their infinitives with spaces between. */
  public static Set<String> inflected(String verbs) {
    Set<String> forms = new HashSet<>();
    for (String verb : verbs.split(" ")) {
      forms.addAll(inflect(verb));
    }
    return Set.copyOf(forms);
  }

  /** Any form of a verb of reporting, or a noun that tells of speech. */
  public static boolean tells(String folded) {
    return TELLING.contains(folded);
  }

  /** Any form of a verb of reporting. */
  public static boolean isVerb(String folded) {
    return FORMS.containsKey(folded);
  }

  /** Any form of a verb that may stand behind a quotation with its speaker. */
  public static boolean isPlain(String folded) {
    Form form = FORMS.get(folded);
    return form != null && form.plain();
  }

  /** A form of a verb of another language, and of none in English. */
  public static boolean isElsewhere(String folded) {
    Form form = FORMS.get(folded);
    return form != null && form.elsewhere();
  }

  /** Any form of a verb by which a claim is somebody's, quoted or not. */
  public static boolean isClaiming(String folded) {
    Form form = FORMS.get(folded);
    return form != null && (form.plain() || !OTHER_USES.contains(form.verb()));
  }

  /** Any form of a verb that is more often a thing's than a speaker's: it may indicate. */
  public static boolean isOfThings(String folded) {
    Form form = FORMS.get(folded);
    return form != null && OF_THINGS.contains(form.verb());
  }

  /** The infinitive of a form; empty for what is none. */
  public static String infinitive(String folded) {
    Form form = FORMS.get(folded);
    return form == null ? "" : form.verb();
  }

  /** A noun that tells of speech: statement, interview, slogan. */
  public static boolean isNoun(String folded) {
    return NOUNS.contains(folded);
  }
}
