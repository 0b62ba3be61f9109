package stet.revision.tag.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.text.language.Packs;

/** What is set in marks because it is called so, and what because somebody says it. */
class DefinedTermTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Harbour Operators” refer to all parties that run the harbour.",
        "Terms such as these are in Section 2 “The company responsible for looking after it”.",
        "Write to us and a person will review it (see “Your right not to be left alone”).",
        "For more, please see “What information does the harbour collect and process?”.",
        "Please visit the section called “How we disclose information that we collect”.",
        "We share your data as told in the “How we share information we collect” section.",
        "This policy tells how the port (referred to here as “we”, “us” and “our”) uses cookies.",
        "We are committed to people under 18 (we refer to them as “youth” or “young people”).",
        "The words refer to both “In-stream” and “Accompanying Content” in these rules.",
        "Passing on your address may be considered a “sale” or “share” in some states.",
        "By selecting “Log in with your telephone or by mail”, you agree to have it sent.",
        "“Harbour Business” enables traders to buy what they need for the quay.",
        "“Peak Time” is “High Season” and the week before it.",
        "For more about our safety, please also read “Security & Privacy”.",
        "Cookies are described below under “How do we use what your browser tells us?”.",
        "You can leave at any time by clicking the link that says “Remove my harbour account”.",
        "You may opt out of a text message by replying “STOP” to it.",
        "We use “opt-in” screens and warnings so that you know more.",
        "Terms02 += '<li>We will never sell what you tell us. </li>'.",
      })
  void nobodySaysIt(String text) {
    assertThat(QuotationReader.in(Packs.ENGLISH, text).all())
        .isNotEmpty()
        .noneMatch(Quotation::surelySpeech);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nobody came to warn us,” the harbour master said.",
        "The pier (“a death trap that nobody would pay for,” she said) was closed.",
        "He read out the clause “nobody is to be paid before the work is done”, and laughed.",
        "She called the report “a disgrace to the whole of the harbour”.",
        "He wrote on his Facebook page: “I am sorry for what I did.”",
        "The report says on page 12: “There was no oversight.”",
        "She wrote in the article, “We were lied to.”",
        "He told the press: “I am innocent.”",
        "Speaking to the press, “We will appeal,” he said.",
        "The minister told the press “We will appeal against it” on Monday.",
        "“Enough is enough” is what the harbour master said to us.",
        "The letter, which was read out in court, says “I never saw him again”.",
        "Ada Thorne, on the front page, says “The harbour will die if nobody pays”.",
        "On his page Ivo Marsh says “We will never sell the old harbour”.",
        "A post on her page reads “We were lied to about the harbour”.",
        "She began by replying “We never got the letter from the harbour”.",
        "He texted back, typing “I am safe and on the way home”.",
        "You could hear “send them home” chants from our window.",
        "He was asked whether he had read the report: “I read every page of it,” he said.",
      })
  void somebodySaysIt(String text) {
    assertThat(QuotationReader.in(Packs.ENGLISH, text).all())
        .isNotEmpty()
        .allMatch(Quotation::speech);
  }

  /** What is so called in the news has somebody who calls it so; the clues decide. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister said that voters must choose “hope over fear”.",
        "The skipper is considered a “serious threat”, the port said.",
        "The skipper was deemed a “terrorist”, the port said.",
        "They are treated as an “enemy”, he said.",
        "In his speech he refers to “illegals”.",
      })
  void theNewsDesignatesNothing(String text) {
    assertThat(QuotationReader.in(Packs.ENGLISH, text).all())
        .isNotEmpty()
        .noneMatch(quotation -> DefinedTerm.is(text, quotation));
  }
}
