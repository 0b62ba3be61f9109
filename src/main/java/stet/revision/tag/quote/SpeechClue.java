package stet.revision.tag.quote;

/**
 * What speaks for or against a quotation's being speech; each weighs what {@link SpeechClassifier}
 * says.
 */
enum SpeechClue {
  /** Stands for what holds of every quotation. */
  ALWAYS,
  ONE_WORD,
  TWO_WORDS,
  THREE_WORDS,
  FOUR_OR_FIVE_WORDS,
  SIX_TO_NINE_WORDS,
  MANY_WORDS,
  NO_WORDS,
  /** In single marks, which more often hold a term. */
  SINGLE_MARKS,
  /** No more words than a term may have, and a comma inside the closing mark. */
  COMMA_INSIDE,
  STOP_INSIDE,
  QUESTION_INSIDE,
  COMMA_BEHIND,
  STARTS_SMALL,
  STARTS_CAPITAL,
  /** Nearly all longer words with capitals: a book, a form, a page. */
  TITLE,
  SHORT_TITLE,
  ALL_CAPITALS,
  /** A word inside that only sentences have: is, was, will, don't. */
  VERB_INSIDE,
  /** I, we, you. */
  PERSON_INSIDE,
  /** Hash, at sign, address or figure alone. */
  CODE,
  /** An attribute of a tag of HTML. */
  ATTRIBUTE,
  COMMA_AHEAD,
  COLON_AHEAD,
  OPENS_PARAGRAPH,
  FILLS_PARAGRAPH,
  OPENS_SENTENCE,
  BRACKET_AHEAD,
  ARTICLE_AHEAD,
  SHORT_ARTICLE_AHEAD,
  POSSESSIVE_AHEAD,
  NAME_POSSESSIVE_AHEAD,
  NAMING_AHEAD,
  SO_CALLED_AHEAD,
  WORK_AHEAD,
  ON_AHEAD,
  PREPOSITION_AHEAD,
  AS_AHEAD,
  TO_AHEAD,
  BE_AHEAD,
  THAT_AHEAD,
  AND_AHEAD,
  CAPITAL_AHEAD,
  VERB_AHEAD,
  /** A plain verb of reporting, at most three words ahead. */
  PLAIN_NEAR_AHEAD,
  PLAIN_AHEAD,
  BROAD_NEAR_AHEAD,
  BROAD_AHEAD,
  NOUN_AHEAD,
  PLAIN_NEXT_BEHIND,
  PLAIN_NEAR_BEHIND,
  PLAIN_BEHIND,
  BROAD_BEHIND,
  NOUN_BEHIND,
  NO_REPORTING,
  SHORT_NO_REPORTING,
  SHORT_PLAIN_AHEAD,
  SHORT_BROAD_AHEAD,
  SHORT_PLAIN_BEHIND,
  SHORT_NOUN_BESIDE,
  /** A small word goes right on behind the closing mark. */
  GOES_ON,
  SHORT_GOES_ON,
  CAPITAL_BEHIND,
  CLOSES_SENTENCE,
  /** Another quotation of four words or more in the sentence. */
  LONG_BESIDE,
  SHORT_BESIDE,
  PRONOUN_AHEAD,
  NAME_POSSESSIVE_CAPITAL,
  SHORT_CAPITAL_ON,
  SHORT_CAPITAL_AFTER_WORK,
  SHORT_CAPITAL_ARTICLE,
  SHORT_CAPITAL_NOT_SAID,
  ONE_WORD_ARTICLE,
  TERM,
  TERM_NOT_SAID,
}
