package stet.revision.tag;

/** A rule for one tag, or for a few tags that are decided together. Stateless. */
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
