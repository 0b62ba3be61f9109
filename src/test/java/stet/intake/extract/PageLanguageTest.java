package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around an article is known by the words of the page's language, and of no other. */
class PageLanguageTest {

  private static final Map<String, List<String>> STORIES =
      Map.of(
          "en",
          List.of(
              "The harbour board said on Tuesday that its report on the collision would not be ready before the spring.",
              "Two of its seven members voted against the delay, which they called an insult to the families."),
          "de",
          List.of(
              "Die Hafenbehörde teilte am Dienstag mit, dass der Bericht über den Unfall nicht vor dem Frühjahr fertig wird.",
              "Zwei der sieben Mitglieder stimmten gegen die Verschiebung und nannten sie eine Beleidigung für die Familien."),
          "fr",
          List.of(
              "La direction du port a dit mardi que son rapport sur la collision ne serait pas prêt avant le printemps.",
              "Deux de ses sept membres ont voté contre ce report, qui est pour eux une insulte faite aux familles."),
          "es",
          List.of(
              "El ministerio dijo el lunes que el puente estará cerrado por las obras hasta el final de este año en la ciudad.",
              "Dos de los siete miembros votaron contra el plan, que es para ellos un insulto a las familias."));

  /** The page of a story in a language, with a piece of markup between its paragraphs. */
  private static ExtractionResult.ExtractedArticle article(
      String declared, String language, String dateline, String box) {
    List<String> story = STORIES.getOrDefault(language, List.of());
    String html =
        "<html lang='%s'><title>Port Alder</title><body><div><h1>Port Alder</h1>%s<p>%s</p>%s<p>%s</p><p>%s</p></div></body></html>"
            .formatted(
                declared,
                dateline,
                story.getFirst(),
                box,
                story.getLast(),
                story.getFirst().toUpperCase(Locale.ROOT));
    ExtractionResult result =
        new ArticleExtractor().extract(new HtmlPage("https://courier.example/1", html));
    assertThat(result).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return (ExtractionResult.ExtractedArticle) result;
  }

  private static final String FURNITURE =
      """
      fr | <p>La suite après cette publicité</p>
      fr | <p>Publié le 4 octobre 2025 à 12h01, mis à jour il y a 5 minutes</p>
      fr | <p>À lire aussi : <a href='/2'>La nuit du phare</a></p>
      es | <p>La noticia continúa después de este anuncio</p>
      de | <p><em>Auch interessant: <a href='/2'>Warum das Licht ausging</a></em></p>
      de | <p>Stand: 4. Oktober 2025, 12:01 Uhr</p>
      de | <p>Foto: Hafenbilder Vestmere</p>
      en | <p>Image source, Vestmere Pictures</p>
      en | <p>Read more: <a href='/2'>Why the light went out</a></p>
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = FURNITURE)
  void aLabelInTheLanguageOfThePageIsNoText(String language, String box) {
    // Declared; found by the text alone; and in a template that was made for another language.
    for (String declared : List.of(language, "", language.equals("en") ? "de" : "en")) {
      assertThat(article(declared, language, "", box).paragraphs()).as(declared).hasSize(3);
    }
  }

  /** Each was taken for a label of another language's pages when all languages were one pool. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Stand by for the launch at 10:30 and bring a coat</p>",
        "<p>Foto: a film about the harbour</p>",
        "<p><a href='/2'>Les Dawson said so in a report in May.</a></p>",
        "<p>Reklama</p>"
      })
  void anEnglishParagraphIsNoLabelOfAnotherLanguage(String paragraph) {
    assertThat(article("en", "en", "", paragraph).paragraphs()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 4. Oktober 2025",
        "fr | Publié le 4 octobre 2025",
        "fr | Publié le 4 oct. 2025",
        "es | 4 de octubre de 2025"
      })
  void aDayIsReadInTheLanguageOfThePage(String language, String day) {
    ExtractionResult.ExtractedArticle article =
        article(language, language, "<div>%s</div>".formatted(day), "");
    assertThat(article.published()).isEqualTo(Instant.parse("2025-10-04T00:00:00Z"));
  }

  @Test
  void theDayOfAChangeIsToldByTheWordsOfThePage() {
    ExtractionResult.ExtractedArticle article =
        article("de", "de", "<div>Aktualisiert am 4. Oktober 2025</div>", "");
    assertThat(article.published()).isNull();
    assertThat(article.modified()).isEqualTo(Instant.parse("2025-10-04T00:00:00Z"));
  }

  @Test
  void authorsAreJoinedByTheWordOfTheLanguage() {
    String byline = "<div class=byline>%s</div>";
    assertThat(
            article("de", "de", byline.formatted("Von Ilse Corvane und Tom Brandt"), "")
                .content()
                .byline())
        .isEqualTo("Ilse Corvane, Tom Brandt");
    assertThat(article("en", "en", byline.formatted("By Jens und Partner"), "").content().byline())
        .isEqualTo("Jens und Partner");
  }

  @Test
  void aMissingPageIsKnownInItsLanguage() {
    String html =
        "<html lang=de><h1>Seite nicht gefunden</h1><p>Die Seite, die Sie suchen, ist umgezogen oder war nie da.</p></html>";
    assertThat(new ArticleExtractor().extract(new HtmlPage("https://a.example/1", html)))
        .isInstanceOfSatisfying(
            ExtractionResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(ExtractionResult.Reason.MISSING));
  }
}
