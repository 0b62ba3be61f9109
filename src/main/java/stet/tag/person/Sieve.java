package stet.tag.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what looks like a person's name and by the words about it is none: a storm, a ship, a
 * firm, a street, a constituency.
 */
final class Sieve {
  private Sieve() {}

  /** What is called after a person rather than a person, when it ends so or this follows. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          ("Road Avenue University College School Hospital Act Report Award Awards Centre Center"
                  + " Foundation Institute Prize Airport Stadium Ltd Limited Inc PLC plc Plc LLP LLC"
                  + " GmbH AG Corp Corporation Company Holdings Group Airlines Airways Museum Gallery"
                  + " Library Theatre Theater Band Orchestra Trust Fund Scheme Programme Program"
                  + " Memorial Lecture Cup Trophy Stakes Building Tower Square Station Terminal Hotel"
                  + " Brewery Solicitors Architects Associates Partners Consulting Engineering"
                  + " Laboratories Labs Pharmaceuticals Motors Estates Supermarkets Stores Academy"
                  + " Infirmary Barracks Prison Dockyard Shipyard Council Commission Committee Inquiry"
                  + " Review Syndrome Islands Township Racecourse Marina Blvd Boulevard St. Rd Rd. Sok"
                  + " Sok. Cad. Cd. Recipient Recipients Freeport Freeports Terms Telescope")
              .split(" "));

  /** What is called after a person when this follows; some persons are called so themselves. */
  private static final Set<String> FOLLOWING =
      Set.of(
          ("Line Lines Bridge Bank Inn Arms Chambers Homes Bill Law Rule Effect Island Lake River"
                  + " Street Crescent Terrace Drive Court Hall House Ave Plaza Cultural"
                  + " Bay County Pier Quay Dock Docks Stiftung Platz Straße Strasse Stadion"
                  + " Training Services Solutions Consultancy Recruitment Logistics Haulage"
                  + " Construction Builders Catering Insurance Productions Studios Pictures"
                  + " Publishing Investments Ventures Technologies Systems Vineyards Virus Disease"
                  + " Method Vaccine")
              .split(" "));

  /** The same, as some papers write it: {@code Charles de Gaulle airport}. */
  private static final Set<String> FOLLOWING_SMALL =
      Set.of(
          ("airport airfield stadium arena museum prison barracks foundation hospital university"
                  + " college school academy station bridge library theatre theater hotel prize"
                  + " award awards virus disease syndrome method theorem vaccine telescope woreda"
                  + " woredas")
              .split(" "));

  /** Behind a name in full that stands behind "the", these tell that it is no person's. */
  private static final Set<String> BEHIND_THINGS =
      Set.of(
          ("is are was were has had will would can could may in on at to for from of and or as by"
                  + " with that which when where while after before until since but sank sailed")
              .split(" "));

  /** So many more words of a name may stand ahead of what is called so. */
  private static final int MORE = 3;

  /** What houses are called by, ahead of a name of their own: {@code Hotel Santa Claus}. */
  private static final Set<String> HOUSES =
      Set.of(
          ("Hotel Hostel Café Cafe Restaurant Bar Pub Club Church Cathedral Chapel Theatre Cinema"
                  + " Museum Gallery Stadium Arena Hall Halls Centre Center School Hospital")
              .split(" "));

  /** Marks that such a name may stand in. */
  private static final String QUOTES = "\"“”„‘’'«»";

  /** What is no name when it stands alone. */
  private static final Set<String> NEVER_ALONE =
      Set.of("North South East West Doc Council Docs Moon Sun Mars Covid Brexit".split(" "));

  /** Capitals alone are no name up to so many. */
  private static final int ABBREVIATED = 3;

  /** Firms, places and groups that look like a person's name in full, folded. */
  private static final Set<String> NAMESAKES =
      Set.of(
          "al qaeda",
          "al shabaab",
          "aston martin",
          "balfour beatty",
          "brize norton",
          "charles schwab",
          "eli lilly",
          "emilia romagna",
          "houghton regis",
          "leighton buzzard",
          "market harborough",
          "melton mowbray",
          "newton aycliffe",
          "reggio calabria",
          "reggio emilia",
          "saffron walden",
          "virginia beach",
          "glen parva",
          "hewlett packard",
          "john deere",
          "johnson matthey",
          "john o'groats",
          "jp morgan",
          "merrill lynch",
          "milton keynes",
          "morgan stanley",
          "mott macdonald",
          "perkin elmer",
          "newton abbot",
          "philip morris",
          "taylor wimpey",
          "taylor woodrow",
          "tristan da cunha",
          "victoria cross",
          "wells fargo");

