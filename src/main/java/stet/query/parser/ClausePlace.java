package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;

/**
 * The place of a clause in the query as it was typed, kept as a tag of the clause's node.
 *
 * @param begin of the field's name
 * @param end behind the value
 */
record ClausePlace(QueryField field, int begin, int end) {

  private static final String TAG = "clause";

  /** Notes on a node where its clause stands. */
  void noteOn(QueryNode node) {
    node.setTag(TAG, this);
  }

  /** Notes on a node that it stands for another. */
  static void pass(QueryNode from, QueryNode to) {
    ClausePlace place = of(from);
    if (place != null) {
      place.noteOn(to);
    }
  }

  /** The place of the clause that a node is, null where it is none. */
  static @Nullable ClausePlace of(QueryNode node) {
    return node.getTag(TAG) instanceof ClausePlace place ? place : null;
  }
}
