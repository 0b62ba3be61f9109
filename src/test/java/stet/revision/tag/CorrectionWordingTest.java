package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.text.language.Packs;

/** Which sentences speak of an error of the article that they stand in. */
class CorrectionWordingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A previous version of this report gave the wrong date for the opening.",
        "An earlier headline misstated the number of dead.",
        "The standfirst was changed to correct the date.",
        "The headline was changed to make clear that nobody died.",
        "The map in this article was revised to correct the border.",
        "An initial version of the story gave the wrong date.",
        "The headline of this article has been changed to reflect the court’s decision.",
        "The photo caption has been updated to correct the name of the ship.",
        "Due to incorrect information from the council, an earlier version stated that it closed.",
        "The Herald has updated this article to make clear that Mr Holt was not charged.",
        "The original article stated the wrong date; this has now been corrected.",
        "This article was originally published with an incorrect headline.",
        "This version of the story corrects the spelling of the name.",
        "Please note that this press release was amended on 4 May to show the number of jobs.",
        "Amended on 4 May to correct the figure for 2019.",
        "Correction to earlier version: the figure in the third paragraph was wrong.",
        "Retraction: we withdraw the claim that the mayor was charged.",
        "We have retracted this column because it was copied.",
        "This article has been removed from our website while we look into it.",
        "In this article it was previously wrongly stated that the port was shut.",
        "For the record: an earlier version of this story gave the wrong year."
      })
  void aNote(String sentence) {
    assertThat(CorrectionRule.isNote(Packs.ENGLISH, sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The original report said the bridge was safe.",
        "An earlier report wrongly blamed the pilot.",
        "An earlier version of the bill incorrectly named the port.",
        "The headline was changed after complaints from readers of the Herald.",
        "The ministry has amended this report of 1999 three times.",
        "The photo was edited to remove a soldier.",
        "The bill was amended on 4 May to raise the age.",
        "The map of the area was updated to reflect the new border.",
        "Corrections to your VAT return: how to make them.",
        "Updated on 4 May to include a comment.",
        "The map, drawn in 1947, was revised to correct the border.",
        "This post first appeared on the council’s website.",
        "The museum has withdrawn this piece from the sale.",
        "This column was removed in 1950 to make way for a car park.",
        "This story was removed from the list of the school in 1994.",
        "This essay was withdrawn from the contest.",
        "Many cited it although this article was withdrawn in 2019.",
        "For the record: the senator never backed any version of the bill.",
        "For the record: the story that he left the party is false.",
        "The minister said it was previously wrongly stated that the port was shut.",
        "Apologies: Ada Thorne, Ivo Marsh."
      })
  void noNote(String sentence) {
    assertThat(CorrectionRule.isNote(Packs.ENGLISH, sentence)).isFalse();
  }

  /**
   * One sentence for each alternative of the English patterns, and for each word of their parts.
   */
  static Stream<String> alternatives() {
    return Stream.of(
            Stream.of("earlier", "previous", "original", "prior", "initial")
                .flatMap(
                    earlier ->
                        Stream.of(
                                "Some %s versions of the story had another date.",
                                "In %s versions of this story the date was another.",
                                "The %s caption had the wrong date.",
                                "The %s story on the port misspelled its name.",
                                "Owing to haste in the office, an %s version stated that it"
                                    + " closed.")
                            .map(form -> form.formatted(earlier))),
            Stream.of("incorrect", "wrong", "mistaken", "erroneous", "inaccurate")
                .map(word -> "Our original map of the port %sly named it.".formatted(word)),
            Stream.of("headline", "standfirst", "caption")
                .map(part -> "The %s was revised to make clear that it opened.".formatted(part)),
            Stream.of(
                "The subheadline was edited to rectify the name.",
                "It ran an incorrect version of this story.",
                "In print this story previously gave another date.",
                "This post was first published with the wrong name.",
                "This interview has since been amended.",
                "This live blog was updated on 4 May to remove a name.",
                "This version of the report corrects the date.",
                "The port has since changed this post to fix the date.",
                "The chart accompanying this article was replaced.",
                "Amended, to clarify the date.",
                "Page edited on 4 May to reflect the right date.",
                "Owing to an editing error, the story named the wrong port.",
                "A column on Tuesday about the port misnamed its master.",
                "A correction was appended on Friday.",
                "An obituary on May 3 misstated where he was born.",
                "A chart with an article on Tuesday reversed two labels.",
                "The Herald has retracted this article.",
                "The Herald has withdrawn this essay.",
                "This article has been taken down.",
                "It was updated on 4 May, to correct the spelling of a name.",
                "The standfirst has been corrected.",
                "A reference in this article to a fine was removed.",
                "For the record: A story in May gave the wrong year.",
                "It was previously wrongly stated that the port was shut.",
                "We are happy to make clear that he was never charged.",
                "The headline and text of this article were amended.",
                "We apologise for any errors.",
                "The Herald regrets the error."))
        .flatMap(Function.identity());
  }

  /** The cues must not hide a sentence that the patterns find. */
  @ParameterizedTest
  @MethodSource("alternatives")
  void whatThePatternFindsIsLookedFor(String sentence) {
    CorrectionNotePatterns english = CorrectionNotePatterns.of(Packs.ENGLISH);
    assertThat(english.ofItself().matcher(sentence).find()).isTrue();
    assertThat(english.placeOfSelfCorrection(sentence, 0, sentence.length())).isNotNegative();
  }

  @Test
  void theWordingOfALanguageIsReadInItsTexts() {
    String english = "An earlier version of this article gave the wrong date.";
    assertThat(CorrectionRule.isNote(Packs.ENGLISH, english)).isTrue();
    assertThat(CorrectionRule.isNote(Packs.ALL.of("und"), english)).isTrue();
    assertThat(CorrectionRule.isNote(Packs.ALL.of("de"), english)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | In einer früheren Fassung dieses Artikels hieß es anders.",
        "de | Dieser Artikel wurde nachträglich korrigiert.",
        "de | Hinweis der Redaktion: Der Name der Brücke war falsch.",
        "fr | Dans une précédente version de cet article, le pont était fermé.",
        "fr | Cet article a été rectifié.",
        "es | En una versión anterior de este artículo faltaba un nombre.",
        "es | Este texto fue corregido.",
        "es | Correccion: el puente se cerró el 4 de mayo.",
        "it | In una precedente versione di questo articolo mancava un nome.",
        "it | Questo articolo è stato corretto.",
        "it | Errata corrige: il ponte è stato chiuso il 4 maggio.",
        "pt | Numa versão anterior deste artigo faltava um nome.",
        "pt | Este artigo foi corrigido.",
        "nl | In een eerdere versie van dit artikel stond een andere naam.",
        "nl | Dit artikel is gerectificeerd."
      })
  void soIsWhatOtherLanguagesSay(String language, String sentence) {
    assertThat(CorrectionRule.isNote(Packs.ALL.of(language), sentence)).isTrue();
    assertThat(CorrectionRule.isNote(Packs.ENGLISH, sentence)).isFalse();
  }

  static List<String> patterns() {
    return CorrectionNotePatterns.selfCorrections(Packs.ENGLISH);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyPatternHasASentence(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    assertThat(alternatives()).anyMatch(sentence -> pattern.matcher(sentence).find());
  }
}
