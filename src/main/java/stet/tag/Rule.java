package stet.tag;

/** One definition of the tag table, or a few that are decided together. Stateless. */
sealed interface Rule
    permits PlaceRule,
        QuoteRule,
        AttributionRule,
        SpeakerRule,
        NameRule,
        NumberRule,
        DateRule,
        CorrectionRule,
        TypoRule,
        HedgeRule {

  /** Adds what this rule finds in the edit. */
  void judge(Change change, Findings findings);
}
