package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.CosmeticFolding;
import stet.model.WordOperation;
import stet.model.WordRun;

/** Changes read as a person would mark them. */
class WordDifferTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He left town.              | He left.                     | He left[- town-].
          He left.                   | He left town.                | He left[+ town+].
          Now we go.                 | We go.                       | [-Now we-][+We+] go.
          rose to 1,200 dead         | rose to 1,300 dead           | rose to [-1,200-][+1,300+] dead
          It hasn’t begun            | It has begun                 | It [-hasn’t-][+has+] begun
          He blamed the raid here    | He praised the attack here   | He [-blamed the raid-][+praised the attack+] here
          in the house               | in all the big house         | in [+all +]the [+big +]house
          by Monday, May 3           | by Tuesday, June 3           | by [-Monday, May-][+Tuesday, June+] 3
          said “we go” today         | claimed “we went” today      | [-said-][+claimed+] “we [-go-][+went+]” today
          said "we go" today         | said “we go” now             | said “we go” [-today-][+now+]
          One 'x'  two               | One ‘x’ three                | One ‘x’ [-two-][+three+]
          a far-right group          | a right-wing group           | a [-far-right-][+right-wing+] group
          of the big house here      | in a small flat here         | [-of the big house-][+in a small flat+] here
          He said: yes.              | He said, yes.                | He said[-:-][+,+] yes.
          Stop!                      | Stop.                        | Stop[-!-][+.+]
          the report (in full)       | the report                   | the report[- (in full)-]
          “We go,” he said           | “We went,” she said          | “We [-go-][+went+],” [-he-][+she+] said
          foo bar                    | foobar                       | [-foo bar-][+foobar+]
          well , then                | well, then                   | well[- -], then
          in 2022-23                 | in 2022-24                   | in 2022-[-23-][+24+]
          COVID-19 cases             | Covid-19 cases               | [-COVID-19-][+Covid-19+] cases
          我们去北京。                | 我们去上海。                  | 我们去[-北京-][+上海+]。
          a cafe\u0301 here          | a caf\u00e9 there            | a caf\u00e9 [-here-][+there+]
          """)
  void readsAsMarked(String before, String after, String marked) {
    assertThat(SeedTest.marked(WordDiffer.between(before, after))).isEqualTo(marked);
  }

  /** Of the ways to have the same words stand, the quieter one is shown from either side. */
  @Example
  void showsThereAndBackAlike() {
    String old = "Marrow under fire as council rounds on her over bridge";
    String now = "Marrow hears calls to quit from 12 of her own council";
    assertThat(SeedTest.marked(WordDiffer.between(old, now)))
        .isEqualTo("[-" + old + "-][+" + now + "+]");
    assertThat(SeedTest.marked(WordDiffer.between(now, old)))
        .isEqualTo("[-" + now + "-][+" + old + "+]");
  }

  /** What went must not follow a joiner that does not show where it came. */
  @Property(tries = 4_000)
  void spellsBothSidesWhereJoinersStand(
      @ForAll("joined") String before, @ForAll("joined") String after) {
    List<WordRun> runs = WordDiffer.between(before, after);
    assertThat(spell(runs, WordOperation.REMOVED)).isEqualTo(after);
    assertThat(CosmeticFolding.fold(spell(runs, WordOperation.ADDED)))
        .isEqualTo(CosmeticFolding.fold(before));
  }

  @Example
  void partsWhatAJoinerWouldJoin() {
    assertThat(SeedTest.marked(WordDiffer.between("😀😀", "😀\u200da")))
        .isEqualTo("[-😀😀-][+😀\u200da+]");
    assertThat(SeedTest.marked(WordDiffer.between("😀\u200da", "😀😀")))
        .isEqualTo("[-😀\u200da-][+😀😀+]");
  }

  @Property(tries = 2_000)
  void marksTheSameWordsFromEitherSide(
      @ForAll("sentences") String before, @ForAll("sentences") String after) {
    assertThat(standing(before, after)).isEqualTo(standing(after, before));
  }

  private static String spell(List<WordRun> runs, WordOperation without) {
    return runs.stream()
        .filter(run -> run.op() != without)
        .map(WordRun::text)
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<String> joined() {
    return Arbitraries.of(
            "😀", "🚀", "\u200d", "\u200c", "a", "क", "क\u094d", "نامه", " ", "\u200b", "\u0301")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static List<String> standing(String before, String after) {
    return WordDiffer.between(before, after).stream()
        .filter(words -> words.op() == WordOperation.SAME)
        .map(WordRun::text)
        .toList();
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "the", "ferry", "of", "sank", "near", "harbour", "on", "Monday", ",", "and")
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(words -> String.join(" ", words));
  }
}
