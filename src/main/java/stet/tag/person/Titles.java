package stet.tag.person;

import java.util.Locale;
import java.util.Set;

/** Words that go before a person's name. */
final class Titles {
  private Titles() {}

  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  private static final Set<String> MALE =
      Set.of("mr sir lord king prince duke baron brother father monsieur herr señor".split(" "));

  private static final Set<String> FEMALE =
      Set.of(
          "mrs ms miss dame lady queen princess duchess baroness sister madame madam frau señora"
              .split(" "));

  /** Titles that only ever go before a name. */
  private static final Set<String> PERSONAL =
      Set.of(
          "mr mrs ms miss mx dr sir dame lord lady prof rev hon sen rep gov gen col lt sgt capt maj"
              .split(" "));

  /** Those of them behind which any capitalised word is a name, with a point or without one. */
  private static final Set<String> FORMS = Set.of("mr mrs ms miss mx dr".split(" "));

  /** Offices and ranks, which stand before a name or alone. */
  private static final Set<String> OFFICES =
      Set.of(
          ("president minister secretary senator general chancellor premier governor"
                  + " mayor congressman congresswoman representative ambassador judge justice"
                  + " professor doctor captain colonel lieutenant sergeant major corporal"
                  + " commander admiral marshal brigadier commodore pope cardinal archbishop"
                  + " bishop reverend rabbi imam sheikh sheik ayatollah emir sultan chairman"
                  + " chairwoman chairperson chair director commissioner councillor councilor"
                  + " alderman inspector superintendent constable detective sheriff attorney"
                  + " speaker deputy king queen prince princess duke duchess earl baron baroness"
                  + " count countess vice-president president-elect coach officer agent spokesman"
                  + " spokeswoman spokesperson leader father sister brother mother herr frau"
                  + " monsieur madame señor señora cpl cmdr adm insp supt pres sjt srsg envoy"
                  + " director-general secretary-general under-secretary-general attorney-general"
                  + " governor-general lieutenant-general major-general vice-admiral rear-admiral"
                  + " brigadier-general under-secretary vice-chancellor vice-chairman pm recorder"
                  + " cadet padre")
              .split(" "));

  /** Of those who go by a given name, which alone would be the key of everybody called so. */
  private static final Set<String> OF_REIGN =
      Set.of("king", "queen", "pope", "prince", "princess", "emperor", "empress");

  static boolean isOfReign(Token token) {
    return token.isCapitalised() && OF_REIGN.contains(fold(token.form()));
  }

  static boolean isTitle(Token token) {
    return token.form().isTitle;
  }

  /** To be asked once for each form, which remembers it. */
  static boolean isTitle(Form form) {
    if (!form.isCapitalised) {
      return false;
    }
    String word = fold(form);
    return OFFICES.contains(word) || isPersonal(form, word);
  }

  /** Mr, Mrs., Dr and the like; not in capitals, since MS Word is no lady. */
  static boolean isPersonal(Token token) {
    return token.isCapitalised() && isPersonal(token.form(), fold(token.form()));
  }

  private static boolean isPersonal(Form form, String folded) {
    return Character.isLowerCase(form.text.charAt(form.text.length() > 1 ? 1 : 0))
        && PERSONAL.contains(folded);
  }

  /** Mr and Mrs, and a shortened title with its point, as "Sen.". */
  static boolean isForm(Token token) {
    return isPersonal(token) && (FORMS.contains(fold(token.form())) || token.text().endsWith("."));
  }

  static Gender gender(Token token) {
    String word = fold(token.form());
    return MALE.contains(word)
        ? Gender.MALE
        : FEMALE.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  private static String fold(Form form) {
    return form.bare.toLowerCase(Locale.ROOT);
  }
}
