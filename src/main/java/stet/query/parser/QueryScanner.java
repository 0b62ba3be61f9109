package stet.query.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.query.QuotationMarks;

/** Scanner of the characters of a query. It keeps the place up to which they have been read. */
final class QueryScanner {

  private static final char END = 0;

  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}\\p{M}*]+|[^\\p{L}\\p{N}\\p{M}*]+$");

  private final String query;
  private int at;

  QueryScanner(String query) {
    this.query = query;
  }

  int at() {
    return at;
  }

  boolean done() {
    return at >= query.length();
  }

  /** The next character; 0 after the last one. */
  char next() {
    return next(0);
  }

  /** The character {@code ahead} places after the next one. */
  char next(int ahead) {
    return at + ahead < query.length() ? query.charAt(at + ahead) : END;
  }

  /** The characters that come next; they are not read yet. */
  String ahead(int characters) {
    return query.substring(at, at + characters);
  }

  void skip(int characters) {
    at = Math.min(at + characters, query.length());
  }

  void skipSpace() {
    while (!done() && isSpace(next())) {
      at++;
    }
  }

  /** Whether the characters that come next are a text, in upper or lower case. */
  boolean startsWith(String text) {
    return query.regionMatches(true, at, text, 0, text.length());
  }

  /** Whether an operator comes next: a word in capitals that ends at a space or bracket. */
  boolean operator(String word) {
    return query.startsWith(word, at) && endsWord(next(word.length()));
  }

  /** Whether an OR operator comes next, written {@code OR} or {@code ||}. */
  boolean or() {
    return operator("OR") || operator("||");
  }

  /** Whether an AND operator comes next, written {@code AND} or {@code &&}. */
  boolean and() {
    return operator("AND") || operator("&&");
  }

  /** Whether the query has an odd number of quotation marks. */
  boolean hasOddMark() {
    return query.chars().filter(c -> isQuote((char) c)).count() % 2 != 0;
  }

  /** The text up to the next space or bracket; it is not read yet. */
  String word() {
    int length = 0;
    while (!endsWord(next(length))) {
      length++;
    }
    return ahead(length);
  }

  /** Reads the text up to the next space or bracket. */
  String token() {
    int begin = at;
    while (!endsWord(next())) {
      at++;
    }
    return from(begin);
  }

  /** The query with the text between two offsets replaced. */
  String with(int begin, int end, String text) {
    return query.substring(0, begin) + text + query.substring(end);
  }

  /** A matcher of a pattern on the rest of the query. */
  Matcher matches(Pattern pattern) {
    return pattern.matcher(query).region(at, query.length());
  }

  String from(int begin) {
    return query.substring(begin, at);
  }

  /** Reads a number; -1 if there is none or it has more than four digits. */
  int number() {
    int begin = at;
    while (next() >= '0' && next() <= '9') {
      at++;
    }
    return at == begin || at - begin > 4 ? -1 : Integer.parseInt(from(begin));
  }

  /**
   * The length of the name that comes next, made of letters and inner hyphens and followed by a
   * colon; 0 if none comes next.
   */
  int nameLength() {
    int length = 0;
    while (isLatin(next(length)) || (length > 0 && next(length) == '-')) {
      length++;
    }
    return next(length) == ':' ? length : 0;
  }

  /** A word without the punctuation around it. */
  static String bare(String written) {
    return EDGES.matcher(written).replaceAll("");
  }

  /** Whether a text holds more than punctuation, by the same rule as the analyzer. */
  static boolean says(String written) {
    return written
        .codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || Character.isSupplementaryCodePoint(c));
  }

  /** Whether a character is invisible. The end of the query also counts as such a character. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Whether a character is a quotation mark (see {@link QuotationMarks#isQuote}). */
  static boolean isQuote(char c) {
    return QuotationMarks.isQuote(c);
  }

  static boolean endsWord(char c) {
    return isSpace(c) || c == '(' || c == ')';
  }

  /** Whether a clause after a sign or a field may begin with a character. */
  static boolean beginsClause(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || isQuote(c)
        || c == '('
        || c == '=';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
