package stet.tag.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The number words of a language other than English: {@code zwölf}, {@code einundzwanzig}, {@code
 * quatre-vingt-dix}, {@code treinta y cinco}.
 *
 * <p>What is an article as well ({@code ein}, {@code un}, {@code una}) begins no number, and the
 * French {@code neuf}, which is new as well, does so only ahead of a plural.
 */
final class Numerals {

  private static final Map<String, Numerals> LANGUAGES =
      Map.of(
          "de",
          new Numerals(
              "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12"
                  + " dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18"
                  + " neunzehn=19 zwanzig=20 dreißig=30 dreissig=30 vierzig=40 fünfzig=50 sechzig=60"
                  + " siebzig=70 achtzig=80 neunzig=90",
              "hundert",
              "tausend",
              "ein=1",
              Set.of(),
              "dutzende hunderte tausende millionen milliarden"),
          "fr",
          new Numerals(
              "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12"
                  + " treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30"
                  + " quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 nonante=90",
              "cent cents",
              "mille",
              "un=1 une=1",
              Set.of("-", "et"),
              "dizaines douzaines vingtaines centaines milliers millions milliards"),
          "es",
          new Numerals(
              "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12"
                  + " trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18"
                  + " diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintiuna=21 veintidós=22"
                  + " veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27"
                  + " veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60"
                  + " setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200"
                  + " doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400"
                  + " cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600"
                  + " seiscientas=600 setecientos=700 setecientas=700 ochocientos=800"
                  + " ochocientas=800 novecientos=900 novecientas=900",
              "",
              "mil",
              "uno=1 un=1 una=1",
              Set.of("y"),
              "decenas docenas cientos miles centenares millares millones"));

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;

  private final Map<String, Integer> words;
  private final Set<String> hundreds;
  private final Set<String> thousands;

  /** One, which only ever goes on from another number. */
  private final Map<String, Integer> ones;

  private final Set<String> joints;
  private final Set<String> vague;

  private Numerals(
      String words,
      String hundreds,
      String thousands,
      String ones,
      Set<String> joints,
      String vague) {
    this.words = valued(words);
    this.hundreds = words(hundreds);
    this.thousands = words(thousands);
    this.ones = valued(ones);
    this.joints = joints;
    this.vague = words(vague);
  }

  /** Those of a list; of an empty one none, where the end of a text would be one for ever. */
  private static Set<String> words(String list) {
    return list.isEmpty() ? Set.of() : Set.of(list.split(" "));
  }

  private static Map<String, Integer> valued(String list) {
    Map<String, Integer> values = new HashMap<>();
    for (String word : list.split(" ")) {
      int is = word.indexOf('=');
      values.put(word.substring(0, is), Integer.valueOf(word.substring(is + 1)));
    }
    return Map.copyOf(values);
  }

  /** Those of a language, by its code; null where they are not known. */
  static @Nullable Numerals of(String code) {
    return LANGUAGES.get(code);
  }

  /** The figure that begins here; null for none. */
  Amounts.@Nullable Amount read(Tokens tokens, int i, Amounts amounts) {
    Token first = tokens.at(i);
    if (first.capital() && !tokens.startsSentence(i) && !vague.contains(first.folded())) {
      return null;
    }
    if (vague.contains(first.folded())) {
      return new Amounts.Amount(first.folded(), i + 1);
    }
    boolean joined = first.glued() && tokens.at(i - 1).is("-");
    if (joined || (first.is("neuf") && !tokens.at(i + 1).folded().matches(".*[sx]"))) {
      return null;
    }
    int whole = 0;
    int group = 0;
    int end = i;
    for (int next = i; next >= 0; next = joint(tokens, end)) {
      String word = tokens.at(next).folded();
      boolean power = hundreds.contains(word) || thousands.contains(word);
      int small = power ? 0 : value(word, end > i);
      if (small > 0 && (end == i || canFollow(group, small))) {
        group = group == 4 ? 4 * small : group + small;
      } else if (hundreds.contains(word) && !tokens.at(next - 1).is("pour")) {
        group = Math.max(1, group) * HUNDRED;
      } else if (thousands.contains(word) && whole == 0) {
        whole = Math.max(1, group) * THOUSAND;
        group = 0;
      } else {
        break;
      }
      end = next + 1;
    }
    return end == i ? null : amounts.finish(BigDecimal.valueOf(whole + group), "", end, true);
  }

  /** Where the number may go on; -1 where it cannot. */
  private int joint(Tokens tokens, int end) {
    if (!joints.contains(tokens.at(end).folded())) {
      return end;
    }
    return value(tokens.at(end + 1).folded(), true) > 0 ? end + 1 : -1;
  }

  /** Of a word; 0 for what is no number. */
  private int value(String word, boolean goesOn) {
    Integer known = words.get(word);
    if (known == null && goesOn) {
      known = ones.get(word);
    }
    return known == null ? compound(word) : known;
  }

  /** {@code einundzwanzig}, {@code dreihundertzwölf}: written in one. */
  private int compound(String word) {
    if (!ones.containsKey("ein")) {
      return 0;
    }
    for (String power : List.of("tausend", "hundert")) {
      int at = word.indexOf(power);
      if (at >= 0) {
        int many = at == 0 ? 1 : value(word.substring(0, at), true);
        String rest = word.substring(at + power.length());
        int more = rest.isEmpty() ? 0 : value(rest, true);
        boolean known = many > 0 && (more > 0 || rest.isEmpty());
        return known ? many * (power.equals("hundert") ? HUNDRED : THOUSAND) + more : 0;
      }
    }
    int and = word.indexOf("und");
    if (and <= 0) {
      return 0;
    }
    int one = value(word.substring(0, and), true);
    int tens = words.getOrDefault(word.substring(and + "und".length()), 0);
    return one > 0 && one < 10 && tens % 10 == 0 && tens >= 20 ? tens + one : 0;
  }

  /** {@code soixante} may be followed by {@code douze}, {@code quatre} by {@code vingt}. */
  private boolean canFollow(int sum, int small) {
    boolean french = words.containsKey("soixante");
    if (french && small == 20) {
      return sum == 4;
    }
    if (sum % HUNDRED == 0) {
      return small < HUNDRED;
    }
    int tens = sum % HUNDRED;
    int most = french && (tens == 60 || tens == 80) ? 20 : 10;
    return tens % 10 == 0 && tens >= 20 && small < most;
  }
}