  /** Whether tokens {@code from} to {@code to} of a sentence may name a person. */
  static boolean lets(List<Token> sentence, int from, int to) {
    Token first = sentence.get(from);
    Token last = sentence.get(to - 1);
    Token left = from == 0 ? null : sentence.get(from - 1);
    Token right = to == sentence.size() ? null : sentence.get(to);
    String before = left == null ? "" : left.text();
    String lower = before.toLowerCase(Locale.ROOT);
    boolean titled = left != null && Titles.isTitle(left);
    boolean alone = to - from == 1;
    if (Vessel.is(sentence, from) || Place.is(sentence, from, to) || first.text().equals("of")) {
      return false; // "Duke of Cambridge"
    }
    if (!alone && first.isCapitalised() && last.text().equals(last.lower()) && last.isWord()) {
      return false; // "Bydd angen", words of another language
    }
    if (alone && !titled && isAbbreviated(first.text())) {
      return false;
    }
    if (INSTITUTIONS.contains(last.text()) || (!titled && isCalledAfter(sentence, to))) {
      return false;
    }
    // Queen Elizabeth Hall, King Edward Street
    if (!alone && left != null && Titles.isOfReign(left) && FOLLOWING.contains(last.text())) {
      return false;
    }
    if (last.text().equals("Bill") && !alone && !isGiven(first)) {
      return false;
    }
    if (!alone && !titled && lower.equals("the") && isGoneOnFrom(right)) {
      return false;
    }
    if (!titled && isHouse(sentence, from, to)) {
      return false;
    }
    if (alone && !titled && NEVER_ALONE.contains(first.text())) {
      return false;
    }
    // "the Bill", "Online Safety Bill"
    if (alone
        && first.text().equals("Bill")
        && left != null
        && !first.opens()
        && (left.isCapitalised() || Set.of("the", "this", "a", "new", "draft").contains(lower))) {
      return false;
    }
    if (!titled && Firm.isJoined(sentence, from, to)) {
      return false;
    }
    boolean led = left != null && left.isCapitalised() && touches(left, first);
    return !Firm.isCalledAfter(sentence, to)
        && !isNamesake(sentence.subList(from, to))
        && !(led && isNamesake(sentence.subList(from - 1, to)));
  }

  /**
   * {@code NG agreed}: letters for a name that is left out, though some are called so; {@code
   * PRUs}, {@code EULAs}: several of what is abbreviated.
   */
  private static boolean isAbbreviated(String word) {
    int capitals = (int) word.chars().takeWhile(Character::isUpperCase).count();
    return (capitals == word.length() && capitals <= ABBREVIATED)
        || (capitals > 1 && capitals == word.length() - 1 && word.endsWith("s"));
  }

  /** {@code Francis Scott Key Bridge}: whether the name goes on as that of a thing. */
  private static boolean isCalledAfter(List<Token> sentence, int to) {
    for (int i = to; i < Math.min(sentence.size(), to + MORE); i++) {
      Token token = sentence.get(i);
      boolean goesOn = token.isCapitalised() || FOLLOWING_SMALL.contains(token.text());
      if (!goesOn || !touches(sentence.get(i - 1), token)) {
        return false;
      }
      if (follows(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamesake(List<Token> name) {
    return name.size() > 1
        && NAMESAKES.contains(
            Names.fold(name.stream().map(Token::bare).collect(Collectors.joining(" "))));
  }

  private static boolean follows(Token right) {
    return !right.opens()
        && (INSTITUTIONS.contains(right.text())
            || FOLLOWING.contains(right.text())
            || FOLLOWING_SMALL.contains(right.text()));
  }

  /** {@code Hotel Santa Claus}, {@code Halls “Rafael Mihaylov”}, {@code “Boris Hristov” Hall}. */
  private static boolean isHouse(List<Token> sentence, int from, int to) {
    if (to - from > 1 && HOUSES.contains(sentence.get(from).text())) {
      return true;
    }
    int left = from - 1;
    while (left >= 0 && isQuote(sentence.get(left))) {
      left--;
    }
    int right = to;
    while (right < sentence.size() && isQuote(sentence.get(right))) {
      right++;
    }
    boolean marked = left < from - 1 && right > to;
    boolean called = left >= 0 && HOUSES.contains(sentence.get(left).text());
    return marked && (called || (right < sentence.size() && follows(sentence.get(right))));
  }

  private static boolean isQuote(Token token) {
    return token.text().length() == 1 && QUOTES.indexOf(token.text().charAt(0)) >= 0;
  }

  /**
   * {@code the Young Vic is}: a thing, where {@code the Ada Thorne affair} is called after
   * somebody.
   */
  private static boolean isGoneOnFrom(@Nullable Token right) {
    return right == null || !right.isWord() || BEHIND_THINGS.contains(right.lower());
  }

  static boolean touches(Token left, Token right) {
    return right.start() - left.end() <= 1;
  }

  static boolean isGiven(Token token) {
    return token.isInitial() || GivenNames.ALL.contains(Names.fold(token.text()));
  }
}
