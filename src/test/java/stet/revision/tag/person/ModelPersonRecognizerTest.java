package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.Packs;

class ModelPersonRecognizerTest {

  private final ModelPersonRecognizer recogniser =
      new ModelPersonRecognizer(Packs.ENGLISH, TrainedPersonModels.english());

  @Test
  void namesWithoutTheirTitles() {
    assertThat(names("Foreign Minister Sergey V. Lavrov met Mr. Kerry in London on Friday."))
        .containsExactly("Sergey V. Lavrov", "Kerry");
    assertThat(names("“We were not told,” said Dr Amina Okafor, who runs the clinic."))
        .containsExactly("Amina Okafor");
  }

  @Test
  void noPlacesOrFirms() {
    assertThat(names("The Bank of England raised its rate on Thursday.")).isEmpty();
    assertThat(names("Trains from Paris to Berlin were late.")).isEmpty();
  }

  @Test
  void noDoubtfulWordAlone() {
    assertThat(names("A name, a Bitmoji and a picture of your choice are shared.")).isEmpty();
    assertThat(names("Spikevax is indicated for active immunisation.")).isEmpty();
    assertThat(names("Receipts in connection with the service (formerly Zettle by PayPal)."))
        .isEmpty();
    assertThat(names("The court heard that Mr Zettlebury had burnt the waste."))
        .containsExactly("Zettlebury");
  }

  @Test
  void noWordsThatAreOnlyCapitalised() {
    assertThat(names("Mark Content as private before you share it.")).isEmpty();
    assertThat(names("We spoke to Steve Pass and to Mark Foster."))
        .containsExactly("Steve Pass", "Mark Foster");
    assertThat(names("Mr Merle Network said so.")).containsExactly("Merle Network");
  }

  @Test
  void capitalsBehindATitleAreAName() {
    assertThat(names("President VANDERMERE was re-elected in August."))
        .containsExactly("VANDERMERE");
    assertThat(names("It was led by Prime Minister Laisenia VANDERMERE until 2006."))
        .containsExactly("Laisenia VANDERMERE");
  }

  @Test
  void lettersBehindANameTellThatItIsOne() {
    assertThat(names("Secretary of State for Wharves, Anne-Marie Corvane MP, spoke."))
        .containsExactly("Anne-Marie Corvane");
    assertThat(names("Virginia Kwarteng MP said:")).containsExactly("Virginia Kwarteng");
    assertThat(names("Staff met the Clwyd South MP on Friday.")).isEmpty();
  }

  @Test
  void anOfficeIsNoPartOfAName() {
    assertThat(names("Judge Recorder Ayling sent him to prison.")).containsExactly("Ayling");
    assertThat(names("Cadet Robinson saved two people.")).containsExactly("Robinson");
  }

  @Test
  void noListOfBrands() {
    assertThat(names("Wykop XING, Xbox LIVE, Trustpilot YELP and Slack ZOOM are partners."))
        .isEmpty();
    assertThat(names("The mayor, Amina OKAFOR, agreed.")).containsExactly("Amina OKAFOR");
  }

  @Test
  void aHyphenWhereALineMayBreakPartsNoName() {
    String text =
        "The mayor, Ami\u00ADna Oka\u00ADfor, agreed in O’Brien Rd, Car\u00ADlow, on Friday.";
    assertThat(names(text)).containsExactly("Ami\u00ADna Oka\u00ADfor");
  }

  @Test
  void noPossessiveAndNoDash() {
    assertThat(names("Angela Merkel's party lost.")).containsExactly("Angela Merkel");
    assertThat(names("Deborah Bowman – Deborah is a professor.")).contains("Deborah Bowman");
  }

  @Test
  void nothingInNothing() {
    assertThat(names("")).isEmpty();
    assertThat(names(" \n ")).isEmpty();
    assertThat(names("1. ... “”")).isEmpty();
  }

  @Test
  void aNameBeforeAMarkThatEndsTheTextIsRead() {
    assertThat(names(") Ada —")).containsExactly("Ada");
  }

  @Test
  void mentionsAreWhereTheySay() {
    String text = "On Monday, Barack Obama and Angela Merkel spoke. Mr Obama then left.";
    assertThat(recogniser.mentions(text, Packs.ENGLISH))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.name()));
  }

  private List<String> names(String text) {
    return recogniser.mentions(text, Packs.ENGLISH).stream().map(Mention::name).toList();
  }
}
