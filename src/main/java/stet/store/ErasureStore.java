package stet.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * The erasure of contents, by their keys: of an erased content only its hash and its place in the
 * chain are left.
 */
public interface ErasureStore {

  /** The key of a content; empty where it is not there or erased already. */
  OptionalLong key(Sha256 content);

  /** The hash of a content, which must be there. */
  Sha256 hash(long key);

  /** What a content is packed against; empty for a full copy. */
  OptionalLong base(long key);

  /** The number of bases below a content, which must be there. */
  int depth(long key);

  /** The articles in which contents were seen, by id. */
  List<ArticleId> articles(Collection<Long> contents);

  /** Some of the other contents that cannot be read without those. */
  List<Long> dependents(Collection<Long> contents, int limit);

  /** Does work that changes what was recorded, which the database refuses at all other times. */
  void changeRecorded(Runnable work);

  /** Packs a content otherwise; within {@link #changeRecorded}. */
  void repack(long key, @Nullable Long base, int depth, byte[] data);

  /** Counts fewer bases below all that is packed against a content; within the same. */
  void lower(long key, int less);

  /** Deletes the data of contents, and the primers that they are part of; within the same. */
  void deleteData(Collection<Long> contents);

  /** The observations of contents that have a label. */
  List<ChainedObservation> labelled(Collection<Long> contents);

  /**
   * Takes the labels from observations, and keeps their digests instead; within {@link
   * #changeRecorded}. Of several that would be equal then, the others are numbered.
   *
   * @param digests by position
   */
  void deleteLabels(Map<Long, Sha256> digests);

  /**
   * Notes that contents are erased, and why: the number of a line of the log of what is withheld.
   */
  void add(Collection<Long> contents, long line);

  /** The lines of the log whose contents may have left traces in files. */
  List<Long> unswept();

  /** Notes that no trace is left of the contents of a line. */
  void setSwept(long line);
}
