package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.search.Answer.ArticleResult;
import stet.search.Answer.FoundEdit;
import stet.search.Answer.Hit;
import stet.search.Question.Order;

/** What is found, over an archive of fiction: a fire, a vote and a bridge. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SearchContract implements EngineFixture {

  private static final String FIRE = "https://courier.example/fire";
  private static final String VOTE = "https://courier.example/vote?id=7";
  private static final String BRIDGE = "bridge/north";

  private static final String FIRE_OLD = "Twelve people died in the blaze at the Harbour mill.";
  private static final String FIRE_NEW = "Fifteen people died in the blaze at the Harbour mill.";
  private static final String CHIEF =
      "“It spread within minutes,” said the fire chief, Maria Okonedo.";
  private static final String CHIEF_NEW =
      "“It spread within seconds,” said the fire chief, Maria Okonedo.";
  private static final String WORKERS = "Workers were asleep on the upper floors.";
  private static final String VOTE_TEXT =
      "The council blamed the delay on “right-wing groups” who had blocked the square.";
  private static final String VOTE_TEXT_NEW =
      "The council attributed the delay to “right-wing groups” that had blocked the square.";
  private static final String LAVROV = "Foreign Minister Sergey V. Lavrov called the vote a farce.";
  private static final String LAVROV_NEW =
      "Foreign Minister Sergey V. Lavrov called the vote a mistake.";
  private static final String BRIDGE_TEXT =
      "Engineers from AT&T closed the bridge. A terrorist was blamed at first.";

  @AutoClose private SearchFixture room;

  @BeforeAll
  void write(@TempDir Path home) {
    room = new SearchFixture(home, this);
    room.record(
        seen("courier", FIRE, 0, "Mill fire kills twelve", FIRE_OLD, CHIEF, WORKERS),
        seen("courier", FIRE, 60, "Mill fire kills fifteen", FIRE_NEW, CHIEF, WORKERS),
        seen("courier", FIRE, 120, "Mill fire kills fifteen", FIRE_NEW, CHIEF_NEW, WORKERS),
        seen("courier", VOTE, 10, "Vote delayed", VOTE_TEXT, LAVROV, WORKERS),
        seen("courier", VOTE, 40, "Vote delayed again", VOTE_TEXT_NEW, LAVROV_NEW, WORKERS),
        seen(
            "gazette", BRIDGE, 5, "Bridge closed", BRIDGE_TEXT, "It may open in June. ".repeat(40)),
        seen("gazette", BRIDGE, 2000, "Bridge closed", "Nothing stands here.", "It may open."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          blaze                               | F1 F2 F3
          BLAZES                              | F1 F2 F3
          asleep blamed                       | V1
          asleep AND (twelve OR blamed)       | F1 V1
          floors NOT twelve                   | F2 F3 V1 V2
          NOT floors                          | B1 B2
          "harbour mill"                      | F1 F2 F3
          “Harbour Mill”                      | F1 F2 F3
          "mill harbour"                      |
          "people blaze"~3                    | F1 F2 F3
          blaz*                               | F1 F2 F3
          Okonedu~                            | F1 F2 F3
          AT&T                                | B1
          =closed                             | B1 B2
          =close                              |
          close                               | B1 B2
          headline:delayed                    | V1 V2
          headline:again                      | V2
          headline:blaze                      |
          text:twelve                         | F1
          source:gazette                      | B1 B2
          source:GAZETTE june                 | B1
          https://courier.example/fire        | F1 F2 F3
          http://courier.example/fire/#top    | F1 F2 F3
          url:courier.example/fire            | F1 F2 F3
          courier.example/vote?id=7           | V1 V2
          <https://courier.example/vote?id=7> | V1 V2
          https://courier.example/fire,       | F1 F2 F3
          -https://courier.example/fire floors | V1 V2
          2*3=6                               |
          10~20                               |
          ☃                                   |
          ...                                 |
          "harbour-mill*"                     | F1 F2 F3
          url:https://courier.example/*       | F1 F2 F3 V1 V2
          url:courier.example/*               | F1 F2 F3 V1 V2
          url:bridge/north                    | B1 B2
          seen:"2024-05-01 12:00"             | F1
          seen:yesterday                      | F1 F2 F3 V1 V2 B1
          seen:today                          | B2
          seen:2024-05-01                     | F1 F2 F3 V1 V2 B1
          seen:2024-05-01T12:00               | F1
          seen:[2024-05-01T12:05 TO 2024-05-01T12:40]  | B1 V1 V2
          seen:{2024-05-01T12:05 TO 2024-05-01T12:40}  | V1
          seen:>=2024-05-02                   | B2
          seen:<23h                           | F3 B2
          seen:>23h                           | F1 V1 V2 B1
          seen:>=23h                          | F1 F2 V1 V2 B1
          lang:en blaze                       | F1 F2 F3
          version:1                           | F1 V1 B1
          version:>1 NOT version:3            | F2 V2 B2
          version:[2 TO 3] floors             | F2 F3 V2
          versions:3                          | F1 F2 F3
          versions:<3 floors                  | V1 V2
          asof:2024-05-01T12:39Z              | F1 V1 B1
          asof:2024-05-01T12:40Z              | F1 V2 B1
          asof:2024-05-01T12:04:59Z           | F1
          asof:2024-05-01                     | F3 V2 B1
          asof:2024-04                        |
          asof:2d                             |
          asof:1h twelve OR asof:1h seconds   | F3
          after-first-seen:<1h                | F1 V1 V2 B1
          after-first-seen:<=1h blaze         | F1 F2
          after-first-seen:>1h                | F3 B2
          lang:fr                             |
          kind:first                          | F1 V1 B1
          kind:edit                           | F2 F3 V2
          kind:wholesale                      | B2
          what floors?                        |
          floors !!! ---                      | F1 F2 F3 V1 V2
          """)
  void findsVersions(String query, String versions) {
    List<String> expected = versions == null ? List.of() : List.of(versions.split(" "));
    assertThat(room.versions(query).stream().map(SearchContract::brief))
        .as(query)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          added:fifteen                       | 2
          added:kills                         | 0
          removed:twelve                      | 2
          removed:twelve where:headline       | 1
          removed:twelve NOT where:headline   | 1
          removed:twelve added:fifteen blaze  | 1
          removed:twelve text:okonedo         | 2
          removed:twelve text:bridge          | 0
          removed:twelve NOT text:okonedo     | 0
          removed:twelve headline:fifteen     | 2
          removed:twelve seconds              | 0
          removed:twelve before:mill          | 2
          after:seconds                       | 1
          before:seconds                      | 0
          before:"within minutes"             | 1
          after:("within seconds" OR mistake) | 2
          touched:"right-wing groups"         | 1
          touched:"wing groups that"          | 1
          touched:"blocked the square"        | 0
          touched:"delay to"                  | 1
          touched:seconds                     | 1
          touched:second*                     | 1
          touched:mill                        | 0
          tag:quote-changed                   | 1
          changed:quote                       | 1
          quote:minutes                       | 1
          quote:"spread within seconds"       | 1
          quote:okonedo                       | 0
          quote:"wing groups"                 | 0
          quote:* speaker:okonedo             | 1
          changed:headline                    | 2
          changed:number blaze                | 1
          tag:headline OR tag:quote-changed   | 3
          tag:(headline OR quote-changed)     | 3
          NOT tag:headline                    | 4
          tag:headline NOT added:again        | 1
          person:"sergey lavrov"              | 1
          person:lavrov                       | 1
          person:"Sergey V. Lavrov"           | 1
          person:"Foreign Minister Lavrov"    | 1
          person:"Lavrov, Sergey"             | 1
          person:"ivan lavrov"                | 0
          person:lavrov tag:quote-changed     | 0
          kind:replaced where:body            | 4
          removed:twelve source:courier       | 2
          removed:twelve source:gazette       | 0
          removed:twelve seen:2024-05-01      | 2
          tag:headline fire                   | 1
          edit(removed:twelve) edit(tag:headline)  | 2
          edit(tag:headline) edit(tag:quote-changed) | 0
          edit(tag:headline added:fifteen)    | 1
          tag:headline edit(removed:minutes)  | 0
          tag:headline edit(removed:farce)    | 1
          tag:headline NOT edit(removed:farce) | 1
          edit(where:body) NOT edit(tag:headline) | 1
          edit(tag:headline) source:courier   | 2
          edit(NOT tag:headline) where:headline | 2
          NOT edit(tag:headline)              | 1
          """)
  void findsEdits(String query, int found) {
    Answer answer = room.ask(query);
    assertThat(answer.total().edits()).as(query).isEqualTo(found);
    assertThat(answer.results().stream().mapToInt(result -> result.edits().size()).sum())
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          tag:quote-change              | 4 | Did you mean quote-changed?
          changed:mood                  | 8 | It knows attribution
          kind:editorial                | 5 | It knows first
          where:footer                  | 6 | It knows headline
          seen:soon                     | 5 | is no date
          seen:2014-13                  | 5 | is no date
          seen:2014-02-30               | 5 | is no date
          seen:7d                       | 5 | seen:<7d
          seen:[2015 TO 2014]           | 6 | ends before it begins
          seen:"2024-05"~3              | 14 | looked for as written
          version:five                  | 8 | is no whole number
          version:>                     | 8 | value is missing
          version:[5                    | 8 | version:[5 TO 10]
          version:[6 TO 5]              | 9 | Nothing lies between
          significance:much             | 13 | is no number
          significance:>2               | 14 | is no number from 0 to 1
          person:lav*                   | 7  | A * stands for letters only in words
          after-first-seen:1h           | 17 | after-first-seen:<1h is within 1h
          after-first-seen:<soon        | 18 | no stretch of time
          asof:tomorrow                | 5 | is no date
          asof:>2014                    | 6 | takes one instant
          swap:terrorist                | 5 | A swap is written
          swap:"* > *"                  | 0 | nothing to look for
          headline:*                    | 0 | Write a value, as in headline:crimea
          seen:..                       | 0 | Write a value, as in seen:2014-03
          version:five..six             | 8 | A range is written version:[5 TO 10]
          source:*                      | 7 | There is a source everywhere
          edit(edit(tag:number))        | 5 | cannot be inside another
          version:0                     | 8 | counting begins with 1
          versions:<1                   | 10 | counting begins with 1
          version:1.5                   | 8 | is no whole number
          significance:<0               | 14 | goes from 0 to 1
          significance:>1               | 14 | goes from 0 to 1
          asof:now                      | 5 | 2014-03-14T13:30Z.
          swap:"a > …"                  | 5 | A swap is written
          added:"…"                     | 0 | nothing to look for
          """)
  void refusesWhatItDoesNotKnow(String query, int at, String message) {
    BadQuery<?> bad = room.refused(query);
    assertThat(bad.message()).contains(message);
    assertThat(bad.at()).isEqualTo(at);
  }

  @Test
  void wholesaleRevisionsAreLeftOutUnlessAskedFor() {
    assertThat(room.edits("removed:terrorist")).isEmpty();
    assertThat(room.edits("removed:terrorist kind:wholesale")).hasSize(1);
    assertThat(room.edits("removed:terrorist NOT kind:revert")).isEmpty();
  }

  @Test
  void anEmptyQueryIsEverythingNewestFirst() {
    Answer answer = room.ask("");
    assertThat(answer.total()).isEqualTo(new Answer.Totals(3, 7, 0));
    assertThat(answer.results().stream().map(result -> result.article().url()))
        .containsExactly(BRIDGE, FIRE, VOTE);
    assertThat(room.search.counts().answer().orElseThrow().versions()).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("stet.query.QueryField#all")
  void everyExampleIsUnderstood(QueryField field) {
    assertThat(field.examples()).isNotEmpty();
    for (String example : field.examples()) {
      assertThat(example).contains(field.label() + ":");
      assertThat(room.ask(example).query()).isEqualTo(example);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pers                     | 0  | person:
          removed:twelve vers      | 15 | version:, versions:
          source:                  | 0  | source:courier, source:gazette
          added:a source:GA        | 8  | source:gazette
          person:lav               | 0  | person:"sergey lavrov"
          (person:"sergey la       | 1  | person:"sergey lavrov"
          person:oko               | 0  | person:"maria okonedo"
          person:mill              | 0  |
          tag:quote-c              | 0  | tag:quote-changed
          kind:who                 | 0  | kind:wholesale
          lang:                    | 0  | lang:en
          tag:(quote-c             | 5  | quote-changed
          added:a tag:("number" OR typ  | 25 | typo
          person:(anna OR "serg    | 16 | "sergey lavrov"
          tag:(number O            | 12 |
          foo:(b                   | 5  |
          fire -Lang:e             | 6  | lang:en
          Tag:quote-c              | 0  | tag:quote-changed
          seen:20                  | 0  |
          foo:ba                   | 0  |
          person:lavrov            | 0  | person:"sergey lavrov"
          what now?                | 0  |
          """)
  void completesWhatIsBeingTyped(String query, int from, String texts) {
    List<Completion> found = room.search.complete(query, 10);
    assertThat(found)
        .extracting(Completion::text)
        .containsExactlyElementsOf(texts == null ? List.of() : List.of(texts.split(", ")));
    assertThat(found).extracting(Completion::from).allMatch(at -> at == from);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          person:"Sergei Lavrow"        | person:"sergey lavrov"
          person:lavrof added:mistake   | person:"sergey lavrov" added:mistake
          source:gazete closed          | source:gazette closed
          workers assleep               | workers asleep
          lang:english fire             | lang:en fire
          added:fifteeen kills          | added:fifteen kills
          workres assleep               | workers asleep
          wrkers assleep kils          | workers asleep kills
          headline:kils kils           | headline:kills kills
          """)
  void saysWhatMayHaveBeenMeant(String query, String meant) {
    Answer answer = room.ask(query);
    assertThat(answer.notices()).isNotEmpty().allMatch(notice -> notice.contains("Did you mean"));
    assertThat(answer.instead()).containsExactly(meant);
    assertThat(room.ask(meant).results()).isNotEmpty();
  }

  @Test
  void offersNothingTwiceInOneQuery() {
    assertThat(room.ask("source:(gazete OR gazett) closed").instead())
        .containsExactly("source:(gazette OR gazett) closed", "source:(gazete OR gazette) closed");
  }

  @Test
  void whatIsFoundSomewhereIsNotOfferedInItsOwnPlace() {
    Answer answer = room.ask("farce? fire!"); // both stand, not together
    assertThat(answer.results()).isEmpty();
    assertThat(answer.instead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pesron:lavrov                 | person:lavrov
          tag:quote vote                | tag:quote-changed vote
          tag:quote-changd vote         | tag:quote-changed vote
          changed:headlin               | changed:headline
          "the vote                     | "the vote"
          (fire OR vote                 | (fire OR vote)
          fire) vote                    | fire vote
          seen:7d fire                  | seen:<7d fire
          headline: fire                | headline:fire
          fir~5                         | fir~2
          swap:twelve > fifteen         | swap:"twelve > fifteen"
          seen:2024-05-01 12:00 fire    | seen:2024-05-01T12:00 fire
          seen:>2024-05-01 9:30         | seen:>2024-05-01T09:30
          seen:March 2014               | seen:2014-03
          seen:"14 March 2014" fire     | seen:2014-03-14 fire
          seen:March 14, 2014 fire      | seen:2014-03-14 fire
          seen:2014/03                  | seen:2014-03
          seen:31.12.2014               | seen:2014-12-31
          seen:2014-03-01..2014-03-31   | seen:[2014-03-01 TO 2014-03-31]
          seen:<7 days fire             | seen:<7d fire
          seen:7 days                   | seen:<7d
          after-first-seen:<60m         | after-first-seen:<60min
          tag:quotations                | tag:quote-changed
          where:lede vote               | tag:lede vote
          fire -where:quote             | fire -tag:quote-changed
          where:(lede OR body)          | where:(tag:lede OR body)
          tag:body                      | where:body
          kind:correction               | tag:correction
          tag:wholesale                 | kind:wholesale
          person:lav*                   | person:lav
          seen:2014*                    | seen:2014
          source:* fire                 | * fire
          version:*                     | *
          seen:2014..                   | seen:[2014 TO *]
          seen:..2014-03-31 fire        | seen:[* TO 2014-03-31] fire
          seen:2014… fire               | seen:[2014 TO *] fire
          version:2..5                  | version:[2 TO 5]
          version:2-5                   | version:[2 TO 5]
          significance:0.5..            | significance:[0.5 TO *]
          after-first-seen:1h..7d       | after-first-seen:[1h TO 7d]
          person:"anna bell"~2          | person:"anna bell"
          """)
  void saysHowAQueryMayHaveBeenMeant(String query, String meant) {
    assertThat(room.refused(query).instead()).containsExactly(meant);
    room.ask(meant);
  }

  @Test
  void offersEachOfWhatMayBeMeant() {
    assertThat(room.refused("seen:<60m fire").instead())
        .containsExactly("seen:<60min fire", "seen:<60mo fire");
    assertThat(room.refused("seen:3/4/2014").instead())
        .containsExactly("seen:2014-04-03", "seen:2014-03-04");
    assertThat(room.refused("tag:person").instead())
        .containsExactly("tag:person-added", "tag:person-removed");
    assertThat(room.refused("seen:<7d0h").instead()).isEmpty();
    assertThat(room.refused("seen:2014-13..2015").instead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "changed:quotations, tag:quote-changed",
    "changed:figures, tag:number",
    "changed:title, tag:headline",
    "changed:speaker, tag:attribution",
    "changed:person, tag:(person-added OR person-removed)",
    "changed:body, where:body",
    "where:title, where:headline",
    "where:text, where:body",
    "seen:<2days, seen:<2d",
    "person:*, person:(lavrov OR okonedo)",
    "tag:*, tag:(number OR quote-changed OR headline OR attribution OR lede OR typo OR date)",
    "changed:*, tag:*",
    "speaker:*, speaker:(okonedo OR council)",
    "touched-person:*, touched-person:(lavrov OR okonedo)",
    "swap:* tag:number, swap:\"* > fifteen\"",
    "significance:>=.5, significance:>=0.5",
    "version:(>1 AND <3), version:2",
    "after-first-seen:<1hour, after-first-seen:<1h",
    "swap:\"twelve → fifteen\", swap:\"twelve > fifteen\""
  })
  void takesThePlainWordsThatPeopleType(String plain, String query) {
    assertThat(room.edits(plain + " where:(headline OR byline OR body)"))
        .isEqualTo(room.edits(query + " where:(headline OR byline OR body)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          source:courier source:gazette       | (source:courier OR source:gazette)
          floors version:1 AND version:3      | floors (version:1 OR version:3)
          seen:2024-05-01 blaze seen:2014     | (seen:2024-05-01 OR seen:2014) blaze
          where:headline where:body           | (where:headline OR where:body); edit(where:headline) edit(where:body)
          lang:fr lang:en floors              | (lang:fr OR lang:en) floors
          lang:en-GB floors                   | lang:en floors
          kind:merged kind:replaced           | (kind:merged OR kind:replaced)
          added:again removed:blamed          | edit(added:again) edit(removed:blamed)
          floors (source:courier source:gazette) | floors ((source:courier OR source:gazette))
          source:(courier gazette) floors     | source:((courier OR gazette)) floors
          (source:courier) source:gazette     | ((source:courier OR source:gazette))
          url:courier.example/fire url:gazette.example | (url:courier.example/fire OR url:gazette.example)
          url:courier.example floors          | url:courier.example/* floors
          https://gazette.example/ june       |
          swap:"vote > again"                 |
          source:"the gazette"                | source:gazette
          """)
  void saysWhatAQueryThatFindsNothingMayMiss(String query, @Nullable String meant) {
    Answer answer = room.ask(query);
    assertThat(answer.results()).isEmpty();
    assertThat(answer.instead())
        .containsExactlyElementsOf(meant == null ? List.of() : List.of(meant.split("; ")));
    assertThat(answer.notices()).hasSize(meant == null ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          after:2024-05-02            | seen:>=2024-05-02
          before:2024/05/02 blaze     | seen:<2024-05-02 blaze
          after:"1 May 2024" floors   | seen:>=2024-05-01 floors
          fire after:2024             | fire seen:>=2024
          from:courier fire           | source:courier fire
          since:2024-05-01 fire       | seen:>=2024-05-01 fire
          since:9999d fire            | seen:<9999d fire
          until:2025 fire             | seen:<=2025 fire
          intitle:fire kills          | headline:fire kills
          number:fifteen              | tag:number fifteen
          """)
  void offersOurFieldForThatOfAnotherSearchEngine(String query, String meant) {
    Answer answer = room.ask(query);
    assertThat(answer.notices()).hasSize(1);
    assertThat(answer.instead()).containsExactly(meant);
    assertThat(room.ask(meant).results()).isNotEmpty();
  }

  /** A word of the sentence is found, and the notice stands all the same. */
  @Test
  void saysThatBeforeIsASentenceThoughItFindsSome(@TempDir Path home) {
    try (SearchFixture years = new SearchFixture(home, this)) {
      years.record(
          seen("courier", "years", 0, "Plan of 2022", "The plan of 2022 was to build."),
          seen("courier", "years", 9, "Plan of 2022", "The plan of 2022 was to wait."));
      Answer answer = years.ask("before:2022");
      assertThat(answer.results()).isNotEmpty();
      assertThat(answer.notices()).hasSize(1).first().asString().contains("asked with seen:");
      assertThat(answer.instead()).isEmpty(); // nothing was seen before 2022
      assertThat(years.ask("after:2022").instead()).containsExactly("seen:>=2022");
      assertThat(years.ask("before:1200").notices()).isEmpty();
      assertThat(years.ask("before:yesterday").notices()).isEmpty();
    }
  }

  @Test
  void aYearAndAWordAreNoAge() {
    assertThat(room.ask("seen:2024 second").notices()).isEmpty();
    assertThat(room.ask("seen:2024 hours").notices()).isEmpty();
    assertThat(room.refused("seen:<100 days").instead()).containsExactly("seen:<100d");
  }

  @Test
  void saysThatNothingCanBeMetTogether() {
    assertThat(room.ask("source:courier source:gazette").notices())
        .containsExactly(
            "Nothing can meet both source:courier and source:gazette: an article has one source.");
    assertThat(room.ask("source:courier source:Courier").results()).isNotEmpty();
    assertThat(room.ask("zyzzyva source:(courier OR gazette)").notices()).isEmpty();
  }

  /** A sentence that came has no words that went, and none before. */
  @Test
  void aStarForWordsFindsWhereThereAreAny(@TempDir Path home) {
    try (SearchFixture both = new SearchFixture(home, this)) {
      both.record(
          seen("courier", "both", 0, "A", "The quay was shut.", "Nobody was told so."),
          seen("courier", "both", 9, "A", "The old quay was shut.", "A ship came in at noon."));
      both.record(
          seen("courier", "came", 0, "B", "The quay was shut."),
          seen("courier", "came", 9, "B", "The quay was shut.", "A ship came in at noon."));
      both.record(
          seen("courier", "went", 0, "C", "The quay was shut.", "A ship came in at noon."),
          seen("courier", "went", 9, "C", "The quay was shut."));
      for (String kind : List.of("kind:added", "kind:removed", "added:* -removed:*")) {
        assertThat(both.edits(kind)).as(kind).isNotEmpty();
      }
      for (String never :
          List.of(
              "removed:* kind:added",
              "before:* kind:added",
              "added:* kind:removed",
              "after:* kind:removed",
              "-touched:* kind:added",
              "-added:* kind:added",
              "-before:* kind:removed")) {
        assertThat(both.edits(never)).as(never).isEmpty();
      }
      assertThat(both.edits("added:* -removed:* before:*"))
          .containsExactly("The quay was shut. > The old quay was shut.");
    }
  }

  @Test
  void offersAnotherQueryWhereAContradictionStandsInsideAnEditClause() {
    String exclusive = "an article has one address";
    for (String query :
        List.of(
            "edit(url:news.example/1) url:news.example/2",
            "url:news.example/2 edit(url:news.example/1)")) {
      assertThat(room.ask(query).notices()).as(query).anyMatch(it -> it.contains(exclusive));
    }
  }

  @Test
  void saysThatAPartOfAQueryCanNeverBeMet() {
    String never =
        "Nothing can meet both source:courier and source:gazette: an article has one source.";
    assertThat(room.ask("floors OR (source:courier source:gazette)").notices())
        .containsExactly(never);
    assertThat(room.ask("edit(source:courier source:gazette)").notices()).containsExactly(never);
    assertThat(room.ask("source:courier edit(tag:number source:gazette)").notices())
        .containsExactly(never);
    assertThat(room.ask("edit(where:headline) edit(where:body)").notices()).isEmpty();
    assertThat(room.ask("source:courier (source:gazette OR floors)").notices()).isEmpty();
    assertThat(room.ask("source:courier -(source:gazette lang:fr)").notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tag:num*, tag:number",
    "tag:quote*, tag:(quote-added OR quote-removed OR quote-changed)",
    "person:john*, person:john"
  })
  void whatIsOfferedForAStarCanBeRead(String written, String instead) {
    assertThat(room.refused(written).instead()).containsExactly(instead);
    room.ask(instead);
  }

  /** Of what nothing is in, it is told what there is; of a mark passed over, that it was. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lang:fr         | No text has the language code fr. There is en.
          ?inister        | The ? before inister was passed over
          removed:?loors  | The ? before loors was passed over
          ()              | There is nothing to look for in this
          ~               | There is nothing to look for in this
          ?               | There is nothing to look for in this
          """)
  void nothingIsPassedOverInSilence(String query, String told) {
    assertThat(room.ask(query).notices()).hasSize(1).first().asString().startsWith(told);
  }

  @Test
  void anAddressIsFoundWithAndWithoutItsBeginning() {
    String url = room.ask("fire").results().getFirst().article().url();
    String bare = url.replaceFirst("https?://(www\\.)?", "");
    for (String before : List.of("", "http://", "https://www.", "www.")) {
      assertThat(room.ask("url:" + before + bare).results()).as(before + bare).hasSize(1);
      assertThat(room.ask(before + bare).results()).as(before + bare).hasSize(1);
    }
  }

  /** One word of the two went: the commonest trap of the language. */
  @Test
  void saysWhereOnlyAPartOfAPhraseChanged() {
    Answer answer = room.ask("removed:\"kills twelve\"");
    assertThat(answer.notices()).singleElement().asString().contains("a part of them changed");
    assertThat(answer.instead()).containsExactly("touched:\"kills twelve\"");
  }

  @Test
  void saysWhereANameStandsInTextsAndInNoEdit() {
    Answer answer = room.ask("person:okonedo kind:wholesale");
    assertThat(answer.total().articles()).isZero();
    assertThat(room.ask("touched-person:okonedo").instead()).containsExactly("okonedo");
  }

  @Test
  void anArticleIsFoundByItsId() {
    String id = room.ask("fire").results().getFirst().article().id().value();
    assertThat(room.ask("url:" + id).results()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "edit(", "(", "version:-1", "significance:-0.5"})
  void offersNothingThatCannotHelp(String query) {
    assertThat(room.refused(query).instead()).isEmpty();
  }

  @Test
  void countsWhatThereIsInWhatIsFound() {
    Facets facets = room.search.facets("NOT tag:lede", 10).answer().orElseThrow();
    assertThat(facets.facets())
        .extracting(Facets.Facet::field)
        .containsExactly(
            ValueField.SOURCE,
            ValueField.TAG,
            ValueField.PERSON,
            ValueField.SPEAKER,
            ValueField.LANG,
            ValueField.KIND);
    assertThat(values(answered("where:headline"), ValueField.TAG))
        .contains("headline tag:headline 2");
    Facets named = room.search.facets("after:lavrov", 10).answer().orElseThrow();
    assertThat(named.articles()).isEqualTo(1);
    assertThat(values(named, ValueField.PERSON))
        .containsExactly("Sergey V. Lavrov person:=\"sergey lavrov\" 1");
    assertThat(values(named, ValueField.KIND)).containsExactly("replaced kind:replaced 1");
    assertThat(values(answered("kind:wholesale"), ValueField.KIND))
        .contains("wholesale kind:wholesale 1");
    assertThat(room.search.facets("tag:nonsense", 10)).isInstanceOf(BadQuery.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR, 34, seen:[2024-05-02T21:00Z TO 2024-05-02T22:00Z}",
    "DAY,   2, seen:2024-05-02",
    "WEEK,  1, seen:[2024-04-29 TO 2024-05-05]",
    "MONTH, 1, seen:2024-05",
    "YEAR,  1, seen:2024"
  })
  void countsByStretchesOfTime(Facets.Unit unit, int bars, String last) {
    Facets facets = room.search.facets(new FacetQuestion("*", 10, unit)).answer().orElseThrow();
    assertThat(facets.histogram().unit()).isEqualTo(unit);
    assertThat(facets.histogram().bars()).hasSize(bars);
    Facets.Bar bar = facets.histogram().bars().getLast();
    assertThat(bar.clause()).isEqualTo(last);
    assertThat(room.ask(bar.narrowing().query()).total().versions()).isEqualTo(bar.found());
    assertThat(facets.articles()).isEqualTo(3);
  }

  private Facets answered(String query) {
    return room.search.facets(query, 10).answer().orElseThrow();
  }

  private static List<String> values(Facets counted, QueryField field) {
    return counted.facets().stream()
        .filter(facet -> facet.field() == field)
        .flatMap(facet -> facet.values().stream())
        .map(value -> "%s %s %d".formatted(value.name(), value.clause(), value.articles()))
        .toList();
  }

  @Test
  void ordersByTimeBothWays() {
    assertThat(room.versions("floors", Order.NEWEST).stream().map(SearchContract::brief))
        .containsExactly("F3", "F2", "F1", "V2", "V1");
    assertThat(room.versions("floors", Order.OLDEST).stream().map(SearchContract::brief))
        .containsExactly("F1", "F2", "F3", "V1", "V2");
  }

  @Test
  void tellsOfAnEditBetweenWhichSightingsItCame() {
    ArticleResult result = room.ask("tag:quote-changed").results().getFirst();
    FoundEdit found = result.edits().getFirst();
    assertThat(found.from().toString()).isEqualTo("20240501130000");
    assertThat(found.to().toString()).isEqualTo("20240501140000");
    assertThat(found.notBefore()).isEqualTo("2024-05-01T13:00:00Z");
    assertThat(found.seen()).isEqualTo("2024-05-01T14:00:00Z");
    assertThat(found.edit().edit().afterText()).isEqualTo(CHIEF_NEW);
    assertThat(result.headline()).isEqualTo("Mill fire kills fifteen");
    assertThat(result.firstSeen()).isEqualTo("2024-05-01T12:00:00Z");
    assertThat(result.lastChanged()).isEqualTo("2024-05-01T14:00:00Z");
    assertThat(result.versions()).isEqualTo(3);
    assertThat(result.found()).isEqualTo(1);
  }

  @Test
  void showsWhatMatchedAndHowLongItStood() {
    ArticleResult result = room.ask("twelve \"harbour mill\"").results().getFirst();
    Hit hit = result.hits().getFirst();
    assertThat(hit.snippet().stream().map(f -> f.matched() ? "[" + f.text() + "]" : f.text()))
        .containsExactly(
            "[Twelve]", " people died in the blaze at the ", "[Harbour]", " ", "[mill]", ".");
    assertThat(hit.number()).isEqualTo(1);
    assertThat(hit.until()).isEqualTo("2024-05-01T13:00:00Z");
    assertThat(room.ask("seconds").results().getFirst().hits().getFirst().until()).isNull();
  }

  private static String brief(String version) {
    return version.replace(FIRE + "/", "F").replace(VOTE + "/", "V").replace(BRIDGE + "/", "B");
  }
}
