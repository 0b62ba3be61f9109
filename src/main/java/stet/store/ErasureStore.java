package stet.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * Store operations that erase contents, by their keys. Only the hash and the place in the chain of
 * an erased content remain.
 */
public interface ErasureStore {

  /** The key of a content; empty if there is no such content, or it is already erased. */
  OptionalLong key(Sha256 content);

  /** The hash of a content, which must exist. */
  Sha256 hash(long key);

  /** The content against which a content is compressed; empty for a full copy. */
  OptionalLong base(long key);

  /** The number of bases below a content, which must exist. */
  int depth(long key);

  /** The articles in which contents were seen, by id. */
  List<ArticleId> articles(Collection<Long> contents);

  /** Some of the other contents that cannot be read without the given contents. */
  List<Long> dependents(Collection<Long> contents, int limit);

  /** Runs work that changes recorded data, which the database refuses at all other times. */
  void changeRecorded(Runnable work);

  /** Replaces the compressed form of a content. Only allowed within {@link #changeRecorded}. */
  void repack(long key, @Nullable Long base, int depth, byte[] data);

  /**
   * Lowers the depth of all contents that are compressed against a content, directly or indirectly.
   * Only allowed within {@link #changeRecorded}.
   */
  void lower(long key, int less);

  /**
   * Deletes the data of contents, and the primers to which they belong. Only allowed within {@link
   * #changeRecorded}.
   */
  void deleteData(Collection<Long> contents);

  /** The observations of contents that have a label. */
  List<ChainedObservation> labelled(Collection<Long> contents);

  /**
   * Deletes the labels of observations, and keeps their digests instead. Only allowed within {@link
   * #changeRecorded}. If observations would become equal by that, all but one of them get a number.
   *
   * @param digests the digests by position
   */
  void deleteLabels(Map<Long, Sha256> digests);

  /**
   * Notes that contents are erased, with the line of the log of withholdings that gives the reason.
   */
  void add(Collection<Long> contents, long line);

  /** The lines of the log whose contents may have left traces in files. */
  List<Long> unswept();

  /** Notes that the contents of a line have left no traces. */
  void setSwept(long line);
}
