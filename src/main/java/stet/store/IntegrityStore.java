package stet.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import stet.model.ArticleId;
import stet.model.Sha256;

/** Questions that hold what is stored against itself. Answers are handed on one by one. */
public interface IntegrityStore {

  /** The number of contents and observations. */
  long size();

  /** What the database finds wrong with itself, as sentences without their subject. */
  void faults(Consumer<String> consumer);

  /** All contents that are not erased. */
  void contents(Consumer<Sha256> consumer);

  /** The contents that are held more than once. */
  void duplicates(Consumer<Sha256> consumer);

  /** The contents that are in no observation. */
  void orphans(Consumer<Sha256> consumer);

  /** The contents that are said to be erased, and are not. */
  void unerased(Consumer<Sha256> consumer);

  /** The contents of which the number of bases is another than is said. */
  List<WrongDepth> wrongDepths();

  /** The positions of observations without a label whose text is not erased. */
  void unlabelled(LongConsumer consumer);

  /** The contents that were erased together. */
  List<ErasedTogether> erased();

  /** All observations, in order of arrival. */
  void observations(Consumer<ChainedObservation> consumer);

  /** The articles that have another number of versions than is said. */
  List<WrongVersionCount> wrongVersionCounts();

  /** A content with {@code counted} bases below it that is said to have {@code said}. */
  record WrongDepth(Sha256 content, long said, long counted) {}

  /** An article with {@code counted} versions that is said to have {@code said}. */
  record WrongVersionCount(ArticleId article, long said, long counted) {}

  /**
   * Contents that were erased together.
   *
   * @param line the number of the line of the log that says so
   * @param swept whether no trace of them is left in files
   */
  record ErasedTogether(long line, long contents, boolean swept) {}
}
