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

/** Parser of a word: {@code crisis}, {@code =crisis}, {@code cris*}, {@code crisys~1}. */
final class WordValueParser {

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

  /** Levenshtein automata reach no further (Lucene's {@code FuzzyQuery.defaultMaxEdits}). */
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

  /** The index holds single words: a pattern over several would never meet one. */
  private static boolean isOneWord(String letters) {
    return TextAnalysis.words(letters, "und").size() == 1;
  }

  /** A wildcard with nothing much before it would have to look at every word there is. */
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
