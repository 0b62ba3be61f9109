package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;

/**
 * The place of a clause in the query as it was typed, stored as a tag on the clause's node.
 *
 * @param begin the offset at which the field's name begins
 * @param end the offset after the value
 */
record ClausePlace(QueryField field, int begin, int end) {

  private static final String TAG = "clause";

  /** Stores this place on the node of the clause. */
  void noteOn(QueryNode node) {
    node.setTag(TAG, this);
  }

  /** Copies the place of a node to the node that replaces it. */
  static void pass(QueryNode from, QueryNode to) {
    ClausePlace place = of(from);
    if (place != null) {
      place.noteOn(to);
    }
  }

  /** The place of the clause of a node; null if the node has none. */
  static @Nullable ClausePlace of(QueryNode node) {
    return node.getTag(TAG) instanceof ClausePlace place ? place : null;
  }
}
