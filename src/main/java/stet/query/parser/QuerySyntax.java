package stet.query.parser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchNoDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.parser.SyntaxParser;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;
import stet.query.SourceTitleResolver;

/**
 * The syntax of queries: a parser that reads a text by the following grammar and returns a tree of
 * the framework's nodes.
 *
 * <pre>
 * either  = all { ( "OR" | "||" ) all }
 * all     = one { [ "AND" | "&amp;&amp;" ] one }
 * one     = { "NOT" | "-" | "+" } ( [ "edit" ] "(" either ")" | field ":" value | bare )
 * value   = "(" either ")" | phrase | range | word
 * bare    = phrase | word | URL, with or without its https://
 * phrase  = quotation mark … quotation mark [ "~" places ]
 * word    = letters with "*" or inner "?" | letters "~" [ slips ] | "=" letters
 * range   = "[" | "{" from "TO" to "]" | "}" , or one of "&gt;" "&gt;=" "&lt;" "&lt;=" before a value
 * </pre>
 *
 * <p>People paste headlines, sentences and addresses, so most text that is not meant as syntax is
 * read as prose. A name before a colon is a field if the catalogue has it and a value follows
 * directly. A word is a pattern or a fuzzy word only if the analyzer reads it as one word: {@code
 * 2*3=6} and {@code 10~20} are prose. An empty query finds everything; a query of punctuation finds
 * nothing. A name in small letters that is similar to a field's and is directly followed by a value
 * is a typing error, and the query is refused. Any other name directly followed by a value ({@code
 * foo:bar}) is a word, and a notice says so. Every other colon ({@code Breaking: news}, {@code
 * 10:30}) is punctuation. A quotation mark opens a phrase only where a word could begin, so {@code
 * 12"} is a word.
 */
final class QuerySyntax implements SyntaxParser {

  /** The name of the field in clauses that have no field. */
  static final String ANYWHERE = "";

  private static final String EDIT = "edit(";

  /** The largest number of characters in a query. */
  static final int LONGEST = 4_000;

  private static final int MOST_CLAUSES = 200;
  private static final int DEEPEST = 40;

  private final QueryNoticeCollector notices = new QueryNoticeCollector();
  private final Instant now;
  private final SourceTitleResolver titles;

  /**
   * @param now the instant from which "last year" is counted in a question in everyday words
   * @param titles the sources that such a question may name
   */
  QuerySyntax(Instant now, SourceTitleResolver titles) {
    this.now = now;
    this.titles = titles;
  }

  @Override
  public QueryNode parse(CharSequence query, CharSequence field) throws QuerySyntaxException {
    if (query.length() > LONGEST) {
      throw new QuerySyntaxException(
          LONGEST,
          query.length() - LONGEST,
          "A query has at most " + LONGEST + " characters: leave some out.");
    }
    notices.question(query.toString(), now, titles);
    return new Reading(new QueryScanner(query.toString()), notices).whole();
  }

  /** Sentences about parts that were read as words although they seem to mean more. */
  List<String> notices() {
    return notices.sentences();
  }

  /** Whole queries that the user may have meant with these parts. */
  List<String> instead() {
    return notices.instead();
  }

  /**
   * The reading of one query. Each method reads one rule of the grammar, and returns null for a
   * part without words.
   */
  private static final class Reading {

    private final QueryScanner text;
    private final ValueParser values;
    private final QueryNoticeCollector notices;
    private int clauses;

    /** Whether any clause so far had a field. */
    private boolean aboutFields;

    private int depth;
    private boolean inEdit;

    Reading(QueryScanner text, QueryNoticeCollector notices) {
      this.text = text;
      this.notices = notices;
      this.values = new ValueParser(text);
    }

    QueryNode whole() throws QuerySyntaxException {
      text.skipSpace();
      boolean empty = text.done();
      QueryNode node = either(ANYWHERE);
      if (!text.done()) {
        throw new QuerySyntaxException(
                text.at(),
                1,
                "This ) closes nothing: take it out, or put a ( where the group begins.")
            .meaning("");
      }
      if (node != null) {
        return node;
      }
      if (empty) {
        return new MatchAllDocsQueryNode();
      }
      notices.nothing();
      return new MatchNoDocsQueryNode();
    }

