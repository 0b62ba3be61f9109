package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.search.Answer;
import stet.search.CoalescingSearchEngine;
import stet.search.FacetQuestion;
import stet.search.Facets;
import stet.search.Found;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.Result;
import stet.search.SearchFixture;
import stet.search.Unavailable;

/** All permits are held by the test: whoever asks meanwhile waits for it, or for who waits. */
class CoalescingSearchEngineTest {

  private static final Question STORM = new Question("storm", 10, Order.BEST, null);

  @AutoClose private LuceneSearchFixture room;
  private ConcurrencyLimiter limiter;
  private ConcurrencyLimiter.Permit held;
  private ConcurrencyLimiter.Permit kept;
  private CoalescingSearchEngine search;

  @BeforeEach
  void open(@TempDir Path home) {
    room = new LuceneSearchFixture(home);
    room.record(seen("courier", "a", 0, "Storm", "A storm hit the coast."));
    limiter = new ConcurrencyLimiter(1, 100, Duration.ofDays(1));
    search = sharing(Duration.ofMinutes(1));
    kept = limiter.take(true).orElseThrow();
    held = limiter.take(false).orElseThrow();
  }

  private void leave() {
    held.close();
    kept.close();
  }

  private CoalescingSearchEngine sharing(Duration limit) {
    return new CoalescingSearchEngine(
        new LuceneSearch(
            room.engine(),
            room.archive,
            Clock.fixed(SearchFixture.NOW, ZoneOffset.UTC),
            new SearchContext(room.archive, new TimeLimit(limit), 100, limiter)));
  }

  @Test
  void whoAsksTheSameMeanwhileIsGivenTheSame() throws Exception {
    List<Asker> askers = ask(STORM, STORM, STORM);
    leave();
    Result<Answer> answer = askers.getFirst().result();
    assertThat(answer.answer().orElseThrow().total().articles()).isEqualTo(1);
    for (Asker asker : askers) {
      assertThat(asker.result()).isSameAs(answer);
    }
    assertThat(search.shared()).isEqualTo(2);
    assertThat(search.search(STORM)).as("nothing is kept").isNotSameAs(answer);
    assertThat(search.shared()).isEqualTo(2);
  }

  @Test
  void whoAsksSomethingElseIsGivenSomethingElse() throws Exception {
    List<Asker> askers =
        ask(
            STORM,
            new Question("storm ", 10, Order.BEST, null),
            new Question("storm", 11, Order.BEST, null),
            new Question("storm", 10, Order.NEWEST, null));
    leave();
    for (Asker asker : askers) {
      assertThat(asker.result()).isInstanceOf(Found.class);
    }
    assertThat(search.shared()).isZero();
  }

  @Test
  void whoAsksWhenMoreCanBeFoundIsToldOfThat() throws Exception {
    List<Asker> askers = ask(STORM);
    room.record(seen("courier", "b", 5, "Storm", "Another storm hit the coast."));
    askers.addAll(ask(STORM));
    leave();
    assertThat(askers.getLast().result().answer().orElseThrow().total().articles()).isEqualTo(2);
    assertThat(search.shared()).isZero();
  }

  @Test
  void whoGivesUpLeavesTheOthersTheirAnswer() throws Exception {
    List<Asker> askers = ask(STORM, STORM, STORM);
    askers.getFirst().thread.interrupt(); // who asks for all
    assertThat(askers.getFirst().result()).isInstanceOf(Unavailable.class);
    leave();
    assertThat(askers.get(1).result()).isInstanceOf(Found.class);
    assertThat(askers.get(2).result()).isInstanceOf(Found.class);
    assertThat(search.shared()).isZero();
  }

  @Test
  void whoNeedNotWaitAnyLongerLeavesTheOthersTheirAnswer() throws Exception {
    List<Asker> askers = ask(STORM, STORM, STORM);
    askers.get(1).thread.interrupt();
    assertThat(askers.get(1).result()).isInstanceOf(Unavailable.class);
    leave();
    assertThat(askers.get(2).result()).isSameAs(askers.getFirst().result());
    assertThat(search.shared()).isEqualTo(1);
  }

  @Test
  void whatFailsFailsForWhoeverAskedFirst() throws Exception {
    List<Asker> askers = ask(STORM, STORM);
    room.index.close(); // now there is nothing to read
    leave();
    for (Asker asker : askers) {
      asker.thread.join();
      assertThat(asker.failure).isInstanceOf(IllegalStateException.class);
    }
    assertThat(search.shared()).isZero();
  }

  @Test
  void nobodyWaitsOnceMoreForWhatWasPartial() throws Exception {
    search = sharing(Duration.ZERO);
    List<Asker> askers = ask(STORM, STORM);
    leave();
    assertThat(askers.getFirst().result().answer().orElseThrow().partial()).isTrue();
    assertThat(askers.getLast().result()).isSameAs(askers.getFirst().result());
    assertThat(search.shared()).isEqualTo(1);
  }

  @Test
  void whatAgesIsAnsweredAlone() throws Exception {
    Question lately = new Question("storm seen:<7d", 10, Order.BEST, null);
    List<Asker> askers = ask(lately, lately);
    leave();
    assertThat(askers.getFirst().result()).isInstanceOf(Found.class);
    assertThat(askers.getLast().result()).isInstanceOf(Found.class);
    assertThat(search.shared()).isZero();
  }

  @Test
  void countsAreSharedToo() throws Exception {
    FacetQuestion counting = new FacetQuestion("storm", 10, null);
    List<FutureTask<Result<Facets>>> tasks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      FutureTask<Result<Facets>> task = new FutureTask<>(() -> search.facets(counting));
      tasks.add(task);
      untilItWaits(Thread.ofPlatform().start(task));
    }
    leave();
    assertThat(tasks.getFirst().get()).isInstanceOf(Found.class).isSameAs(tasks.getLast().get());
    assertThat(search.shared()).isEqualTo(1);
  }

  /** Who asks, in a thread of its own. */
  private final class Asker {
    private final Thread thread;
    private volatile @Nullable Result<Answer> outcome;
    private volatile @Nullable Throwable failure;

    Asker(Question question) {
      thread =
          Thread.ofPlatform()
              .uncaughtExceptionHandler((any, thrown) -> failure = thrown)
              .start(() -> outcome = search.search(question));
    }

    Result<Answer> result() throws InterruptedException {
      thread.join();
      assertThat(failure).isNull();
      return Objects.requireNonNull(outcome);
    }
  }

  /** All wait, one after the other. */
  private List<Asker> ask(Question... questions) {
    List<Asker> askers = new ArrayList<>();
    for (Question question : questions) {
      Asker asker = new Asker(question);
      untilItWaits(asker.thread);
      askers.add(asker);
    }
    return askers;
  }

  private static void untilItWaits(Thread thread) {
    await()
        .until(
            () ->
                Arrays.stream(thread.getStackTrace())
                    .anyMatch(CoalescingSearchEngineTest::isWaiting));
  }

  /** For a seat, or for the answer of another. */
  private static boolean isWaiting(StackTraceElement frame) {
    String method = frame.getClassName() + "." + frame.getMethodName();
    return method.equals(ConcurrencyLimiter.class.getName() + ".take")
        || method.equals(CompletableFuture.class.getName() + ".get");
  }
}
