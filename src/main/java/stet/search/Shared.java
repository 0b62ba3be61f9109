package stet.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers that are being made, each for all who ask for it meanwhile. Safe for all threads.
 *
 * @param <Q> what is asked; equal questions have one answer
 */
final class Shared<Q, A> {

  private final Predicate<A> forAll;

  /** Empty in the end where the answer is not for all. */
  private final ConcurrentMap<Q, CompletableFuture<Optional<A>>> making = new ConcurrentHashMap<>();

  private final AtomicLong count = new AtomicLong();

  /**
   * @param forAll which answers may be given to those who wait for them
   */
  Shared(Predicate<A> forAll) {
    this.forAll = forAll;
  }

  /** The answer that is being made, or else one that is made here, now. */
  A ask(Q question, Supplier<A> anew) {
    CompletableFuture<Optional<A>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<A>> others = making.putIfAbsent(question, mine);
    return others == null ? make(question, anew, mine) : await(others).orElseGet(anew);
  }

  /** How many were given an answer that was made for somebody else. */
  long count() {
    return count.get();
  }

  private A make(Q question, Supplier<A> anew, CompletableFuture<Optional<A>> told) {
    Optional<A> shared = Optional.empty();
    try {
      A made = anew.get();
      shared = Optional.of(made).filter(forAll);
      return made;
    } finally {
      making.remove(question); // first: whoever comes from now on has another made
      told.complete(shared);
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
