package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stet.query.QueryField;

/** Queries, said in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryDescriptionContract implements EngineFixture {

  @AutoClose private SearchFixture room;

  @BeforeAll
  void open(@TempDir Path home) {
    room = new SearchFixture(home, this);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tag:quote-changed person:\"Sergey Lavrov\" seen:2014-03"
            + "| edits that changed a quote, naming Sergey Lavrov, in March 2014",
        "person:=lavrov tag:number | edits that changed a figure, naming lavrov (by just that name)",
        "ferry | versions that mention “ferry”",
        "ferry \"calm seas\" source:bbc | versions that mention “ferry” and “calm seas”, from bbc",
        "tag:(number OR date) -where:headline"
            + "| edits that changed a figure or changed a date, except those in the headline",
        "tag:number -edit(tag:correction) -kind:removed"
            + "| edits that changed a figure, except those in a revision with an edit that touched a"
            + " correction notice and those that removed a sentence",
        "removed:rioters added:protesters"
            + "| edits that took out “rioters”, that put in “protesters”",
        "swap:\"terrorist > *\" | edits that put something else for “terrorist”",
        "seen:2014-03-14 tag:typo | edits that put an error right, on 14 March 2014",
        "seen:[2014-03-01 TO 2014-03-07] ferry"
            + "| versions that mention “ferry”, from 1 March 2014 to 7 March 2014",
        "seen:>=2014-03-14T13:30Z ferry"
            + "| versions that mention “ferry”, since 14 March 2014, 13:30 UTC",
        "seen:<2014 ferry | versions that mention “ferry”, before 1 January 2014",
        "asof:2014-03 ferry"
            + "| versions that mention “ferry”, as they stood at the end of 31 March 2014",
        "tag:headline after-first-seen:<1h"
            + "| edits in the headline, within 1 hour of the article’s first sighting",
        "versions:>10 lang:fr | versions of articles with at least 11 versions, in French",
        "significance:>=0.5 | edits of a significance of 0.5 and more",
        "edit(tag:number) edit(tag:date)"
            + "| edits in a revision with an edit that changed a figure and an edit that changed a"
            + " date",
        "where:(headline OR byline OR body) | edits anywhere in an article",
        "lang:(ar OR ja OR he) tag:number"
            + "| edits that changed a figure, in Arabic or Japanese or Hebrew",
        "ferry OR tag:number | edits that mention “ferry” or that changed a figure",
        "* | all versions",
      })
  void sayWhatTheyAsk(String query, String words) {
    assertThat(room.search.inWords(query)).contains(words);
  }

  @Test
  void areNotSaidWhereTheyCannotBeUnderstood() {
    assertThat(room.search.inWords("\"never closed")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stet.query.QueryField#all")
  void coverEveryField(QueryField field) {
    for (String example : field.examples()) {
      assertThat(room.search.inWords(example))
          .as(example)
          .hasValueSatisfying(words -> assertThat(words).matches("(edits|versions) .+"));
    }
  }
}
