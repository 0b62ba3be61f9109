package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.Publisher;
import stet.model.PublisherMention.Origin;
import stet.model.PublisherName;
import stet.store.PublisherStatement;

class PublisherDirectoryTest {

  private static PublisherStatement said(Origin origin, String title, String home, long articles) {
    return new PublisherStatement("ars", origin, PublisherName.of(title, home), articles);
  }

  private static Publisher decided(PublisherStatement... statements) {
    return PublisherDirectory.of(1, List.of(statements)).of("ars");
  }

  @Test
  void theOperatorWinsThenImportsThenPages() {
    PublisherStatement page = said(Origin.PAGE, "Ars Technica", "https://arstechnica.com/", 900);
    PublisherStatement file = said(Origin.IMPORT, "Ars", "", 1);
    PublisherStatement operator = said(Origin.OPERATOR, "Ars (US)", "", 0);
    assertThat(decided(page).label()).isEqualTo("Ars Technica");
    assertThat(decided(page, file).label()).isEqualTo("Ars");
    assertThat(decided(page, file, operator))
        .isEqualTo(new Publisher("ars", "Ars (US)", "https://arstechnica.com/"));
  }

  @Test
  void ofPagesMostAreBelievedEachPartOnItsOwn() {
    assertThat(
            decided(
                said(Origin.PAGE, "Ars Technica", "https://arstechnica.com/", 2),
                said(Origin.PAGE, "Ars Technica", "", 2),
                said(Origin.PAGE, "Ars Technica Live", "https://live.arstechnica.com/", 3)))
        .isEqualTo(new Publisher("ars", "Ars Technica", "https://live.arstechnica.com/"));
  }

  @Test
  void equallyManyAreDecidedByTheirCharactersWhateverTheOrder() {
    PublisherStatement a = said(Origin.PAGE, "A", "", 2);
    PublisherStatement b = said(Origin.PAGE, "B", "", 2);
    assertThat(decided(a, b)).isEqualTo(decided(b, a)).extracting(Publisher::title).isEqualTo("A");
  }

  @Test
  void aSourceIsFoundByItsTitleHoweverThatIsTyped() {
    PublisherDirectory directory =
        PublisherDirectory.of(
            1,
            List.of(
                said(Origin.PAGE, "Ars Technica", "", 1),
                new PublisherStatement(
                    "lequipe", Origin.PAGE, PublisherName.of("L’Équipe", null), 1),
                new PublisherStatement(
                    "nyt", Origin.PAGE, PublisherName.of("The New York Times", null), 1)));
    assertThat(directory.sources("ars  technica")).containsExactly("ars");
    assertThat(directory.sources("L'Equipe")).containsExactly("lequipe");
    assertThat(directory.sources("New York Times")).containsExactly("nyt");
    assertThat(directory.sources("the new york times")).containsExactly("nyt");
    assertThat(directory.sources("Ars")).isEmpty();
    assertThat(directory.sources("…")).isEmpty();
  }

  @Test
  void whatCanBeNoNameOrHomePageIsNotTaken() {
    assertThat(PublisherName.of(" \u00a0 ", "javascript:alert(1)").isEmpty()).isTrue();
    assertThat(PublisherName.of("--", "/")).isEqualTo(PublisherName.NONE);
    assertThat(PublisherName.of("x".repeat(101), null)).isEqualTo(PublisherName.NONE);
    assertThat(PublisherName.of("Ars\n\t Technica ", " https://arstechnica.com ").title())
        .isEqualTo("Ars Technica");
  }
}
