package stet.revision.tag.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.Content;
import stet.model.FigureChange;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.Packs;

/** Figures, dates and notes as other languages than English write them. */
class NumberNotationTest {

  private static final Tagger TAGGER = new Tagger(Packs.ALL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Le pont coûte 1 200 euros. | Le pont coûte 1 500 euros. | 1 200 euros | 1 500 euros",
        "de | Es kostet 1.200,50 Euro. | Es kostet 1.300,50 Euro. | 1.200,50 Euro | 1.300,50 Euro",
        "ru | Погибли 12 человек. | Погибли 15 человек. | 12 | 15",
        "zh | 事故造成12人死亡。 | 事故造成15人死亡。 | 12 | 15",
        "de | Es starben zwölf Menschen. | Es starben fünfzehn Menschen. | zwölf | fünfzehn",
        "de | Er zahlt hundertzwei Euro. | Er zahlt tausendeinhundert Euro. | hundertzwei Euro |"
            + " tausendeinhundert Euro",
        "fr | Onze ponts sont fermés. | Quatre-vingt-onze ponts sont fermés. | Onze |"
            + " Quatre-vingt-onze",
        "fr | Soixante et onze ponts. | Cent deux ponts. | Soixante et onze | Cent deux",
        "es | Cayeron treinta y cinco puentes. | Cayeron dos mil puentes. | treinta y cinco | dos mil",
        "ar | قتل ١٢ شخصا. | قتل ١٥ شخصا. | ١٢ | ١٥",
      })
  void aFigureIsToldAsItIsWritten(
      String language, String old, String now, String before, String after) {
    TaggedEdit edit = edit(language, old, now);
    assertThat(edit.tags()).contains(Tag.NUMBER).doesNotContain(Tag.DATE);
    assertThat(edit.figures()).containsExactly(new FigureChange(before, after));
  }

  @ParameterizedTest
  @CsvSource({
    "de, false, false", // a point alone: 1.200
    "vi, false, false",
    "es, false, true", // a point or a space
    "pt, false, true",
    "ca, false, true",
    "fr, false, true",
    "sv, false, true",
    "ru, false, true",
    "ja, true, false",
    "he, true, false",
    "ar, true, false",
    "fa, true, false",
  })
  void thousandsAreSeparatedAsTheLanguageDoes(String language, boolean comma, boolean spaced) {
    NumberNotation notation = NumberNotation.of(Packs.ALL.of(language));
    assertThat(notation.comma()).isEqualTo(comma);
    assertThat(notation.spaced()).isEqualTo(spaced);
  }

  @Test
  void aNumberInWordsMayEndAText() {
    TaggedEdit edit =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> edit("es", "El puente se cierra a las dos", "El puente se cierra a las tres"));
    assertThat(edit.tags()).contains(Tag.NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Wahl ist am 5. Mai. | Die Wahl ist am 6. Mai.",
        "de | Die Wahl ist am 5. März. | Die Wahl ist am 5. Oktober.",
        "de | Die Wahl ist am Montag. | Die Wahl ist am Dienstag.",
        "fr | Le vote aura lieu le 5 mars. | Le vote aura lieu le 6 avril.",
        "fr | Le vote aura lieu le 1er mars. | Le vote aura lieu le 2 mars.",
        "es | El puente se abre el 5 de mayo. | El puente se abre el 6 de mayo.",
        "ru | Мост открыли 5 марта. | Мост открыли 6 марта.",
        "ja | 3月5日に開催される。 | 3月6日に開催される。",
      })
  void aDayIsADateAndNoFigure(String language, String old, String now) {
    assertThat(edit(language, old, now).tags()).contains(Tag.DATE).doesNotContain(Tag.NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Es kostet 1.200 Euro im Jahr. | Es kostet 1200 Euro im Jahr.",
        "fr | Le pont coûte 1 200 euros. | Le pont coûte 1200 euros.",
        "de | Es sind einundzwanzig Brücken. | Es sind 21 Brücken.",
        "fr | Il reste vingt et un ponts. | Il reste 21 ponts.",
        "fr | La hausse est de 20 pour cent. | La hausse est de 20 %.",
        "fr | Le port a un pont neuf. | Le port a un pont vieux.",
        "es | Son dos mil puentes. | Son 2000 puentes.",
        "es | Hoy no vemos el puente. | Hoy 3 vemos el puente.",
      })
  void writtenOtherwiseItIsTheSame(String language, String old, String now) {
    assertThat(edit(language, old, now).tags()).doesNotContain(Tag.NUMBER, Tag.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | In einer früheren Version dieses Artikels stand ein anderes Jahr.",
        "fr | Une version précédente de cet article donnait une autre année.",
        "es | En una versión anterior de este artículo figuraba otro año.",
        "de | Transparenzhinweis: In einer früheren Fassung stand, der Rat habe zehn Mitglieder.",
        "fr | Mise à jour : cet article a été corrigé le 4 mars.",
        "es | Este artículo ha sido corregido el 4 de marzo.",
      })
  void aNoteIsACorrectionInItsOwnWords(String language, String note) {
    assertThat(edit(language, "Kein Wort.", note).tags()).contains(Tag.CORRECTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Der mutmaßliche Dieb ist fort. | Der Dieb ist fort. | true",
        "fr | Le voleur présumé est parti. | Le voleur est parti. | true",
        "es | El presunto ladrón huyó. | El ladrón huyó. | true",
        "es | Vino, por supuesto, ayer. | Vino ayer. | false",
        "de | Rund 300 Fischer kamen. | 300 Fischer kamen. | true",
      })
  void aDoubtIsAHedgeInItsOwnWords(String language, String old, String now, boolean hedge) {
    assertThat(edit(language, old, now).tags().contains(Tag.HEDGE)).isEqualTo(hedge);
  }

  @Test
  void aGermanNounIsNoName() {
    assertThat(edit("de", "Dort ist die Brüke alt.", "Dort ist die Brücke alt.").tags())
        .doesNotContain(Tag.NAME_SPELLING);
  }

  private static TaggedEdit edit(String language, String old, String now) {
    Content before = new Content("Titel", "", old);
    Content after = new Content("Titel", "", now);
    List<TaggedEdit> edits =
        TAGGER.tag(
            new ContentDiffer(Packs.ALL).compare(before, after, language).edits(),
            before,
            after,
            language);
    return edits.getLast();
  }
}