    private @Nullable QueryNode either(String field) throws QuerySyntaxException {
      List<QueryNode> nodes = new ArrayList<>();
      while (true) {
        QueryNode node = all(field);
        if (node != null) {
          nodes.add(node);
        }
        if (!text.or()) {
          return nodes.size() < 2 ? first(nodes) : new OrQueryNode(nodes);
        }
        operator(node == null);
      }
    }

    private @Nullable QueryNode all(String field) throws QuerySyntaxException {
      List<QueryNode> nodes = new ArrayList<>();
      text.skipSpace();
      while (!text.done() && text.next() != ')' && !text.or()) {
        if (text.and()) {
          operator(nodes.isEmpty());
        }
        notices.operator(text, !nodes.isEmpty(), aboutFields);
        QueryNode node = one(field);
        if (node != null) {
          nodes.add(node);
        }
        text.skipSpace();
      }
      return nodes.size() < 2 ? first(nodes) : new AndQueryNode(nodes);
    }

    /** Reads an operator that needs a clause on both sides. */
    private void operator(boolean nothingBefore) throws QuerySyntaxException {
      int begin = text.at();
      while (!QueryScanner.endsWord(text.next())) {
        text.skip(1);
      }
      String word = text.from(begin);
      text.skipSpace();
      boolean nothingAfter = text.done() || text.next() == ')' || text.and() || text.or();
      if (nothingBefore || nothingAfter) {
        String side = nothingBefore ? "before" : "after";
        throw new QuerySyntaxException(
            begin,
            word.length(),
            "%s needs something %s it; to look for the word itself, write it in small letters."
                .formatted(word, side));
      }
    }

    private @Nullable QueryNode one(String field) throws QuerySyntaxException {
      int begin = text.at();
      if (text.operator("NOT")) {
        text.skip(3);
        text.skipSpace();
        if (text.done() || text.next() == ')' || text.and() || text.or()) {
          throw new QuerySyntaxException(
              begin,
              3,
              "NOT needs something after it; to look for the word itself, write it in small"
                  + " letters.");
        }
        return not(field);
      }
      boolean sign = text.next() == '-' || text.next() == '+';
      if (sign && QueryScanner.beginsClause(text.next(1))) {
        boolean minus = text.next() == '-';
        text.skip(1);
        return minus ? not(field) : one(field);
      }
      if (text.next() == '(') {
        return group(field);
      }
      if (field.isEmpty() && text.startsWith(EDIT)) {
        if (inEdit) {
          throw new QuerySyntaxException(
                  begin,
                  EDIT.length(),
                  "An edit( ) cannot be inside another edit( ). Put them next to each other.")
              .meaning("(");
        }
        text.skip(EDIT.length() - 1);
        inEdit = true;
        QueryNode inner = group(field);
        inEdit = false;
        if (inner == null) {
          throw new QuerySyntaxException(
              begin,
              text.at() - begin,
              "edit( ) needs what to look for in its brackets, as in edit(tag:quote-removed).");
        }
        return new EditNode(inner);
      }
      int name = text.nameLength();
      Optional<QueryField> named = name == 0 ? Optional.empty() : named(name);
      if (named.isPresent()) {
        text.skip(name + 1);
        aboutFields = true;
        QueryNode value = value(named.get(), begin);
        new ClausePlace(named.get(), begin, text.at()).noteOn(value);
        notices.time(text, named.get(), value, begin);
        return value;
      }
      QueryNode node =
          counted(
              field.isEmpty() ? values.bare() : values.in(QueryField.named(field).orElseThrow()));
      notices.loneMark(text, text.from(begin));
      notices.leadingMark(text.from(begin));
      if (node instanceof FieldQueryNode leaf && field.isEmpty()) { // a pasted address gets a field
        QueryField.named(leaf.getFieldAsString())
            .ifPresent(of -> new ClausePlace(of, begin, text.at()).noteOn(leaf));
      }
      return node;
    }

