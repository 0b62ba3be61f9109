package stet.revision.tag.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The reporting verbs of a language, in all their forms: verbs for what somebody said, wrote or
 * thinks.
 *
 * <p>Plain ones ({@code say}, {@code tell}) may follow a quotation together with their speaker; the
 * others ({@code accuse}, {@code describe}) take a quotation as part of their object.
 */
public final class ReportingVerbs {
  /**
   * A form of a verb.
   *
   * @param verb its infinitive, or the form that is used in place of it
   * @param elsewhere whether it is of a language other than English
   */
  private record Form(String verb, boolean plain, boolean elsewhere) {}

  private final Map<String, Form> forms = new HashMap<>();

  private ReportingVerbs(LanguagePack pack) {
    read(pack, WordList.BROAD_SAYING_VERBS, false);
    read(pack, WordList.SAYING_VERBS, true);
  }

  private void read(LanguagePack pack, WordList list, boolean plain) {
    boolean elsewhere = !pack.isEnglish() && pack.owns(list);
    for (List<String> verb : pack.groups(list)) {
      for (String form : verb) {
        forms.put(form, new Form(verb.getFirst(), plain, elsewhere));
      }
    }
  }

  private static @Nullable Form form(LanguagePack pack, String folded) {
    return pack.derived(ReportingVerbs.class, ReportingVerbs::new).forms.get(folded);
  }

  /** Whether a word is any form of a reporting verb, or a noun of speech. */
  public static boolean tells(LanguagePack pack, String folded) {
    return isVerb(pack, folded) || isNoun(pack, folded);
  }

  /** Whether a word is any form of a reporting verb. */
  public static boolean isVerb(LanguagePack pack, String folded) {
    return form(pack, folded) != null;
  }

  /** Whether a word is any form of a verb that may follow a quotation together with its speaker. */
  public static boolean isPlain(LanguagePack pack, String folded) {
    @Nullable Form form = form(pack, folded);
    return form != null && form.plain();
  }

  /** Whether a word is any form of a reporting verb of a language other than English. */
  public static boolean isElsewhere(LanguagePack pack, String folded) {
    @Nullable Form form = form(pack, folded);
    return form != null && form.elsewhere();
  }

  /** Whether a word is any form of a verb that attributes a claim, quoted or not. */
  public static boolean isClaiming(LanguagePack pack, String folded) {
    @Nullable Form form = form(pack, folded);
    return form != null
        && (form.plain() || !pack.has(WordList.SAYING_VERBS_OF_OTHER_USE, form.verb()));
  }

  /**
   * Whether a word is any form of a verb whose subject is more often a thing than a speaker, such
   * as indicate.
   */
  public static boolean isOfThings(LanguagePack pack, String folded) {
    @Nullable Form form = form(pack, folded);
    return form != null && pack.has(WordList.SAYING_VERBS_OF_THINGS, form.verb());
  }

  /** The infinitive of a form; empty for any other word. */
  public static String infinitive(LanguagePack pack, String folded) {
    @Nullable Form form = form(pack, folded);
    return form == null ? "" : form.verb();
  }

  /** Whether a word is a noun of speech: statement, interview, slogan. */
  public static boolean isNoun(LanguagePack pack, String folded) {
    return pack.has(WordList.SAYING_NOUNS, folded);
  }
}
