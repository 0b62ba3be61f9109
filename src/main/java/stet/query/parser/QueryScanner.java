package stet.query.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.query.QuotationMarks;

/** Scanner of the characters of a query, with the place up to which they have been read. */
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

  /** The next character, 0 behind the last. */
  char next() {
    return next(0);
  }

  /** The character {@code ahead} places behind the next one. */
  char next(int ahead) {
    return at + ahead < query.length() ? query.charAt(at + ahead) : END;
  }

  /** The characters that come next, not yet read. */
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

  /** Whether a text stands here, in upper or lower case. */
  boolean startsWith(String text) {
    return query.regionMatches(true, at, text, 0, text.length());
  }

  /** Whether an operator stands here: a word in capitals, alone between spaces and brackets. */
  boolean operator(String word) {
    return query.startsWith(word, at) && endsWord(next(word.length()));
  }

  /** Whether an OR operator stands here, as {@code OR} or {@code ||}. */
  boolean or() {
    return operator("OR") || operator("||");
  }

  /** Whether an AND operator stands here, as {@code AND} or {@code &&}. */
  boolean and() {
    return operator("AND") || operator("&&");
  }

  /** Whether one of the quotation marks of the query is unpaired. */
  boolean hasOddMark() {
    return query.chars().filter(c -> isQuote((char) c)).count() % 2 != 0;
  }

  /** The text here up to a space or bracket, not yet read. */
  String word() {
    int length = 0;
    while (!endsWord(next(length))) {
      length++;
    }
    return ahead(length);
  }

  /** Reads the text here up to a space or bracket. */
  String token() {
    int begin = at;
    while (!endsWord(next())) {
      at++;
    }
    return from(begin);
  }

  /** The query with another text between two places. */
  String with(int begin, int end, String text) {
    return query.substring(0, begin) + text + query.substring(end);
  }

  /** A matcher of a pattern from here on. */
  Matcher matches(Pattern pattern) {
    return pattern.matcher(query).region(at, query.length());
  }

  String from(int begin) {
    return query.substring(begin, at);
  }

  /** Reads the number that stands here; -1 if there is none or it has more than four digits. */
  int number() {
    int begin = at;
    while (next() >= '0' && next() <= '9') {
      at++;
    }
    return at == begin || at - begin > 4 ? -1 : Integer.parseInt(from(begin));
  }

  /**
   * The length of the name before a colon, of letters and inner hyphens; 0 if there is none here.
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

  /** Whether a text is more than punctuation, as the analyzer decides. */
  static boolean says(String written) {
    return written
        .codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || Character.isSupplementaryCodePoint(c));
  }

  /** Whether a character is invisible; the end of the query counts, too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /**
   * Whether a character is a quotation mark, straight or curly, of any language's style: a copied
   * phrase keeps its own marks.
   */
  static boolean isQuote(char c) {
    return QuotationMarks.isQuote(c);
  }

  static boolean endsWord(char c) {
    return isSpace(c) || c == '(' || c == ')';
  }

  /** Whether a clause behind a sign or a field may begin with a character. */
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
