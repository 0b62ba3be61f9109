package stet.bench;

import java.util.List;

/**
 * Sixty questions of every kind: words, phrases, patterns, slips, changes, tags, persons, times and
 * what is put together of them; from such as find a handful to such as find nearly everything.
 */
final class QueryMix {

  static final List<String> QUERIES =
      List.of(
          // words and phrases in whole versions
          "the",
          "coronavirus",
          "fisheries quota",
          "government minister",
          "arbitration NOT court",
          "(passport OR visa) travel",
          "=elections",
          "trawler",
          "\"of the\"",
          "\"the european union\"",
          "\"personal data\"",
          "\"prime minister\"~5",
          "\"secretary of state for health\"",
          "text:\"travel advice\"",
          "headline:guidance",
          // patterns and slips
          "co*",
          "quaran*",
          "organi?ation",
          "brexti~",
          "govermnent~",
          // the change itself
          "added:the",
          "added:vaccine",
          "removed:brexit",
          "added:\"self-isolate\"",
          "removed:lockdown added:restrictions",
          "removed:england text:wales",
          "touched:\"prime minister\"",
          "touched:guid*",
          "before:must after:should",
          "after:allegedly NOT before:allegedly",
          "swap:\"must > should\"",
          "swap:\"must > *\"",
          "swap:\"* > may\"",
          // what it touched
          "tag:number",
          "tag:quote-changed",
          "tag:headline",
          "tag:correction",
          "tag:moved school",
          "tag:(quote-added OR quote-removed)",
          "tag:number NOT tag:lede pounds",
          "changed:quote significance:>0.5",
          "where:headline covid-19",
          "kind:wholesale",
          "kind:revert",
          // who
          "person:\"Boris Johnson\"",
          "person:johnson tag:quote-changed",
          "touched-person:johnson",
          "speaker:johnson",
          // where and when
          "source:grown-7 vaccine",
          "source:grown-3 tag:number",
          "seen:2021-03 hospital",
          "seen:2022-05-14",
          "after-first-seen:<1h changed:headline",
          "asof:2021-06-01T12:00Z coronavirus",
          "asof:2022-06 headline:guidance",
          "version:1 vaccine",
          "versions:>10 tag:number",
          // two edits of one revision, and everything
          "edit(tag:quote-removed) edit(tag:quote-added)",
          "edit(added:must) edit(removed:should)",
          "*");

  private QueryMix() {}
}
