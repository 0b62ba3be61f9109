package stet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.QueryTree.Nothing;
import stet.query.SourceTitleResolver;

class QuerySyntaxTest {

  private static final String EVERYTHING = "everything";

  private static String read(String query) throws QuerySyntaxException {
    return Tree.of(
        new QuerySyntax(Instant.EPOCH, SourceTitleResolver.NONE)
            .parse(query, QuerySyntax.ANYWHERE));
  }

  private static InvalidQueryException misread(String query) {
    try {
      return fail("it was read as " + read(query));
    } catch (QuerySyntaxException e) {
      return e.in(query);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kremlin                            | kremlin
          kremlin crimea                     | and(kremlin, crimea)
          kremlin AND crimea                 | and(kremlin, crimea)
          kremlin OR crimea                  | or(kremlin, crimea)
          a b OR c d                         | or(and(a, b), and(c, d))
          (a OR b) c                         | and(or(a, b), c)
          a (b OR (c d))                     | and(a, or(b, and(c, d)))
          kremlin && crimea                  | and(kremlin, crimea)
          NOT kremlin                        | not(kremlin)
          kremlin NOT crimea                 | and(kremlin, not(crimea))
          kremlin -crimea +kiev              | and(kremlin, not(crimea), kiev)
          -(a OR b)                          | not(or(a, b))
          NOT NOT a                          | a
          NOT -(NOT a)                       | not(a)
          "snap exercise"                    | "snap exercise"
          “snap exercise”                    | "snap exercise"
          «snap exercise»                    | "snap exercise"
          „snap exercise“                    | "snap exercise"
          "exercise troops"~5                | "exercise troops"~5
          "exercise troops"~                 | "exercise troops"
          -"snap exercise"                   | not("snap exercise")
          cris*                              | wild(cris*)
          (cris*)                            | wild(cris*)
          wom?n                              | wild(wom?n)
          Crimaea~                           | Crimaea~2
          Crimaea~1                          | Crimaea~1
          =troops                            | "troops"
          person:="Sergey Lavrov"            | person="Sergey Lavrov"
          person:="Al \\"Bo\\" Day" x          | and(person="Al "Bo" Day", x)
          version:-1                         | version=-1
          source:=bbc                        | source=bbc
          headline:crimea                    | headline=crimea
          Headline:crimea                    | headline=crimea
          headline:"crimea crisis"           | headline="crimea crisis"
          headline:“crimea crisis”~2         | headline="crimea crisis"~2
          headline:(a OR "b c")              | or(headline=a, headline="b c")
          headline:(a OR text:b)             | or(headline=a, text=b)
          headline:cris*                     | headline=wild(cris*)
          -tag:number                        | not(tag=number)
          NOT tag:(number OR headline)       | not(or(tag=number, tag=headline))
          tag:quote-changed, source:bbc.     | and(tag=quote-changed, source=bbc)
          seen:2014-03                       | seen=2014-03
          seen:2014-03-14T13:30Z             | seen=2014-03-14T13:30Z
          seen:[2014-03-01 TO 2014-03-31]    | seen=[2014-03-01..2014-03-31]
          seen:{2014 TO *]                   | seen={2014..]
          seen:[ * TO 2014 }                 | seen=[..2014}
          seen:>=2014-03                     | seen=[2014-03..]
          seen:>2014-03                      | seen={2014-03..]
          seen:<7d                           | seen=[..7d}
          (seen:<7d)                         | seen=[..7d}
          edit(tag:number a) edit(b)         | and(edit(and(tag=number, a)), edit(b))
          NOT edit(tag:correction)           | not(edit(tag=correction))
          -edit(a OR b)                      | not(edit(or(a, b)))
          url:terms/of/service               | url=terms/of/service
          (url:https://a.example/b_(c))      | url=https://a.example/b_(c)
          """)
  void readsTheLanguage(String query, String tree) throws QuerySyntaxException {
    assertThat(read(query)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AT&T                                | AT&T
          what changed?                       | and(what, changed?)
          https://news.example/a?b=c#d        | url=https://news.example/a?b=c#d
          www.n.example/story.php?id=5&b=2    | url=www.n.example/story.php?id=5&b=2
          n.example/1?x=1                     | url=n.example/1?x=1
          n.example:8080/1?x=1                | url=n.example:8080/1?x=1
          <https://n.example/1?id=5>          | url=<https://n.example/1?id=5>
          text:n.example/1?x=1                | text=n.example/1?x=1
          St. Louis and/or 3.14/2             | and(St., Louis, and/or, 3.14/2)
          2*3=6                               | 2*3=6
          2*3                                 | 2*3
          10~20                               | 10~20
          10~2                                | 10~2
          right-wing*                         | right-wing*
          right-wing~                         | right-wing~
          see http://news.example/a           | and(see, url=http://news.example/a)
          12" record                          | and(12", record)
          rock'n'roll                         | rock'n'roll
          Breaking: news                      | and(Breaking:, news)
          Source: Reuters                     | and(Source:, Reuters)
          10:30                               | 10:30
          at 10:30 - or later                 | and(at, 10:30, or, later)
          re:invent                           | re:invent
          std::string                         | std::string
          f(x)                                | and(f, x)
          fire & rescue                       | and(fire, rescue)
          C++                                 | C++
          edit (s)                            | and(edit, s)
          f***ing                             | f***ing
          troops — and more … troops!         | and(troops, and, more, troops!)
          50% of $3,000                       | and(50%, of, $3,000)
          it's "quoted" here                  | and(it's, "quoted", here)
          the [sic] text                      | and(the, [sic], text)
          and or not                          | and(and, or, not)
          ANDROID ORDER NOTE                  | and(ANDROID, ORDER, NOTE)
          foo:bar                             | foo:bar
          note: something                     | and(note:, something)
          at 13:05 sharp                      | and(at, 13:05, sharp)
          a ~ b ^ c \\ d / e                  | and(a, b, c, d, e)
          () a                                | a
          "" a                                | a
          "..." a                             | a
          """)
  void neverRefusesProse(String query, String tree) throws QuerySyntaxException {
    assertThat(read(query)).isEqualTo(tree);
  }

  @Test
  void readsTheOperatorsOfProgrammers() throws QuerySyntaxException {
    assertThat(read("a || b && c")).isEqualTo("or(a, and(b, c))");
    assertThat(misread("a ||").reason()).contains("|| needs something after it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "*", "* ...", "\u0000"})
  void nothingAskedIsEverything(String query) throws QuerySyntaxException {
    assertThat(read(query)).isEqualTo(EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "!!! ...", "-", "--", "***", "()", "\"\"", "&", "☃", "...", "NOT ☃"})
  void punctuationIsNothing(String query) throws InvalidQueryException {
    assertThat(QueryParser.parse(query, Instant.EPOCH).tree()).isInstanceOf(Nothing.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "snap exercise          | 0  | 1 | quotation mark is never closed
          a (b OR "c d            | 8  | 1 | quotation mark is never closed
          headline:“crimea        | 9  | 1 | quotation mark is never closed
          (a OR b                 | 0  | 1 | ( is never closed
          a (b (c)                | 2  | 1 | ( is never closed
          a) b                    | 1  | 1 | ) closes nothing
          headline:               | 0  | 9 | headline:crimea
          a headline: b           | 2  | 10| headline:crimea
          (tag:)                  | 1  | 4 | tag:quote-changed
          headline:()             | 0  | 11 | nothing to look for
          headline:"…"            | 0  | 12 | nothing to look for
          headline:...            | 0  | 12 | nothing to look for
          tags:number             | 0  | 4 | Did you mean tag:?
          a persn:x               | 2  | 5 | Did you mean person:?
          haedline:x              | 0  | 8 | Did you mean headline:?
          title:x                 | 0  | 5 | Did you mean headline:?
          date:2014               | 0  | 4 | Did you mean seen:?
          *ism                    | 0  | 4 | at least two letters
          a c*                    | 2  | 2 | at least two letters
          headline:*ism           | 9  | 4 | at least two letters
          seen:"2021-05"~3        | 14 | 2 | looked for as written
          a tag:"number"~3        | 14 | 2 | looked for as written
          ab*a?a?a?a?a?a?a?a?a?a  | 0  | 22 | at most 4
          "a b"~500               | 5  | 4 | at most 100 places
          AND a                   | 0  | 3 | needs something before it
          a AND                   | 2  | 3 | needs something after it
          a OR                    | 2  | 2 | needs something after it
          a OR OR b               | 2  | 2 | needs something after it
          (OR a)                  | 1  | 2 | needs something before it
          edit()                  | 0  | 6 | in its brackets
          edit(...)               | 0  | 9 | in its brackets
          Crimaea~9               | 0  | 9 | at most two slips
          swap:will > would       | 5  | 12 | in quotation marks
          a NOT                   | 2  | 3 | NOT needs something after it
          seen:[2014-03-01        | 5  | 1 | A range is written
          seen:[a, b]             | 5  | 1 | A range is written
          seen:>=                 | 5  | 2 | value is missing
          """)
  void namesThePlaceAndTheRemedy(String query, int at, int length, String remedy) {
    InvalidQueryException bad = misread(query);
    assertThat(bad.reason()).contains(remedy);
    assertThat(bad.at()).isEqualTo(at);
    assertThat(bad.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({"(,100", "'NOT ',100", "-(,100", "'a ',201", "'tag:number ',201", "'word ',1000"})
  void isBounded(String piece, int times) {
    assertThat(misread(piece.repeat(times)).reason()).contains("at most");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          which articles changed a quote?        ~ changed:quote
          Which headlines were rewritten?        ~ changed:headline
          quote changed                          ~ changed:quote
          changed  quotations                    ~ changed:quote
          every edit that touches Sergey Lavrov  ~ person:"Sergey Lavrov"
          all edits about Anna Ó Bell            ~ person:"Anna Ó Bell"
          quotes                                 ~
          what changed?                          ~
          the ferry quote changed                ~
          "quote changed"                        ~
          quote OR changed                       ~
          headline:changed                       ~
          edit of the lease                      ~
          every edit                             ~
          changes to National Insurance          ~
          """)
  void offersTheQueryThatAQuestionInEverydayWordsAsks(String query, String meant)
      throws InvalidQueryException {
    ParsedQuery asked = QueryParser.parse(query, Instant.EPOCH);
    assertThat(asked.instead().stream().limit(1).toList())
        .isEqualTo(meant == null ? List.of() : List.of(meant));
    assertThat(asked.notices())
        .hasSize(meant == null ? 0 : 1)
        .allMatch(told -> told.endsWith(meant + "."));
    if (meant != null) {
      assertThat(QueryParser.parse(meant, Instant.EPOCH).looksForEdits()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          foo:bar                     ~ There is no field foo: it was looked for as a word.
          storm (by:reuters OR coast) ~ There is no field by: it was looked for as a word.
          speech:"we will"            ~ There is no field speech: it was looked for as a word.
          kremlin or crimea           ~ “or” was looked for as a word. For one of both, write OR in capitals.
          kremlin not crimea          ~ “not” was looked for as a word. To leave out what follows, write NOT in capitals.
          added:a and removed:b       ~ “and” was looked for as a word: leave it out, or write AND in capitals.
          kremlin and crimea          ~
          kremlin | crimea            ~ | was passed over. For one of both, write OR.
          kremlin !crimea             ~ ! was passed over. To leave something out, write NOT or -.
          edit (tag:number)           ~ “edit” was looked for as a word. For edits of one revision, write edit( ) in one piece.
          death toll"                 ~ The quotation mark behind toll ends nothing: put another one where the phrase begins.
          12" record                  ~
          or else                     ~
          AT&T                        ~
          what changed?               ~
          note: something             ~
          Live: the storm             ~
          Update:the storm            ~
          at 13:05 sharp              ~
          13:05                       ~
          a:b                         ~
          std::string                 ~
          https://news.example/a:b    ~
          news.example:8080/a         ~
          headline:crimea             ~
          """)
  void saysWhatItReadAsWordsThoughItLooksLikeAField(String query, String notice)
      throws InvalidQueryException {
    assertThat(QueryParser.parse(query, Instant.EPOCH).notices())
        .isEqualTo(notice == null ? List.of() : List.of(notice));
  }
}
