package stet.revision.tag;

/** One definition of the tag table, or a few that are decided together. Stateless. */
sealed interface TagRule
    permits EditPlaceRule,
        QuoteRule,
        AttributionRule,
        SpeakerRule,
        PersonNameRule,
        NumberRule,
        DateRule,
        CorrectionRule,
        TypoRule,
        HedgeRule {

  /** Adds what this rule finds in the edit. */
  void judge(EditInContext change, TagFindings findings);
}
