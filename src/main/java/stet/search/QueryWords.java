package stet.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.jspecify.annotations.Nullable;
import stet.index.Analysis;
import stet.search.QueryField.Takes;

/** The leaves of the grammar: phrases, words, addresses and ranges. */
final class QueryWords {

  /** Tells {@code >=a} from {@code [a TO *]}: of two ages the greater is the earlier instant. */
  static final String COMPARED = "compared";

  /** Tells {@code person:="sergey lavrov"} from {@code person:"sergey lavrov"}. */
  static final String EXACTLY = "exactly";

  /** {@code text~} or {@code text~2}: any word but for so many slips; not {@code 10~20}. */
  private static final Pattern FUZZY = Pattern.compile("(.*[\\p{L}\\p{M}])~(\\d{0,3})");

  /**
   * A star or question mark that stands for letters; not {@code f***}, not {@code what?}, not
   * {@code 2*3}.
   */
  private static final Pattern WILD =
      Pattern.compile(
          "(?<!\\*)\\*(?!\\*|(?<=\\p{N}\\*)\\p{N})" + "|(?<=[\\p{L}\\p{N}])\\?(?=[\\p{L}\\p{N}])");

  /** Stars and question marks of a word: the automaton of many grows beyond all bounds. */
  private static final int MOST_WILD = 4;

  /** The beginning of a web address as it is pasted, with or without its scheme. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)<?(https?://|[\\p{L}\\p{N}_.-]+\\.\\p{L}{2,}(:\\d{1,5})?/)");

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}\\p{M}*]+|[^\\p{L}\\p{N}\\p{M}*]+$");

  private static final Pattern RANGE =
      Pattern.compile("[\\[{]\\s*([^\\s\\]}]+)\\s+TO\\s+([^\\s\\]}]+)\\s*[\\]}]");

  /** {@code terrorist > gunman} without its quotation marks. */
  private static final Pattern APART =
      Pattern.compile("[^\\s\"“”„‟«»＂()>]+\\s+>\\s*[^\\s\"“”„‟«»＂()>]+");

  /** Levenshtein automata reach no further (Lucene's {@code FuzzyQuery.defaultMaxEdits}). */
  private static final int MOST_SLIPS = 2;

  private static final int FARTHEST = 100;

