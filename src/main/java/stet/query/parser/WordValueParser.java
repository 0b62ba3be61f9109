package stet.query.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
import org.jspecify.annotations.Nullable;
import stet.text.TextAnalysis;

/** Parser of a word, such as {@code crisis}, {@code =crisis}, {@code cris*} or {@code crisys~1}. */
final class WordValueParser {

  /**
   * A fuzzy word with an optional number of slips: {@code text~} or {@code text~2}, but not {@code
   * 10~20}.
   */
  private static final Pattern FUZZY = Pattern.compile("(.*[\\p{L}\\p{M}])~(\\d{0,3})");

  /**
   * A star or question mark that replaces letters, which those in {@code f***}, {@code what?} and
   * {@code 2*3} do not.
   */
  private static final Pattern WILD =
      Pattern.compile(
          "(?<!\\*)\\*(?!\\*|(?<=\\p{N}\\*)\\p{N})" + "|(?<=[\\p{L}\\p{N}])\\?(?=[\\p{L}\\p{N}])");

  /**
   * The largest number of stars and question marks in a word; with more, the automaton may become
   * too large.
   */
  private static final int MOST_WILD = 4;

  /**
   * The largest number of slips; Lucene's Levenshtein automata support no more ({@code
   * FuzzyQuery.defaultMaxEdits}).
   */
  private static final int MOST_SLIPS = 2;

  private final QueryScanner text;

  WordValueParser(QueryScanner text) {
    this.text = text;
  }

  @Nullable QueryNode in(String field) throws QuerySyntaxException {
    int begin = text.at();
    String written = text.token();
    int end = text.at();
    if (!QueryScanner.says(written)) {
      return null;
    }
    if (written.startsWith("=")) {
      return new QuotedFieldQueryNode(field, written.substring(1), begin, end);
    }
    Matcher fuzzy = FUZZY.matcher(written);
    if (fuzzy.matches() && isOneWord(fuzzy.group(1))) {
      return fuzzy(field, fuzzy, begin, end);
    }
    String pattern = QueryScanner.bare(written);
    Matcher wild = WILD.matcher(pattern);
    if (wild.find() && isOneWord(pattern.replace("*", "").replace("?", ""))) {
      requireStart(pattern.substring(0, wild.start()), begin, end);
      if (pattern.chars().filter(c -> c == '*' || c == '?').count() > MOST_WILD) {
        throw new QuerySyntaxException(
            begin, end - begin, "A word has at most " + MOST_WILD + " of * and ?, as in cris*.");
      }
      return new WildcardQueryNode(field, pattern, begin, end);
    }
    return new FieldQueryNode(field, written, begin, end);
  }

  private static QueryNode fuzzy(String field, Matcher fuzzy, int begin, int end)
      throws QuerySyntaxException {
    int slips = fuzzy.group(2).isEmpty() ? MOST_SLIPS : Integer.parseInt(fuzzy.group(2));
    String word = QueryScanner.bare(fuzzy.group(1));
    if (slips > MOST_SLIPS) {
      throw new QuerySyntaxException(
              begin,
              end - begin,
              "A word has at most two slips: %s~2. Words that stand near each other are put in quotation marks, as in \"snap exercise\"~5."
                  .formatted(word))
          .meaning(word + "~" + MOST_SLIPS);
    }
    return new FuzzyQueryNode(field, word, slips, begin, end);
  }

  /**
   * Whether letters form one word. The index holds single words, so a pattern over several words
   * would never match.
   */
  private static boolean isOneWord(String letters) {
    return TextAnalysis.words(letters, "und").size() == 1;
  }

  /**
   * Refuses a wildcard with too few letters before it, which would have to be compared with almost
   * every word of the index.
   */
  private static void requireStart(String start, int begin, int end) throws QuerySyntaxException {
    boolean ideograph = !start.isEmpty() && Character.isIdeographic(start.codePointAt(0));
    if (start.length() < 2 && !ideograph) {
      throw new QuerySyntaxException(
          begin,
          end - begin,
          "A word with a * or ? needs at least two letters before it, as in cris* and organi?ation.");
    }
  }
}