    private @Nullable QueryNode not(String field) throws QuerySyntaxException {
      deeper();
      QueryNode node = one(field);
      depth--;
      if (node instanceof ModifierQueryNode twice) {
        return twice.getChild();
      }
      return node == null ? null : new ModifierQueryNode(node, Modifier.MOD_NOT);
    }

    private @Nullable QueryNode group(String field) throws QuerySyntaxException {
      int begin = text.at();
      deeper();
      text.skip(1);
      QueryNode node = either(field);
      if (text.done()) {
        QuerySyntaxException open =
            new QuerySyntaxException(
                begin, 1, "This ( is never closed: put a ) where the group ends.");
        throw node == null ? open : open.lacking(")");
      }
      text.skip(1);
      depth--;
      return node;
    }

    /** The field whose name comes next, if the name is meant as a field. */
    private Optional<QueryField> named(int length) throws QuerySyntaxException {
      int begin = text.at();
      String name = text.ahead(length);
      boolean valueFollows =
          !QueryScanner.endsWord(text.next(length + 1)) || text.next(length + 1) == '(';
      boolean small = name.equals(name.toLowerCase(Locale.ROOT));
      Optional<QueryField> field = QueryField.named(name);
      if (field.isPresent() && !valueFollows && small) {
        throw lacksValue(name, field.get());
      }
      if (field.isEmpty() && valueFollows && small) {
        Optional<QueryField> near = QueryField.near(name);
        if (near.isPresent()) {
          throw new QuerySyntaxException(
                  begin,
                  length,
                  "There is no field %s. Did you mean %s:? To look for the word itself, put it in quotation marks."
                      .formatted(name, near.get().label()))
              .meaning(near.get().label());
        }
        notices.unknownField(text, name);
      }
      return valueFollows ? field : Optional.empty();
    }

    private QuerySyntaxException lacksValue(String name, QueryField field) {
      int begin = text.at();
      int length = name.length() + 1;
      int spaces = 0;
      while (QueryScanner.isSpace(text.next(length + spaces)) && text.next(length + spaces) != 0) {
        spaces++;
      }
      boolean apart = spaces > 0 && QueryScanner.beginsClause(text.next(length + spaces));
      QuerySyntaxException lacking =
          new QuerySyntaxException(
              begin,
              length + (apart ? spaces : 0),
              "%s: needs what to look for directly behind it, as in %s."
                  .formatted(name, field.examples().getFirst()));
      return apart ? lacking.meaning(name + ":") : lacking;
    }

    private QueryNode value(QueryField field, int begin) throws QuerySyntaxException {
      int written = text.at();
      QueryNode node = text.next() == '(' ? group(field.label()) : counted(values.in(field));
      if (node == null) {
        throw new QuerySyntaxException(
            begin,
            text.at() - begin,
            "There is nothing to look for here: spaces and punctuation are not searched. Write a value, as in %s."
                .formatted(field.examples().getFirst()));
      }
      notices.leadingMark(text.from(written));
      return node;
    }

    private @Nullable QueryNode counted(@Nullable QueryNode clause) throws QuerySyntaxException {
      if (clause != null && ++clauses > MOST_CLAUSES) {
        int at = clause instanceof FieldQueryNode leaf ? leaf.getBegin() : text.at();
        throw new QuerySyntaxException(
            at,
            text.at() - at,
            "A query has at most " + MOST_CLAUSES + " words and phrases: leave some out.");
      }
      return clause;
    }

    private void deeper() throws QuerySyntaxException {
      if (++depth > DEEPEST) {
        throw new QuerySyntaxException(
            text.at(),
            1,
            "Groups and negations are at most " + DEEPEST + " deep: take some brackets out.");
      }
    }

    private static @Nullable QueryNode first(List<QueryNode> nodes) {
      return nodes.isEmpty() ? null : nodes.getFirst();
    }
  }
}
