package stet.search.lucene.index;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.search.IndexState;

/** Conversion of an {@link IndexState} to the user data of a Lucene commit, and back. */
final class CommitData {

  private static final String POSITION = "position";
  private static final String GENERATION = "generation";

  private CommitData() {}

  static Map<String, String> of(IndexState state) {
    Map<String, String> data = new TreeMap<>(state.provenance());
    data.put(POSITION, Long.toString(state.position()));
    data.put(GENERATION, Long.toString(state.generation()));
    return data;
  }

  /** Reads data that {@link #of} wrote; any other data result in the empty state. */
  static IndexState state(Map<String, String> data) {
    Map<String, String> provenance = new HashMap<>(data);
    @Nullable String position = provenance.remove(POSITION);
    @Nullable String generation = provenance.remove(GENERATION);
    return isNumber(position) && isNumber(generation)
        ? new IndexState(Long.parseLong(position), Long.parseLong(generation), provenance)
        : IndexState.EMPTY;
  }

  private static boolean isNumber(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}");
  }
}
