package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import stet.search.lucene.ConcurrencyLimiter.Permit;

class ConcurrencyLimiterTest {

  private static final boolean CHEAP = true;
  private static final boolean DEAR = false;

  private final List<Integer> served = new CopyOnWriteArrayList<>();

  private Thread waiting(ConcurrencyLimiter limiter, boolean cheap, int number) {
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  Optional<Permit> permit = limiter.take(cheap);
                  if (permit.isPresent()) {
                    served.add(number);
                    permit.get().close();
                  }
                });
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    return thread;
  }

  @Test
  void whoeverFindsNoneInTimeIsTold() {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(2, 9, Duration.ZERO);
    Permit first = limiter.take(DEAR).orElseThrow();
    assertThat(limiter.take(DEAR)).isPresent();
    assertThat(limiter.take(DEAR)).isEmpty();
    first.close();
    assertThat(limiter.take(DEAR)).isPresent();
  }

  /** What is dear may take all that it likes: what is cheap does not wait for it. */
  @Test
  void onePermitIsKeptForWhatIsCheap() {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ZERO);
    assertThat(limiter.take(DEAR)).isPresent();
    Permit cheap = limiter.take(CHEAP).orElseThrow();
    assertThat(limiter.take(CHEAP)).isEmpty();
    assertThat(limiter.take(DEAR)).isEmpty();
    cheap.close();
    assertThat(limiter.take(DEAR)).as("it is for cheap questions alone").isEmpty();
    assertThat(limiter.take(CHEAP)).isPresent();
  }

  @Test
  void whatIsCheapPassesThoseWhoWaitForWhatIsDear() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofDays(1));
    Permit dear = limiter.take(DEAR).orElseThrow();
    Thread waits = waiting(limiter, DEAR, 1);
    limiter.take(CHEAP).orElseThrow().close();
    assertThat(served).isEmpty();
    dear.close();
    waits.join();
    assertThat(served).containsExactly(1);
  }

  @Test
  void whoeverWaitsIsServedInTurn() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofDays(1));
    Permit held = limiter.take(DEAR).orElseThrow();
    Thread[] threads = new Thread[5];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = waiting(limiter, DEAR, i);
    }
    held.close();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(served).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whoeverFindsTheQueueFullIsToldAtOnce() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1, Duration.ofDays(1));
    Permit held = limiter.take(DEAR).orElseThrow();
    Thread waits = waiting(limiter, DEAR, 1);
    assertThat(limiter.take(DEAR)).isEmpty();
    held.close();
    waits.join();
    assertThat(limiter.take(DEAR)).isPresent();
  }

  /** By what questions took lately. */
  @Test
  void whoeverWouldWaitTooLongIsToldAtOnce() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofMillis(1));
    Permit slow = limiter.take(DEAR).orElseThrow();
    Thread.sleep(100); // the question itself, not a wait for one
    slow.close();
    assertThat(limiter.take(DEAR)).isPresent();
    long begun = System.nanoTime();
    assertThat(limiter.take(DEAR)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  /** By what cheap questions took: each that is worked on ends in milliseconds. */
  @Test
  void whatIsCheapIsNotRefusedForWhatDearQuestionsTook() throws InterruptedException {
    AtomicLong nanos = new AtomicLong();
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofMinutes(1), nanos::get);
    Permit slow = limiter.take(DEAR).orElseThrow();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    slow.close();
    Permit dear = limiter.take(DEAR).orElseThrow();
    assertThat(limiter.take(DEAR)).as("refused at once").isEmpty();
    Permit cheap = limiter.take(CHEAP).orElseThrow();
    Thread waits = waiting(limiter, CHEAP, 1);
    cheap.close();
    waits.join();
    assertThat(served).containsExactly(1);
    dear.close();
  }

  @Test
  void whoeverHasOneMayTakeThoseThatAreFree() {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(4, 9, Duration.ZERO);
    Permit own = limiter.take(DEAR).orElseThrow();
    assertThat(limiter.more(2)).isEqualTo(2);
    assertThat(limiter.more(2)).isEqualTo(1);
    assertThat(limiter.more(2)).isZero();
    limiter.leave(3);
    own.close();
    assertThat(limiter.more(5)).isEqualTo(4);
  }

  @Test
  void whoeverHasOneTakesNoMoreWhereSomebodyWaits() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofDays(1));
    Permit held = limiter.take(DEAR).orElseThrow();
    Thread waits = waiting(limiter, DEAR, 1);
    assertThat(limiter.more(1)).as("who waits is first").isZero();
    held.close();
    waits.join();
    assertThat(limiter.more(1)).isEqualTo(1);
  }

  @Test
  void whoeverIsInterruptedGoes() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofDays(1));
    Permit held = limiter.take(DEAR).orElseThrow();
    Thread waits = waiting(limiter, DEAR, 1);
    waits.interrupt();
    waits.join();
    held.close();
    assertThat(served).isEmpty();
    assertThat(limiter.take(DEAR)).as("nothing was lost").isPresent();
  }

  @Test
  void aFreePermitIsTakenOnlyWhileNobodyWaits() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 9, Duration.ofDays(1));
    Permit free = limiter.takeFree().orElseThrow();
    assertThat(limiter.takeFree()).as("the one that is kept for cheap questions").isEmpty();
    Thread waits = waiting(limiter, DEAR, 1);
    free.close();
    waits.join();
    assertThat(served).containsExactly(1);
    assertThat(limiter.takeFree()).isPresent();
  }
}