  /** Before a quotation mark that is part of what is quoted: {@code person:="sean \"p\" combs"}. */
  private static final char ESCAPE = '\\';

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"“”„‟«»＂])");

  private final QueryText text;

  QueryWords(QueryText text) {
    this.text = text;
  }

  /** What stands without a field. */
  @Nullable QueryNode bare() throws Misread {
    if (text.matches(ADDRESS).lookingAt()) {
      return identifier(QueryField.URL.label());
    }
    if (text.next() == '*' && QueryText.endsWord(text.next(1))) {
      text.skip(1);
      return new MatchAllDocsQueryNode();
    }
    return QueryText.isQuote(text.next())
        ? phrase(QuerySyntax.ANYWHERE)
        : word(QuerySyntax.ANYWHERE);
  }

  /** A value of a field. */
  @Nullable QueryNode in(Optional<QueryField> field) throws Misread {
    String name = field.map(QueryField::label).orElse(QuerySyntax.ANYWHERE);
    Takes takes = field.map(QueryField::takes).orElse(Takes.WORDS);
    if (takes == Takes.NAME && text.next() == '=') {
      return exactly(field.orElseThrow());
    }
    if (QueryText.isQuote(text.next())) {
      return phrase(name);
    }
    return switch (takes) {
      case WORDS -> word(name);
      case IDENTIFIER -> identifier(name);
      case INSTANT, AGE -> {
        requireOnePiece(takes, true);
        yield plain(name);
      }
      case NAME, CHOICE, COUNT, FRACTION -> plain(name);
      case SWAP -> swap(name);
    };
  }

  /** {@code [a TO b]}, {@code {a TO b}}, {@code >=a} and the like; an open end is empty. */
  QueryNode range(QueryField field) throws Misread {
    int begin = text.at();
    if (text.next() == '[' || text.next() == '{') {
      return between(field, begin);
    }
    boolean less = text.next() == '<';
    boolean orEqual = text.next(1) == '=';
    text.skip(orEqual ? 2 : 1);
    int from = text.at();
    requireOnePiece(field.takes(), false);
    String value = token();
    if (value.isEmpty()) {
      throw new Misread(
          begin,
          text.at() - begin,
          "Here a value is missing, as in %s.".formatted(field.examples().getLast()));
    }
    FieldQueryNode bound = new FieldQueryNode(field.label(), value, from, text.at());
    FieldQueryNode open = new FieldQueryNode(field.label(), "", from, from);
    TermRangeQueryNode range =
        less
            ? new TermRangeQueryNode(open, bound, true, orEqual)
            : new TermRangeQueryNode(bound, open, orEqual, true);
    range.setTag(COMPARED, true);
    return range;
  }

  private QueryNode between(QueryField field, int begin) throws Misread {
    Matcher range = text.matches(RANGE);
    if (!range.lookingAt()) {
      throw new Misread(
          begin,
          1,
          "A range is written %s:[%s]; * leaves an end open."
              .formatted(field.label(), ends(field)));
    }
    text.skip(range.end() - range.start());
    FieldQueryNode lower = end(field, range, 1);
    FieldQueryNode upper = end(field, range, 2);
    String written = range.group();
    return new TermRangeQueryNode(lower, upper, written.startsWith("["), written.endsWith("]"));
  }

  private static String ends(QueryField field) {
    return switch (field.takes()) {
      case INSTANT -> "2014-03-01 TO 2014-03-31";
      case AGE -> "1h TO 7d";
      case FRACTION -> "0.2 TO 0.8";
      default -> "5 TO 10";
    };
  }

  private static FieldQueryNode end(QueryField field, Matcher range, int group) {
    String value = range.group(group);
    return new FieldQueryNode(
        field.label(), value.equals("*") ? "" : value, range.start(group), range.end(group));
  }

  private @Nullable QueryNode phrase(String field) throws Misread {
    int begin = text.at();
    text.skip(1);
    int from = text.at();
    while (!QueryText.isQuote(text.next())) {
      if (text.done()) {
        Misread open =
            new Misread(
                begin,
                1,
                "This quotation mark is never closed: put another one where the phrase ends.");
        throw says(text.from(from)) ? open.lacking("\"") : open;
      }
      text.skip(text.next() == ESCAPE && QueryText.isQuote(text.next(1)) ? 2 : 1);
    }
    String words = ESCAPED.matcher(text.from(from)).replaceAll("$1");
    text.skip(1);
    int places = text.next() == '~' ? places(field) : 0;
    if (!says(words)) {
      return null;
    }
    QueryNode phrase = new QuotedFieldQueryNode(field, words, begin, text.at());
    return places > 0 ? new SlopQueryNode(phrase, places) : phrase;
  }

  /** How far the words of a phrase may stand apart; none where the tilde has no number. */
  private int places(String field) throws Misread {
    int tilde = text.at();
    text.skip(1);
    boolean counted = Character.isDigit(text.next());
    int places = text.number();
    if (QueryField.named(field).filter(named -> named.takes() != Takes.WORDS).isPresent()) {
      throw new Misread(
          tilde,
          text.at() - tilde,
          "What follows %s: is looked for as written: take the ~ out.".formatted(field));
    }
    if (counted && (places < 0 || places > FARTHEST)) {
      throw new Misread(
          tilde,
          text.at() - tilde,
          "The words of a phrase stand at most "
              + FARTHEST
              + " places apart: \"snap exercise\"~5.");
    }
    return places;
  }

  private @Nullable QueryNode word(String field) throws Misread {
    int begin = text.at();
    String written = token();
    int end = text.at();
    if (!says(written)) {
      return null;
    }
    if (written.startsWith("=")) {
      return new QuotedFieldQueryNode(field, written.substring(1), begin, end);
    }
    Matcher fuzzy = FUZZY.matcher(written);
    if (fuzzy.matches() && isOneWord(fuzzy.group(1))) {
      int slips = fuzzy.group(2).isEmpty() ? MOST_SLIPS : Integer.parseInt(fuzzy.group(2));
      String word = EDGES.matcher(fuzzy.group(1)).replaceAll("");
      if (slips > MOST_SLIPS) {
        throw new Misread(
                begin,
                end - begin,
                "A word has at most two slips: %s~2. Words that stand near each other are put in quotation marks, as in \"snap exercise\"~5."
                    .formatted(word))
            .meaning(word + "~" + MOST_SLIPS);
      }
      return new FuzzyQueryNode(field, word, slips, begin, end);
    }
    String pattern = EDGES.matcher(written).replaceAll("");
    Matcher wild = WILD.matcher(pattern);
    if (wild.find() && isOneWord(pattern.replace("*", "").replace("?", ""))) {
      requireStart(pattern.substring(0, wild.start()), begin, end);
      if (pattern.chars().filter(c -> c == '*' || c == '?').count() > MOST_WILD) {
        throw new Misread(
            begin, end - begin, "A word has at most " + MOST_WILD + " of * and ?, as in cris*.");
      }
      return new WildcardQueryNode(field, pattern, begin, end);
    }
    return new FieldQueryNode(field, written, begin, end);
  }

  /** The index holds single words: a pattern over several would never meet one. */
  private static boolean isOneWord(String letters) {
    return Analysis.words(letters, "und").size() == 1;
  }

  /** A wildcard with nothing much before it would have to look at every word there is. */
  private static void requireStart(String start, int begin, int end) throws Misread {
    boolean ideograph = !start.isEmpty() && Character.isIdeographic(start.codePointAt(0));
    if (start.length() < 2 && !ideograph) {
      throw new Misread(
          begin,
          end - begin,
          "A word with a * or ? needs at least two letters before it, as in cris* and organi?ation.");
    }
  }

  /** {@code ="sergey lavrov"}: the very name, where a field finds longer ones too. */
  private @Nullable QueryNode exactly(QueryField field) throws Misread {
    if (field == QueryField.TOUCHED_PERSON || field == QueryField.BYLINE) {
      throw new Misread(
          text.at(),
          1,
          "What follows %s: is looked for in any form: take the = out.".formatted(field.label()));
    }
    text.skip(1);
    QueryNode name = QueryText.isQuote(text.next()) ? phrase(field.label()) : plain(field.label());
    if (name != null) {
      name.setTag(EXACTLY, true);
    }
    return name;
  }

  /**
   * A time with spaces in it would be a value and words behind it.
   *
   * @param alone whether no sign stands before it, which an age needs
   */
  private void requireOnePiece(Takes takes, boolean alone) throws Misread {
    Matcher apart = text.matches(WrittenTimes.APART);
    if ((takes != Takes.INSTANT && takes != Takes.AGE) || !apart.lookingAt()) {
      return;
    }
    List<String> meant =
        WrittenTimes.meant(apart.group()).stream()
            .map(each -> alone && Age.read(each).isPresent() ? "<" + each : each)
            .toList();
    if (!meant.isEmpty()) {
      throw new Misread(
              text.at(),
              apart.group().length(),
              "A time is written in one piece: %s.".formatted(meant.getFirst()))
          .meaning(meant);
    }
  }

  private @Nullable QueryNode plain(String field) throws Misread {
    int begin = text.at();
    String written = token();
    boolean below =
        written.startsWith("-") && QueryField.named(field).orElseThrow().takes().isMeasured();
    String value = (below ? "-" : "") + EDGES.matcher(written).replaceAll("");
    if (value.indexOf('*') >= 0) {
      throw new Misread(
          begin,
          text.at() - begin,
          "A * stands for letters only in words: what follows %s: is looked for whole."
              .formatted(field));
    }
    return value.isEmpty() ? null : new FieldQueryNode(field, value, begin, text.at());
  }

  /** A swap of two words may stand without quotation marks, in one piece. */
  private @Nullable QueryNode swap(String field) throws Misread {
    int begin = text.at();
    Matcher apart = text.matches(APART);
    if (apart.lookingAt()) {
      throw new Misread(
              begin,
              apart.end() - begin,
              "A swap with spaces in it is put in quotation marks: swap:\"terrorist > gunman\".")
          .meaning('"' + apart.group() + '"');
    }
    String written = token();
    return written.isEmpty() ? null : new FieldQueryNode(field, written, begin, text.at());
  }

  /** An address as it is pasted: brackets belong to it where they are in pairs. */
  private @Nullable QueryNode identifier(String field) {
    int begin = text.at();
    int open = 0;
    while (!QueryText.isSpace(text.next()) && (text.next() != ')' || open > 0)) {
      open += text.next() == '(' ? 1 : text.next() == ')' ? -1 : 0;
      text.skip(1);
    }
    String written = text.from(begin);
    return says(written) ? new FieldQueryNode(field, written, begin, text.at()) : null;
  }

  private String token() {
    int begin = text.at();
    while (!QueryText.endsWord(text.next())) {
      text.skip(1);
    }
    return text.from(begin);
  }

  /** Whether there is more than punctuation; the analyzer has the last word. */
  private static boolean says(String written) {
    return written.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || !isBasic(c));
  }

  private static boolean isBasic(int codePoint) {
    return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
