package stet.search;

import java.util.Map;

/**
 * The state of the archive that an index has taken in.
 *
 * @param position up to which everything is in
 * @param generation of the archive's withholdings, as of which everything withheld is out
 * @param provenance what the index was made of and by, in the words of whoever fills it; kept with
 *     each commit
 */
public record IndexState(long position, long generation, Map<String, String> provenance) {

  /** The state of an index that has nothing in it. */
  public static final IndexState EMPTY = new IndexState(0, 0, Map.of());

  public IndexState {
    provenance = Map.copyOf(provenance);
  }
}
