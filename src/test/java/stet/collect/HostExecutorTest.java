package stet.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import stet.archive.ArchiveException;

class HostExecutorTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private static void serve(HostExecutor hosts, String host, long millis) throws Exception {
    hosts.start(
        host,
        () -> {
          Thread.sleep(millis);
          return List.of(host);
        });
  }

  @Test
  void whoeverWaitedLongestIsNext() throws Exception {
    try (HostExecutor hosts = new HostExecutor(1, LONG)) {
      for (String host : List.of("b", "a", "c")) {
        serve(hosts, host, 0);
        assertThat(hosts.await(LONG)).containsExactly(host);
      }
      List<String> order = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String next = hosts.next(List.of("a", "b", "c", "new")).getFirst();
        order.add(next);
        serve(hosts, next, 0);
        hosts.await(LONG);
      }
      assertThat(order).containsExactly("new", "b", "a", "c");
    }
  }

  @Test
  void slowHostsShareHalfOfTheThreads() throws Exception {
    try (HostExecutor hosts = new HostExecutor(4, Duration.ofMillis(20))) {
      List<String> slow = List.of("s1", "s2", "s3", "s4");
      for (String host : slow) {
        serve(hosts, host, 40);
      }
      int ended = 0;
      while (ended < slow.size()) {
        ended += hosts.await(LONG).size();
      }
      CountDownLatch stuck = new CountDownLatch(1);
      for (String host : hosts.next(slow)) {
        hosts.start(
            host,
            () -> {
              stuck.await();
              return List.of();
            });
      }
      assertThat(hosts.busy()).hasSize(2);
      assertThat(hosts.next(List.of("s1", "s2", "s3", "s4", "q1", "q2", "q3")))
          .containsExactly("q1", "q2");
      stuck.countDown();
    }
  }

  @Test
  void whatGoesWrongIsTold() {
    try (HostExecutor hosts = new HostExecutor(2, LONG)) {
      hosts.start(
          "a",
          () -> {
            throw new ArchiveException("The disk is full.");
          });
      assertThatThrownBy(() -> hosts.await(LONG))
          .isInstanceOf(ArchiveException.class)
          .hasMessage("The disk is full.");
      assertThat(hosts.busy()).isEmpty();
    }
  }

  @Test
  void stoppingInterruptsWhatRuns() {
    try (HostExecutor hosts = new HostExecutor(2, LONG)) {
      CountDownLatch interrupted = new CountDownLatch(1);
      CountDownLatch began = new CountDownLatch(1);
      hosts.start(
          "a",
          () -> {
            began.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
            return List.of();
          });
      began.await();
      hosts.stop(LONG);
      assertThat(interrupted.getCount()).isZero();
      assertThat(hosts.busy()).isEmpty();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
