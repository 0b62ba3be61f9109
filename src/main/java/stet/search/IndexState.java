package stet.search;

import java.util.Map;

/**
 * The state of the archive up to which an index is filled.
 *
 * @param position the archive position up to which everything is in the index
 * @param generation the generation of the archive's withholdings; the index contains nothing that
 *     was withheld up to it
 * @param provenance a description of how and from which data the index was made, in the words of
 *     the component that fills it; kept with each commit
 */
public record IndexState(long position, long generation, Map<String, String> provenance) {

  /** The state of an empty index. */
  public static final IndexState EMPTY = new IndexState(0, 0, Map.of());

  public IndexState {
    provenance = Map.copyOf(provenance);
  }
}
