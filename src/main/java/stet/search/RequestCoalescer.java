package stet.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers in the making, each shared by all threads that ask the same question meanwhile. Safe for
 * all threads.
 *
 * @param <Q> the type of questions; equal questions have one answer
 * @param <A> the type of answers
 */
final class RequestCoalescer<Q, A> {

  /** Empty in the end where none was made: whoever made it failed or gave up. */
  private final ConcurrentMap<Q, CompletableFuture<Optional<A>>> making = new ConcurrentHashMap<>();

  private final AtomicLong count = new AtomicLong();

  /** The answer that is being made for another thread, or else an answer made here and now. */
  A ask(Q question, Supplier<A> anew) {
    CompletableFuture<Optional<A>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<A>> others = making.putIfAbsent(question, mine);
    return others == null ? make(question, anew, mine) : await(others).orElseGet(anew);
  }

  /** The number of questions that received an answer made for another thread. */
  long count() {
    return count.get();
  }

  private A make(Q question, Supplier<A> anew, CompletableFuture<Optional<A>> told) {
    Optional<A> shared = Optional.empty();
    try {
      A made = anew.get();
      if (!Thread.currentThread().isInterrupted()) {
        shared = Optional.of(made);
      }
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
