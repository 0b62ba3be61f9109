package stet.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SeatsTest {

  @Test
  void whoeverFindsNoneInTimeIsTold() {
    Seats seats = new Seats(2, Duration.ZERO);
    assertThat(seats.take()).isTrue();
    assertThat(seats.take()).isTrue();
    assertThat(seats.take()).isFalse();
    seats.leave();
    assertThat(seats.take()).isTrue();
  }

  @Test
  void whoeverWaitsIsServedInTurn() throws InterruptedException {
    Seats seats = new Seats(1, Duration.ofDays(1));
    assertThat(seats.take()).isTrue();
    List<Integer> served = new CopyOnWriteArrayList<>();
    Thread[] threads = new Thread[5];
    for (int i = 0; i < threads.length; i++) {
      int number = i;
      threads[i] =
          Thread.ofPlatform()
              .start(
                  () -> {
                    if (seats.take()) {
                      served.add(number);
                      seats.leave();
                    }
                  });
      while (threads[i].getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    seats.leave();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(served).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void whoeverHasOneMayTakeThoseThatAreFree() {
    Seats seats = new Seats(4, Duration.ZERO);
    assertThat(seats.take()).isTrue();
    assertThat(seats.more(2)).isEqualTo(2);
    assertThat(seats.more(2)).isEqualTo(1);
    assertThat(seats.more(2)).isZero();
    seats.leave(4);
    assertThat(seats.more(5)).isEqualTo(4);
  }

  @Test
  void whoeverHasOneTakesNoMoreWhereSomebodyWaits() throws InterruptedException {
    Seats seats = new Seats(2, Duration.ofDays(1));
    assertThat(seats.take()).isTrue();
    assertThat(seats.more(1)).isEqualTo(1);
    Thread waits = Thread.ofPlatform().start(seats::take);
    while (waits.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    seats.leave();
    assertThat(seats.more(1)).as("who waits is first").isZero();
    waits.join();
  }

  @Test
  void whoeverIsInterruptedGoes() throws InterruptedException {
    Seats seats = new Seats(1, Duration.ofDays(1));
    assertThat(seats.take()).isTrue();
    List<Boolean> seated = new CopyOnWriteArrayList<>();
    Thread thread = Thread.ofPlatform().start(() -> seated.add(seats.take()));
    thread.interrupt();
    thread.join();
    assertThat(seated).containsExactly(false);
  }
}
