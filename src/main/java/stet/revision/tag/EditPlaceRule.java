package stet.revision.tag;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentenceSpan;
import stet.model.Tag;

/**
 * Rule for the tags of an edit's place: {@code headline}, {@code byline}, {@code lede} and {@code
 * moved}.
 */
final class EditPlaceRule implements TagRule {

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    Edit edit = change.edit;
    Set<Tag> tags = findings.tags;
    switch (edit.where()) {
      case HEADLINE -> tags.add(Tag.HEADLINE);
      case BYLINE -> tags.add(Tag.BYLINE);
      case BODY -> {
        if (opens(edit.before()) || opens(edit.after())) {
          tags.add(Tag.LEDE);
        }
      }
    }
    if (edit.kind() == EditKind.MOVED) {
      tags.add(Tag.MOVED);
    }
  }

  /** Whether a passage is in the first paragraph of the body. */
  private static boolean opens(@Nullable SentenceSpan passage) {
    return passage != null && passage.place().paragraph() == 0;
  }
}
