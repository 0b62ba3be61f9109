package stet.revision.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.text.language.Packs;

/** Quotations, wherever in a long text they stand. */
class QuotationReaderTest {

  private static final String SAID = "“Nobody came to warn us,” she said. ‘Nor me,’ said he.\n\n";

  @Test
  void standWhereTheyAreHoweverMuchStandsAhead() {
    for (int length = 0; length < 2_200; length++) {
      String text = "x".repeat(length) + " " + SAID + "The pier is shut.";
      List<Quotation> all = QuotationReader.in(Packs.ENGLISH, text).all();
      assertThat(all).extracting(Quotation::start).containsExactly(length + 1, length + 37);
    }
  }

  @Test
  void aBlockIsOneToo() {
    for (int length = 990; length < 1_060; length++) {
      String ahead = "x".repeat(length);
      String body = ahead + "\n\nNobody came to warn us.\n\n" + SAID + "The pier is shut.";
      List<Content.BlockQuotation> blocks = List.of(new Content.BlockQuotation(1, 1));
      List<Quotation> all =
          QuotationReader.in(Packs.ENGLISH, ArticlePart.BODY, new Content("", "", body, blocks))
              .all();
      assertThat(all)
          .extracting(Quotation::start)
          .containsExactly(length + 2, length + 27, length + 63);
    }
  }

  @Test
  void aTextHasTheLongerWordsOfOneInWhateverCase() {
    QuotationReader quotations =
        QuotationReader.in(Packs.ENGLISH, "The HARBOUR’s master came in spring.");
    assertThat(quotations.mayHave(List.of("harbour", "master's", "it", "spring"))).isTrue();
    assertThat(quotations.mayHave(List.of("harbour", "bridge"))).isFalse();
  }
}
