package stet.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Table of the answers that are being computed. All threads that ask the same question meanwhile
 * share one answer. Safe for all threads.
 *
 * @param <Q> the type of questions; equal questions have the same answer
 * @param <A> the type of answers
 */
final class RequestCoalescer<Q, A> {

  /**
   * The answers that are being computed. A future completes empty if the thread that computes the
   * answer fails or is interrupted.
   */
  private final ConcurrentMap<Q, CompletableFuture<Optional<A>>> making = new ConcurrentHashMap<>();

  private final AtomicLong count = new AtomicLong();

  /** Returns the answer that another thread is computing, or computes one if there is none. */
  A ask(Q question, Supplier<A> anew) {
    CompletableFuture<Optional<A>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<A>> others = making.putIfAbsent(question, mine);
    return others == null ? make(question, anew, mine) : await(others).orElseGet(anew);
  }

  /** The number of questions that received an answer computed by another thread. */
  long count() {
    return count.get();
  }

  private A make(Q question, Supplier<A> anew, CompletableFuture<Optional<A>> mine) {
    Optional<A> shared = Optional.empty();
    try {
      A made = anew.get();
      if (!Thread.currentThread().isInterrupted()) {
        shared = Optional.of(made);
      }
      return made;
    } finally {
      making.remove(question); // first, so that later questions are answered anew
      mine.complete(shared);
    }
  }

  private Optional<A> await(CompletableFuture<Optional<A>> others) {
    try {
      Optional<A> shared = others.get();
      shared.ifPresent(any -> count.incrementAndGet());
      return shared;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("whatever fails is told to whom it fails for", e);
    }
  }
}
