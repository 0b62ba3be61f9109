package stet.tag.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set in marks because it is called so, and what because somebody says it. */
class DesignationTest {

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
      })
  void nobodySaysIt(String text) {
    assertThat(Quotations.in(text).all()).isNotEmpty().noneMatch(Quotation::surelySpeech);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nobody came to warn us,” the harbour master said.",
        "The pier (“a death trap that nobody would pay for,” she said) was closed.",
        "He read out the clause “nobody is to be paid before the work is done”, and laughed.",
        "She called the report “a disgrace to the whole of the harbour”.",
      })
  void somebodySaysIt(String text) {
    assertThat(Quotations.in(text).all()).isNotEmpty().allMatch(Quotation::speech);
  }
}
