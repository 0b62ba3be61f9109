package stet.revision.tag;

import java.util.List;

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
        HedgeRule,
        StyleRule,
        TypoRule {

  /**
   * All rules, in the order in which they judge an edit; a typo is an edit in which the others
   * found nothing more.
   */
  List<TagRule> IN_ORDER =
      List.of(
          new EditPlaceRule(),
          new QuoteRule(),
          new AttributionRule(),
          new SpeakerRule(),
          new PersonNameRule(),
          new NumberRule(),
          new DateRule(),
          new CorrectionRule(),
          new HedgeRule(),
          new StyleRule(),
          new TypoRule());

  /** Adds the findings of this rule in an edit. */
  void judge(EditInContext change, TagFindings findings);
}
