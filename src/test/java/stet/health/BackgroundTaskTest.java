package stet.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work in the background outlives what it can, and is reported on in every state. */
class BackgroundTaskTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();
  private final CountDownLatch healed = new CountDownLatch(1);
  private final TaskRegistry tasks = registry(Duration.ofMillis(5));
  private BackgroundTask task = tasks.start(description(false, LONG), running -> {});

  private TaskRegistry registry(Duration pause) {
    return new TaskRegistry(
        Clock.systemUTC(),
        new BackoffPolicy(pause, pause.multipliedBy(4)),
        (name, error) -> deaths.add(name + " " + error.getMessage()));
  }

  private static TaskDescription description(boolean required, Duration longestPiece) {
    return new TaskDescription("digging", "Nothing is dug meanwhile.", required, longestPiece);
  }

  @AfterEach
  void stop() {
    task.interrupt();
    task.join();
  }

  static List<Throwable> survivable() {
    return List.of(
        new IOException("No space left on device"),
        new UncheckedIOException(new IOException("No space left on device")),
        new IllegalStateException("nobody thought of this"),
        new InterruptedException("by nobody we know"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("survivable")
  void aFailureIsTriedAgainUntilItIsOver(Throwable failure) {
    task =
        tasks.start(
            description(true, LONG),
            running -> {
              running.working();
              if (healed.getCount() > 0) {
                throwAny(failure);
              }
              running.done();
              running.pause(LONG);
            });
    await().until(() -> task.status().failures() >= 3);
    HealthReport ill = tasks.report();
    assertThat(ill.live()).isTrue();
    assertThat(ill.ready()).isFalse();
    assertThat(task.status().problem())
        .contains(
            String.valueOf(failure.getMessage())
                .replaceFirst("^java.io.IOException: ", "")
                .replace("null", "StackOverflowError"));
    assertThat(task.status().lastDone()).isNull();

    healed.countDown();
    await().until(() -> tasks.report().ready());
    assertThat(task.status())
        .extracting(TaskStatus::state, TaskStatus::failures, TaskStatus::problem)
        .containsExactly(TaskState.WAITING, 0, null);
    assertThat(task.status().lastDone()).isNotNull();
    assertThat(deaths).isEmpty();
  }

  static List<Throwable> fatal() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new IllegalStateException("wrapped", new OutOfMemoryError("Java heap space")),
        new NoClassDefFoundError("Java heap space"));
  }

  @ParameterizedTest
  @MethodSource("fatal")
  void anErrorEndsItAndIsHandedOn(Throwable failure) throws Exception {
    task = tasks.start(description(false, LONG), running -> throwAny(failure));
    assertThat(deaths.poll(10, TimeUnit.SECONDS)).isEqualTo("digging Java heap space");
    task.join();
    assertThat(task.status().state()).isEqualTo(TaskState.DEAD);
    assertThat(tasks.report().live()).isFalse();
    assertThat(tasks.report().ready()).isFalse();
    assertThat(deaths).isEmpty();
  }

  /** Work that handles its failures itself may not swallow an error. */
  @Test
  void anErrorInACauseIsNotTakenForAFailure() throws Exception {
    task =
        tasks.start(
            description(true, LONG),
            running -> {
              Exception caught = new IllegalStateException(new OutOfMemoryError("Java heap space"));
              running.pause(running.failed(caught));
            });
    assertThat(deaths.poll(10, TimeUnit.SECONDS)).isEqualTo("digging Java heap space");
  }

  @Test
  void pausesGrowUpToTheLongest() {
    BackoffPolicy policy = new BackoffPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1));
    assertThat(List.of(1, 2, 3, 6, 7, 8, 1_000_000).stream().map(policy::after).toList())
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(32),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
  }

  @Test
  void aTaskThatStopsIsForgotten() {
    AtomicInteger turns = new AtomicInteger();
    task =
        tasks.start(
            description(true, LONG),
            running -> {
              while (!running.pause(Duration.ofMillis(1))) {
                turns.incrementAndGet();
              }
            });
    await().until(() -> turns.get() > 3);
    assertThat(tasks.report().tasks()).hasSize(1);
    task.stop();
    task.join();
    assertThat(tasks.report().tasks()).isEmpty();
    assertThat(tasks.report().ready()).isTrue();
    tasks.end();
    assertThat(tasks.report().ready()).isFalse();
    assertThat(tasks.report().live()).isTrue();
  }

  @Test
  void whoeverWaitsForAnotherProcessIsReady() {
    task =
        tasks.start(
            description(true, LONG),
            running -> {
              running.standBy("Another process digs.");
              running.pause(LONG);
            });
    await().until(() -> task.status().state() == TaskState.STANDING_BY);
    assertThat(task.status().problem()).isEqualTo("Another process digs.");
    assertThat(tasks.report().ready()).isTrue();
  }

  @Test
  void aPieceOfWorkThatTakesForEverIsNoticed() {
    task =
        tasks.start(
            description(true, Duration.ofMillis(20)),
            running -> {
              running.working();
              running.pause(LONG);
            });
    await().until(() -> task.status().state() == TaskState.STALLED);
    assertThat(task.status().problem()).contains("thread dump");
    assertThat(tasks.report().live()).isTrue();
    assertThat(tasks.report().ready()).isFalse();
  }

  /** Only what is required counts: a webhook that nobody answers is not this process's fault. */
  @Test
  void whatIsNotRequiredLeavesItReady() {
    task =
        tasks.start(
            description(false, LONG),
            running -> {
              running.retryIn(LONG, "example.org has not taken an alert.");
              running.pause(LONG);
            });
    await().until(() -> task.status().state() == TaskState.RETRYING);
    assertThat(tasks.report().ready()).isTrue();
    assertThat(task.status().nextTry()).isAfter(Clock.systemUTC().instant());
  }

  private static void throwAny(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }
}
