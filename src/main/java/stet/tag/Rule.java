package stet.tag;

import java.util.Set;
import stet.model.Edit;
import stet.model.Tag;

/** One definition of the tag table, or a few that are decided together. Stateless. */
sealed interface Rule permits PlaceRule, QuoteRule, NumberRule, CorrectionRule {

  /** The tags of this rule that the edit earns. */
  Set<Tag> tags(Edit edit, Sides sides);
}
