package stet.query.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.query.QuotationMarks;

/** The characters of a query, and how far they have been read. */
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

  /** Whether the text stands here, in any case of letters. */
  boolean startsWith(String text) {
    return query.regionMatches(true, at, text, 0, text.length());
  }

  /** Whether an operator stands here: a word in capitals, alone between spaces and brackets. */
  boolean operator(String word) {
    return query.startsWith(word, at) && endsWord(next(word.length()));
  }

  /** Whether an operator for one of both stands here, in our form or that of programmers. */
  boolean or() {
    return operator("OR") || operator("||");
  }

  /** Whether one for both does. */
  boolean and() {
    return operator("AND") || operator("&&");
  }

  /** Whether one of its quotation marks has no other. */
  boolean hasOddMark() {
    return query.chars().filter(c -> isQuote((char) c)).count() % 2 != 0;
  }

  /** What stands here up to a space or bracket. */
  String word() {
    int length = 0;
    while (!endsWord(next(length))) {
      length++;
    }
    return ahead(length);
  }

  /** The same, read. */
  String token() {
    int begin = at;
    while (!endsWord(next())) {
      at++;
    }
    return from(begin);
  }

  /** The query with another text in the place of what stands between two places. */
  String with(int begin, int end, String text) {
    return query.substring(0, begin) + text + query.substring(end);
  }

  /** The pattern, to be looked for from here on. */
  Matcher matches(Pattern pattern) {
    return pattern.matcher(query).region(at, query.length());
  }

  String from(int begin) {
    return query.substring(begin, at);
  }

  /** The number that stands here, read; -1 where none does or it has more than four digits. */
  int number() {
    int begin = at;
    while (next() >= '0' && next() <= '9') {
      at++;
    }
    return at == begin || at - begin > 4 ? -1 : Integer.parseInt(from(begin));
  }

  /** Length of the letters and inner hyphens before a colon, 0 where no such name stands here. */
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

  /** Whether there is more than punctuation; the analyzer has the last word. */
  static boolean says(String written) {
    return written
        .codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || Character.isSupplementaryCodePoint(c));
  }

  /** Anything that shows nothing; the end of the query too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Straight or curly, of any language's style: a copied phrase keeps its own marks. */
  static boolean isQuote(char c) {
    return QuotationMarks.isQuote(c);
  }

  static boolean endsWord(char c) {
    return isSpace(c) || c == '(' || c == ')';
  }

  /** Whether a clause may begin so, behind a sign or a field. */
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
