package stet.revision.tag;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Content;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

/** What becomes of a quotation from version to version, and who is told to say it. */
class SpeakersTest {

  private static final Tagger TAGGER = new Tagger(Packs.ALL);
  private static final String LEAD =
      "Harbour master Ilse Corvane opened the new quay at Quillhaven on Friday.";
  private static final String QUOTED = "“We will rebuild the old pier before the winter storms,” ";
  private static final String TOLD =
      "Corvane said that they would rebuild the old pier before the winter storms.";

  @Test
  void aPronounIsThePersonNamedAhead() {
    TaggedEdit edit =
        edit(LEAD, QUOTED + "she said.", QUOTED.replace("winter", "spring") + "she said.");
    QuoteChange change = edit.quotes().getFirst();
    assertThat(change.fate()).isEqualTo(QuoteChangeKind.REWORDED);
    assertThat(key(change.speakerBefore())).isEqualTo("ilse corvane");
    assertThat(key(change.speakerAfter())).isEqualTo("ilse corvane");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prime Minister Theresa May came. | Mrs May said. | Mrs May",
        "Prime Minister Theresa May came. | Theresa May told reporters. | Theresa May",
        "Actor Will Smith came. | said the actor Will Smith. | the actor Will Smith",
      })
  void whoIsCalledAsAnAuxiliaryIs(String lead, String told, String phrase) {
    TaggedEdit edit = edit(lead, QUOTED + told, QUOTED.replace("winter", "spring") + told);
    assertThat(edit.speakers()).extracting(Speaker::phrase).containsExactly(phrase);
    assertThat(edit.speakers()).extracting(Speaker::person).doesNotContainNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Will Kester Hale say sorry for “broken promises”? | Kester Hale",
        "Did Kester Hale say sorry for “broken promises”? | Kester Hale",
        "May Kester Hale say that he is sorry for “broken promises”? | Kester Hale",
        "Will Smith spoke of “broken promises” at the port. | Will Smith",
        "Will Smith asked the port on Friday: “Who broke this promise?” | Will Smith",
      })
  void whatOpensAQuestionIsNoName(String sentence, String phrase) {
    assertThat(speaker("en", sentence).phrase()).isEqualTo(phrase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ilse Corvane, Director and CEO, Quillhaven Port, said: ",
        "Ilse Corvane, CEO, Pact, said: ",
        "Ilse Corvane, Quillhaven Port, said: ",
        "Dr Ilse Corvane, Pact, added: ",
        "The storm has passed. Ilse Corvane, volunteer pilot, Quillhaven, said: ",
        "Ilse Corvane, President of the College of Pilots and Lightkeepers (CPL) said: ",
        "Ilse Corvane, Artistic Director & Kester Hale, Chair, Quay Theatre, said: ",
        "Ilse Corvane, M.D., Vice Chairman and Chief Officer, Hale & Hale, said: ",
      })
  void aLineOfCreditIsOpenedByWhoSpeaks(String credit) {
    Speaker speaker = speaker("en", credit + QUOTED);
    assertThat(speaker.phrase()).isIn("Ilse Corvane", "Dr Ilse Corvane");
    assertThat(key(speaker)).isEqualTo("ilse corvane");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ilse Corvane, volunteer pilot, Quillhaven, said: ",
        "Ilse J. Corvane, volunteer pilot, Quillhaven, said: ",
        "The storm has passed. Ilse J. Corvane, volunteer pilot, Quillhaven, said: ",
      })
  void aLineOfCreditMayOpenTheTextAndHaveInitials(String credit) {
    assertThat(key(speaker("en", credit + QUOTED))).startsWith("ilse").endsWith("corvane");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Secretary of State for Ports | Secretary of State for Ports",
        "Secretary of State for Ports, Piers and Coastal Trade | "
            + "Secretary of State for Ports, Piers and Coastal Trade",
        "Deputy Prime Minister, Lord Keeper and Minister for Ports | Minister for Ports",
        "In Quillhaven, the mayor | the mayor",
      })
  void whoHoldsAnOfficeIsNamedBehindIt(String office, String phrase) {
    Speaker speaker = speaker("en", office + ", Ilse Corvane, said: " + QUOTED);
    assertThat(speaker.phrase()).isEqualTo(phrase);
    assertThat(key(speaker)).isEqualTo("ilse corvane");
  }

  @Test
  void aCommaBetweenASpeakerAndTheVerbPartsThemNot() {
    assertThat(speaker("en", "A spokesman for the Port Trust, said: " + QUOTED).phrase())
        .isEqualTo("A spokesman for the Port Trust");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A spokesman for Ilse Corvane said: ",
        "The mother of Ms Corvane said: ",
        "Ilse Corvane’s office said: ",
        "After Ilse Corvane, Port Trust, the council, said: ",
        "Asked by Ilse Corvane, Port Trust, the council, said: ",
      })
  void whoeverSpeaksForSomebodyIsSomebodyElse(String told) {
    assertThat(key(speaker("en", told + QUOTED))).isNull();
  }

  @Test
  void ofTwoWhoAreNamedAPronounIsNeither() {
    TaggedEdit edit =
        edit(
            LEAD + " Captain Kester Hale stayed away.",
            QUOTED + "she said.",
            QUOTED.replace("winter", "spring") + "she said.");
    assertThat(key(edit.quotes().getFirst().speakerAfter())).isNull();
  }

  @Test
  void aQuotationBecomesParaphraseAndComesBack() {
    QuoteChange told = edit(LEAD, QUOTED + "Corvane said.", TOLD).quotes().getFirst();
    assertThat(told.fate()).isEqualTo(QuoteChangeKind.TO_PARAPHRASE);
    assertThat(told.after()).isEqualTo(TOLD);
    QuoteChange quoted = edit(LEAD, TOLD, QUOTED + "Corvane said.").quotes().getFirst();
    assertThat(quoted.fate()).isEqualTo(QuoteChangeKind.FROM_PARAPHRASE);
    assertThat(quoted.before()).isEqualTo(TOLD);
    assertThat(key(quoted.speakerAfter())).isEqualTo("ilse corvane");
  }

  @Test
  void theSameWordsOfAnotherSpeaker() {
    QuoteChange change =
        edit(LEAD, QUOTED + "Corvane said.", QUOTED + "said Captain Kester Hale.")
            .quotes()
            .getFirst();
    assertThat(change.fate()).isEqualTo(QuoteChangeKind.OTHER_SPEAKER);
    assertThat(key(change.speakerBefore())).isEqualTo("ilse corvane");
    assertThat(key(change.speakerAfter())).isEqualTo("kester hale");
  }

  @Test
  void aSwapIsTheSameWhateverItsCaseAndMarks() {
    for (String form : List.of("Removed were %s migrants.", "They were “%s” migrants, all.")) {
      TaggedEdit edit = edit(LEAD, form.formatted("illegal"), form.formatted("undocumented"));
      assertThat(edit.swaps())
          .extracting(Swap::before, Swap::after, Swap::right)
          .containsExactly(tuple("illegal", "undocumented", "migrants"));
    }
    TaggedEdit edit = edit(LEAD, "Illegal migrants left.", "Undocumented migrants left.");
    assertThat(edit.swaps()).extracting(Swap::before).containsExactly("illegal");
  }

  @Test
  void aTimeIsSwappedWhole() {
    TaggedEdit edit = edit(LEAD, "The pier opens at 8:30pm.", "The pier opens at 10:30pm.");
    assertThat(edit.swaps())
        .extracting(Swap::before, Swap::after)
        .containsExactly(tuple("8:30pm", "10:30pm"));
  }

  @Test
  void whoStandsBehindWhatHeIsSpeaks() {
    for (String said :
        List.of(
            "said the skipper, Kester Hale.",
            "said her deputy, Captain Kester Hale.",
            "the skipper, Kester Hale, said on Monday.")) {
      Speaker speaker = speaker("en", QUOTED + said);
      assertThat(key(speaker)).isEqualTo("kester hale");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ilse Corvane, Artistic Director & Kester Hale, Chair, said.",
        "Ilse Corvane, Artistic Director, and Kester Hale, Chair, said.",
        "Ilse Corvane and Kester Hale said.",
        "Captain Ilse Corvane and Dr Kester Hale said."
      })
  void twoWhoSpeakTogetherAreBothTold(String told) {
    TaggedEdit edit = edit(LEAD, QUOTED + told, QUOTED.replace("winter", "spring") + told);
    assertThat(edit.speakers())
        .extracting(SpeakersTest::key)
        .containsExactlyInAnyOrder("ilse corvane", "kester hale");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Roth told Ilse Corvane and Kester Hale said.",
        "Ilse Corvane left for the quay, and Kester Hale said."
      })
  void whoIsNamedAheadOfAnotherNeedNotSpeak(String told) {
    TaggedEdit edit = edit(LEAD, QUOTED + told, QUOTED.replace("winter", "spring") + told);
    assertThat(edit.speakers()).extracting(SpeakersTest::key).doesNotContain("ilse corvane");
  }

  @Test
  void whoIsToldAtTheEndOfSeveralParagraphsSpeaks() {
    String last = "\n\n“We shall open it in spring,” said Kester Hale.";
    TaggedEdit edit =
        edit(
            LEAD,
            "“We have worked on this pier for many years." + last,
            "“We have worked on this quay for many years." + last);
    assertThat(key(edit.quotes().getFirst().speakerAfter())).isEqualTo("kester hale");
  }

  @Test
  void aLongQuotationAheadOfAShortOneIsReadOver() {
    String text = "Kester Hale said “" + "no word of it ".repeat(60) + "” and “no more” on Monday.";
    Content content = new Content("Harbour opens", "", text);
    assertThat(TAGGER.quotations(content, "en")).hasSize(2);
    TAGGER
        .quotations(content, "en")
        .forEach(quoted -> assertThat(TAGGER.speaker(quoted, "en")).isNotNull());
  }

  @Test
  void whoIsAnnouncedIsThePersonNamedThere() {
    String said = "Kester Hale said:\n\nWe have worked on this pier for many years.";
    TaggedEdit edit = edit(LEAD, said + " It is safe now.", said);
    assertThat(key(edit.quotes().getFirst().speakerAfter())).isEqualTo("kester hale");
  }

  @Test
  void anOfficeBehindANameIsNoSpeaker() {
    Speaker speaker =
        speaker("en", "Kester Hale, Director of the Port of Quillhaven said: " + QUOTED);
    assertThat(speaker.phrase()).isEqualTo("Kester Hale");
    assertThat(key(speaker)).isEqualTo("kester hale");
  }

  @Test
  void whoHoldsTheOfficeSpeaksAndNotWhereItIsHeld() {
    Speaker adviser = speaker("en", "Dr Ilse Corvane, Chief Port Adviser, QPA said: " + QUOTED);
    assertThat(adviser.phrase()).isEqualTo("Dr Ilse Corvane");
    assertThat(key(adviser)).isEqualTo("ilse corvane");
    Speaker head = speaker("en", "Director Lightships, Admiral Ilse Corvane said: " + QUOTED);
    assertThat(key(head)).isEqualTo("ilse corvane");
    Speaker minister = speaker("en", "Trade and Port Minister, Lord Corvane, said: " + QUOTED);
    assertThat(key(minister)).isEqualTo("corvane");
  }

  @Test
  void whereNoVerbTellsOfSayingNoneIsTold() {
    Speaker speaker = speaker("en", "Kester Hale was sure on Monday: " + QUOTED);
    assertThat(speaker.phrase()).isEqualTo("Kester Hale");
    assertThat(speaker.verb()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council has published the ‘Harbour Response - Spring 2031’ setting out the way on.",
        "The measures we have put in place can be found in our ‘Data Privacy’ section below.",
        "You will not be able to claim for a ‘normal’ year of the harbour.",
        "The code was updated to include 3 new rules about the new ‘hierarchy of harbour users’.",
        "Sign in, select ‘quays’ and then ‘request a berth’, enter the number or name of it.",
        "Dues include boats not registered (see the section ‘data quality for boats’ below).",
      })
  void whatIsOnlyCalledSoHasNoSpeaker(String sentence) {
    assertThat(edit(LEAD, "", sentence).speakers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fishermen called the plan “a disgrace that will cost us all our jobs”.",
        "Kester Hale called the plan ‘a disgrace’.",
        "The council said the pier was “not safe at all”.",
      })
  void whoIsToldToSayItSpeaks(String sentence) {
    assertThat(edit(LEAD, "", sentence).speakers()).hasSize(1);
  }

  @Test
  void anAuxiliaryOfAnotherLanguageIsNoSpeaker() {
    String quoted = "« Nous allons rouvrir le pont au printemps », ";
    Speaker mayor = speaker("fr", quoted + "a déclaré Claire Morin, maire de Brévent.");
    assertThat(mayor.phrase()).isEqualTo("Claire Morin");
    assertThat(key(mayor)).isEqualTo("claire morin");
    Speaker she = speaker("fr", quoted + "a-t-elle ajouté lundi.");
    assertThat(she.phrase()).isEqualTo("elle");
    assertThat(she.verb()).isEqualTo("ajouté");
  }

  @Test
  void whatStandsBehindAnArticleIsNoVerb() {
    Speaker speaker =
        speaker("en", "Kester Hale met the board; Mr. Hale called the talks “frank.”");
    assertThat(speaker.phrase()).isEqualTo("Mr. Hale");
    assertThat(speaker.verb()).isEqualTo("called");
  }

  @Test
  void theDayOfSayingIsNoPartOfTheSpeaker() {
    assertThat(speaker("es", "«El puente es seguro», dijo Clara Marín el lunes.").phrase())
        .isEqualTo("Clara Marín");
    assertThat(speaker("fr", "« Le pont est sûr », a dit Claire Morin mardi.").phrase())
        .isEqualTo("Claire Morin");
    assertThat(speaker("de", "„Die Brücke ist sicher“, sagte Klara Marin gestern.").phrase())
        .isEqualTo("Klara Marin");
    assertThat(speaker("ru", "«Мост в порядке», — заявил Иван Петров в среду.").phrase())
        .isEqualTo("Иван Петров");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Gegenüber dem Hafenboten sagte die Bürgermeisterin: „Wir bauen den Deich.“ | die Bürgermeisterin
          de | Nach einem Besuch der Werft sprach der Minister von „der besten Werft des Landes“. | der Minister
          de | „Niemand hat uns gewarnt“, so die Wirtin. | die Wirtin
          de | Der Turm ist laut einem Gutachter „in bester Verfassung für sein Alter“. | einem Gutachter
          de | Die Wirtin klagte über den Lärm. Die Gäste seien „in großer Zahl abgereist und kommen nie wieder“. | Die Wirtin
          nl | In een brief schreef de burgemeester: “Wij bouwen de dijk in de herfst.” | de burgemeester
          """)
  void whoSpeaksInLanguagesWhoseVerbIsSecond(String language, String text, String speaker) {
    assertThat(speaker(language, text).phrase()).isEqualTo(speaker);
  }

  @Test
  void aSwapOfAScriptWithoutSpacesIsWrittenWithoutThem() {
    Content before = new Content("港", "", "市長は港を閉鎖すると言った。");
    Content after = new Content("港", "", "市長は港を再開すると言った。");
    List<TaggedEdit> edits =
        TAGGER.tag(
            new ContentDiffer(Packs.ALL).compare(before, after, "ja").edits(), before, after, "ja");
    assertThat(edits.getFirst().swaps())
        .extracting(Swap::before, Swap::after)
        .containsExactly(tuple("閉鎖", "再開"));
  }

  @Test
  void anotherSpeakerInFrench() {
    String quoted = "« Le pont est parfaitement sûr », a déclaré ";
    Content before = new Content("Le pont", "", quoted + "Claire Morin.");
    Content after = new Content("Le pont", "", quoted + "Paul Girard.");
    List<TaggedEdit> edits =
        TAGGER.tag(
            new ContentDiffer(Packs.ALL).compare(before, after, "fr").edits(), before, after, "fr");
    assertThat(edits.getFirst().tags()).contains(Tag.ATTRIBUTION);
  }

  private static Speaker speaker(String language, String text) {
    Content content = new Content("Harbour opens", "", text);
    return requireNonNull(
        TAGGER.speaker(TAGGER.quotations(content, language).getFirst(), language));
  }

  private static @Nullable String key(@Nullable Speaker speaker) {
    Person person = speaker == null ? null : speaker.person();
    return person == null ? null : person.key();
  }

  private static TaggedEdit edit(String lead, String old, String now) {
    String last = "\n\nFerries run every hour.";
    Content before = new Content("Harbour opens", "", lead + "\n\n" + old + last);
    Content after = new Content("Harbour opens", "", lead + "\n\n" + now + last);
    List<TaggedEdit> edits =
        TAGGER.tag(
            new ContentDiffer(Packs.ALL).compare(before, after, "en").edits(), before, after, "en");
    assertThat(edits).hasSize(1);
    return edits.getFirst();
  }
}
