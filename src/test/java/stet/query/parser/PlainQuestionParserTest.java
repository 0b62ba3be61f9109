package stet.query.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Publisher;
import stet.query.InvalidQueryException;

/** Which query a question in everyday words asks. */
class PlainQuestionParserTest {

  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-12-02T20:00:00Z");

  private static final List<Publisher> SOURCES =
      List.of(
          new Publisher("nytimes", "The New York Times", null),
          new Publisher("bbc", null, null),
          new Publisher("arstechnica", "Ars Technica", null),
          new Publisher("ars-uk", "Ars Technica UK", null),
          new Publisher("time-com", "Time", null),
          new Publisher("herald-a", "The Herald", null),
          new Publisher("herald-b", "The Herald", null));

  private static Optional<PlainQuestion> parsed(String text) {
    return PlainQuestionParser.parse(text, NOW, () -> SOURCES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          who changed quotes by Sajid Javid last year?              ~ speaker:"Sajid Javid" changed:quote seen:2025
          Who changed quotes by sajid javid last year?              ~ speaker:"sajid javid" changed:quote seen:2025
          which of Sajid Javid’s quotes were reworded in 2020?      ~ speaker:"Sajid Javid" changed:quote seen:2020
          what did Sajid Javid say about fire safety?               ~ speaker:"Sajid Javid" fire safety
          show me every edit that touches Sergey Lavrov this month  ~ person:"Sergey Lavrov" seen:2026-12
          every edit about Elon Musk in nytimes                     ~ person:"Elon Musk" source:nytimes
          which articles of Ars Technica changed a quote?           ~ changed:quote source:arstechnica
          which headlines did ars technica change last year?        ~ changed:headline source:arstechnica seen:2025
          which quotes changed in Ars Technica UK?                  ~ changed:quote source:ars-uk
          which quotes changed in the New York Times?               ~ changed:quote source:nytimes
          which headlines changed in The Herald?                    ~ changed:headline source:"The Herald"
          which headlines were rewritten within the first hour?     ~ changed:headline after-first-seen:<1h
          Which headlines were softened?                            ~ changed:headline changed:hedge
          which headlines about brexit changed since March 2019     ~ brexit changed:headline seen:>=2019-03
          when did "terrorist" become "gunman"?                     ~ swap:"terrorist > gunman"
          which articles removed the word terrorist?                ~ removed:terrorist
          what was removed in 2021?                                 ~ kind:removed seen:2021
          which sentences were deleted in 2022?                     ~ kind:removed seen:2022
          what did the BBC delete last week?                        ~ kind:removed source:bbc seen:[2026-11-23 TO 2026-11-29]
          which paragraphs were added yesterday?                    ~ kind:added seen:yesterday
          was anything about brexit removed in 2021?                ~ removed:brexit seen:2021
          welche Absätze wurden im März 2014 gestrichen?            ~ kind:removed seen:2014-03
          was wurde im März 2014 gelöscht?                          ~ kind:removed seen:2014-03
          which articles no longer say "safe and effective"         ~ removed:"safe and effective"
          where was Elon Musk removed?                              ~ removed:"Elon Musk"
          which quotes were added yesterday?                        ~ tag:quote-added seen:yesterday
          which figures changed without a notice?                   ~ changed:number -edit(tag:correction)
          what changed in the last 3 days?                          ~ where:(headline OR byline OR body) seen:<3d
          what changed last week                                    ~ where:(headline OR byline OR body) seen:[2026-11-23 TO 2026-11-29]
          which numbers or dates changed between 2019 and 2020-03?  ~ changed:(number OR date) seen:[2019 TO 2020-03]
          which corrections appeared on 14 March 2014               ~ changed:correction seen:2014-03-14
          Which Articles Changed A Quote?                           ~ changed:quote
          which headline changes came in May                        ~ changed:headline seen:2026-05
          which quotes by Theresa May changed                       ~ speaker:"Theresa May" changed:quote
          how many people died in the fire?                         ~ people died fire
          who changed the word "terrorist"?                         ~ touched:terrorist
          wer hat Zitate von Sajid Javid im letzten Jahr geändert?  ~ speaker:"Sajid Javid" changed:quote seen:2025
          welche Überschriften wurden im März 2014 umformuliert?    ~ changed:headline seen:2014-03
          welche Artikel sagen nicht mehr "sicher"?                 ~ removed:sicher
          what did the Gazette change about brexit?                 ~ touched:brexit
          what did the Gazette delete last week?                    ~ kind:removed seen:[2026-11-23 TO 2026-11-29]
          did the government delete anything about masks?           ~ removed:masks
          has Reuters ever changed a headline about norway?         ~ norway changed:headline
          which headlines were changed by the Gazette?              ~ changed:headline
          did Sajid Javid change his quotes?                        ~ speaker:"Sajid Javid" changed:quote
          did the ferry price drop in 2021?                         ~ removed:ferry removed:price seen:2021
          did the vaccine guidance change in 2021?                  ~ touched:vaccine touched:guidance seen:2021
          when did "safe and effective" disappear?                  ~ removed:"safe and effective"
          when did the word terrorist first appear?                 ~ added:terrorist
          was hat die Gazette über den Brexit geändert?             ~ person:Brexit
          hat die Regierung etwas über Masken gelöscht?             ~ removed:Masken
          welche Absätze wurden 2014 gestrichen?                    ~ kind:removed seen:2014
          wer hat 2014 Zitate von Sajid Javid geändert?             ~ speaker:"Sajid Javid" changed:quote seen:2014
          which headlines changed in March of 2014?                 ~ changed:headline seen:2014-03
          quels titres ont été modifiés en 2014 ?                   ~ changed:headline seen:2014
          qui a modifié des citations d’Édouard Philippe hier ?     ~ speaker:"Édouard Philippe" changed:quote seen:yesterday
          quels articles ne disent plus « sans danger » ?           ~ removed:"sans danger"
          quels chiffres ont changé le 14 mars 2014 ?               ~ changed:number seen:2014-03-14
          ¿qué titulares cambiaron en marzo de 2014?                ~ changed:headline seen:2014-03
          ¿quién cambió citas de Pedro Sánchez el año pasado?       ~ speaker:"Pedro Sánchez" changed:quote seen:2025
          ¿qué párrafos fueron eliminados en 2022?                  ~ kind:removed seen:2022
          """)
  void asksTheQueryThatWasMeant(String question, String query) throws InvalidQueryException {
    assertThat(parsed(question).map(PlainQuestion::queries).map(List::getFirst)).contains(query);
    assertThat(parsed(question)).hasValueSatisfying(q -> assertThat(q.certain()).isTrue());
    for (String each : parsed(question).orElseThrow().queries()) {
      QueryParser.parse(each, NOW);
    }
  }

  /** A text that opens like no question is offered as one, and looked for as it is. */
  @Test
  void aPublisherIsNamedInAQuestionWithoutItsOpening() {
    assertThat(parsed("articles of Ars Technica that changed a quote"))
        .hasValueSatisfying(
            question -> {
              assertThat(question.queries().getFirst())
                  .isEqualTo("changed:quote source:arstechnica");
              assertThat(question.certain()).isFalse();
            });
    assertThat(parsed("which headlines changed last time?").map(PlainQuestion::queries))
        .as("Time, in small letters, is no publisher")
        .hasValueSatisfying(queries -> assertThat(queries.getFirst()).doesNotContain("source:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Elon Musk",
        "quotes",
        "what changed?",
        "the ferry quote changed",
        "changes to National Insurance",
        "edit of the lease",
        "headline:crimea who changed quotes?",
        "quote OR changed",
        "fire safety in tall buildings",
        "Prime Minister says the war is over",
        "(which quotes changed)",
        "which quotes cris* changed",
        "",
        "?"
      })
  void takesNothingElseForAQuestion(String text) {
    assertThat(parsed(text)).isEmpty();
  }

  @Test
  void aReadingThatAsksForLessFollows() {
    PlainQuestion question = parsed("who changed quotes by Sajid Javid last year?").orElseThrow();
    assertThat(question.readings())
        .containsExactly(
            "speaker:\"Sajid Javid\" changed:quote seen:2025",
            "\"Sajid Javid\" changed:quote seen:2025");
    assertThat(question.wider())
        .containsExactly(
            "speaker:\"Sajid Javid\" changed:quote",
            "\"Sajid Javid\" changed:quote",
            "person:\"Sajid Javid\" seen:2025",
            "person:\"Sajid Javid\"",
            "touched:\"Sajid Javid\"");
    assertThat(parsed("why did the minister resign?").orElseThrow().queries())
        .containsExactly("minister resign", "minister OR resign");
  }

  @ParameterizedTest
  @CsvSource({
    "what did the Gazette change about Brexit?, the Gazette",
    "did the government quietly delete anything about masks?, the government",
    "was hat die Gazette gestern gelöscht?, die Gazette",
    "what did the BBC change about Brexit?,",
    "did Sajid Javid change his quotes?,",
    "did Boris Johnson change?,",
    "when did terrorist disappear?,",
    "has the ferry quote in the article changed?,",
    "hat sich die Opferzahl geändert?,"
  })
  void whoMadeAChangeIsLeftOut(String question, String actor) {
    assertThat(parsed(question).map(PlainQuestion::actor).orElse(null)).isEqualTo(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "when did “safe and effective” disappear?, safe and effective",
    "when did the word terrorist first appear?, terrorist",
    "when was Elon Musk removed?, Elon Musk",
    "wann ist der Klimawandel verschwunden?, Klimawandel",
    "when did the Gazette say Brexit in articles about Norway?,",
    "when did quotes by Elon Musk appear?,",
    "did terrorist disappear?,"
  })
  void aQuestionForTheTimeOfAPhraseNamesIt(String question, String phrase) {
    assertThat(parsed(question).map(PlainQuestion::phrase).orElse(null)).isEqualTo(phrase);
  }

  @Test
  void aQuestionWithoutAnOpenerIsNotCertain() {
    assertThat(parsed("headline changes"))
        .hasValueSatisfying(q -> assertThat(q.certain()).isFalse());
  }

  @Test
  void whatItAsksMayDependOnTheTime() {
    assertThat(QueryParser.dependsOnTime("who changed quotes last year?")).isTrue();
    assertThat(QueryParser.dependsOnTime("who changed quotes?")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(QuestionTerms.Meaning.class)
  void eachThingThatChangesIsAValueOfChanged(QuestionTerms.Meaning meaning)
      throws InvalidQueryException {
    if (QuestionTerms.THINGS.contains(meaning)) {
      assertThat(QueryParser.parse("changed:" + meaning.label(), NOW).notices()).isEmpty();
    }
  }
}
