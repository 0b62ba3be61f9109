package stet.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import stet.model.ArticlePart;
import stet.model.EditKind;
import stet.model.RevisionKind;
import stet.model.Tag;

/** The possible values of the fields that take fixed words. */
final class FieldChoices {

  private static final List<String> TAGS = Arrays.stream(Tag.values()).map(Tag::label).toList();
  private static final List<String> CHANGES =
      TAGS.stream().map(tag -> tag.replace("-changed", "")).distinct().sorted().toList();
  private static final List<String> PARTS =
      Arrays.stream(ArticlePart.values()).map(ArticlePart::label).toList();
  private static final List<String> KINDS =
      Stream.concat(
              Arrays.stream(RevisionKind.values())
                  .filter(kind -> kind != RevisionKind.SAME) // no step has this kind
                  .map(RevisionKind::label),
              Arrays.stream(EditKind.values()).map(EditKind::label))
          .toList();

  private FieldChoices() {}

  /** The values of a field; none for a field that takes other values too. */
  static List<String> of(QueryField field) {
    return switch (field) {
      case ValueField.TAG -> TAGS;
      case RewrittenField.CHANGED -> CHANGES;
      case ValueField.WHERE -> PARTS;
      case ValueField.KIND -> KINDS;
      default -> List.of();
    };
  }
}
