package stet.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import stet.model.ArticleId;
import stet.model.Sha256;

/** Queries that check the stored data for consistency. Long results are passed on one by one. */
public interface IntegrityStore {

  /** The number of contents and observations. */
  long size();

  /** Passes on the faults that the database itself reports, as sentences without their subject. */
  void faults(Consumer<String> consumer);

  /** Passes on all contents that are not erased. */
  void contents(Consumer<Sha256> consumer);

  /** Passes on the contents that are stored more than once. */
  void duplicates(Consumer<Sha256> consumer);

  /** Passes on the contents that belong to no observation. */
  void orphans(Consumer<Sha256> consumer);

  /** Passes on the contents that are marked as erased, but still have data. */
  void unerased(Consumer<Sha256> consumer);

  /** The contents whose number of bases differs from the stored one. */
  List<WrongDepth> wrongDepths();

  /**
   * Passes on the positions of observations whose label was removed although their text is not
   * erased.
   */
  void unlabelled(LongConsumer consumer);

  /** The contents that were erased together. */
  List<ErasedTogether> erased();

  /** Passes on all observations, in order of arrival. */
  void observations(Consumer<ChainedObservation> consumer);

  /** The articles whose number of versions differs from the stored one. */
  List<WrongVersionCount> wrongVersionCounts();

  /**
   * A content with {@code counted} bases below it, for which the store has the number {@code said}.
   */
  record WrongDepth(Sha256 content, long said, long counted) {}

  /** An article with {@code counted} versions, for which the store has the number {@code said}. */
  record WrongVersionCount(ArticleId article, long said, long counted) {}

  /**
   * Contents that were erased together.
   *
   * @param line the number of the line of the log that records the erasure
   * @param swept whether no trace of the contents is left in files
   */
  record ErasedTogether(long line, long contents, boolean swept) {}
}
