package stet.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * Store operations that erase contents, by their keys: of an erased content only its hash and its
 * place in the chain are left.
 */
public interface ErasureStore {

  /** The key of a content; empty if there is no such content, or it is erased already. */
  OptionalLong key(Sha256 content);

  /** The hash of a content, which must exist. */
  Sha256 hash(long key);

  /** The content that a content is packed against; empty for a full copy. */
  OptionalLong base(long key);

  /** The number of bases below a content, which must exist. */
  int depth(long key);

  /** The articles in which contents were seen, by id. */
  List<ArticleId> articles(Collection<Long> contents);

  /** Some of the other contents that cannot be read without the given contents. */
  List<Long> dependents(Collection<Long> contents, int limit);

  /** Does work that changes recorded data, which the database refuses at all other times. */
  void changeRecorded(Runnable work);

  /** Replaces the packed form of a content; within {@link #changeRecorded}. */
  void repack(long key, @Nullable Long base, int depth, byte[] data);

  /**
   * Lowers the depth of all contents that are packed against a content, directly or not; within
   * {@link #changeRecorded}.
   */
  void lower(long key, int less);

  /**
   * Deletes the data of contents, and the primers that they are part of; within {@link
   * #changeRecorded}.
   */
  void deleteData(Collection<Long> contents);

  /** The observations of contents that have a label. */
  List<ChainedObservation> labelled(Collection<Long> contents);

  /**
   * Deletes the labels of observations, and keeps their digests instead; within {@link
   * #changeRecorded}. Of several observations that would be equal then, all but one are numbered.
   *
   * @param digests by position
   */
  void deleteLabels(Map<Long, Sha256> digests);

  /**
   * Notes that contents are erased, with the line of the log of withholdings that gives the reason.
   */
  void add(Collection<Long> contents, long line);

  /** The lines of the log whose contents may have left traces in files. */
  List<Long> unswept();

  /** Notes that no trace of the contents of a line is left. */
  void setSwept(long line);
}
