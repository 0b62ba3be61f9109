package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import stet.store.ArchiveException;

class HostExecutorTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private static void serve(HostExecutor hosts, String host, long millis) throws Exception {
    hosts.start(
        host,
        host,
        () -> {
          Thread.sleep(millis);
          return List.of(host);
        });
  }

  private static Map<String, String> ofOneSource(String... hosts) {
    Map<String, String> all = new LinkedHashMap<>();
    List.of(hosts).forEach(host -> all.put(host, "one"));
    return all;
  }

  private static Map<String, String> ofTheirOwn(String... hosts) {
    Map<String, String> all = new LinkedHashMap<>();
    List.of(hosts).forEach(host -> all.put(host, host));
    return all;
  }

  private static void startStuck(
      HostExecutor hosts, Map<String, String> due, CountDownLatch stuck) {
    for (String host : hosts.next(due)) {
      hosts.start(
          host,
          String.valueOf(due.get(host)),
          () -> {
            stuck.await();
            return List.of();
          });
    }
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
        String next = hosts.next(ofOneSource("a", "b", "c", "new")).getFirst();
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
      startStuck(hosts, ofTheirOwn("s1", "s2", "s3", "s4"), stuck);
      assertThat(hosts.busy()).hasSize(2);
      assertThat(hosts.next(ofTheirOwn("s1", "s2", "s3", "s4", "q1", "q2", "q3")))
          .containsExactly("q1", "q2");
      stuck.countDown();
    }
  }

  /** A feed may name hosts without end, each of which keeps a thread for as long as it can. */
  @Test
  void hostsThatAreNotKnownLeaveThreadsToThoseThatAreQuick() throws Exception {
    try (HostExecutor hosts = new HostExecutor(8, LONG)) {
      for (String host : List.of("q1", "q2", "q3", "q4")) {
        serve(hosts, host, 0);
        assertThat(hosts.await(LONG)).containsExactly(host);
      }
      Map<String, String> due = new LinkedHashMap<>();
      for (int i = 0; i < 5000; i++) {
        due.put("tarpit" + i, "hostile");
      }
      CountDownLatch stuck = new CountDownLatch(1);
      startStuck(hosts, due, stuck);
      assertThat(hosts.busy()).hasSize(4);
      due.putAll(ofTheirOwn("q1", "q2", "q3", "q4"));
      assertThat(hosts.next(due)).containsExactlyInAnyOrder("q1", "q2", "q3", "q4");
      stuck.countDown();
    }
  }

  /** Those that were quick once, and then are not, have half of the threads and no more. */
  @Test
  void oneSourceHasHalfOfTheThreadsAtMost() throws Exception {
    try (HostExecutor hosts = new HostExecutor(4, LONG)) {
      Map<String, String> due = ofOneSource("a1", "a2", "a3", "a4", "a5");
      for (String host : due.keySet()) {
        serve(hosts, host, 0);
        assertThat(hosts.await(LONG)).containsExactly(host);
      }
      CountDownLatch stuck = new CountDownLatch(1);
      startStuck(hosts, due, stuck);
      assertThat(hosts.busy()).hasSize(2);
      due.putAll(ofTheirOwn("b"));
      assertThat(hosts.next(due)).containsExactly("b");
      stuck.countDown();
    }
  }

  /** The first host of a source is asked at once, however many others are slow. */
  @Test
  void aSourceThatIsNewWaitsForNoOther() throws Exception {
    try (HostExecutor hosts = new HostExecutor(4, LONG)) {
      Map<String, String> due = ofOneSource("t1", "t2", "t3", "t4");
      CountDownLatch stuck = new CountDownLatch(1);
      startStuck(hosts, due, stuck);
      due.putAll(ofTheirOwn("new"));
      assertThat(hosts.next(due)).containsExactly("new");
      stuck.countDown();
    }
  }

  @Test
  void whatDoesNotEndKeepsItsThreadAndItsHost() throws Exception {
    try (HostExecutor hosts = new HostExecutor(2, LONG)) {
      CountDownLatch end = new CountDownLatch(1);
      CountDownLatch began = new CountDownLatch(1);
      hosts.start(
          "a",
          "a",
          () -> {
            began.countDown();
            boolean over = false;
            while (!over) { // as a parser, which no interrupt reaches
              try {
                end.await();
                over = true;
              } catch (InterruptedException e) {
                assertThat(hosts.busy()).isNotNull();
              }
            }
            return List.of("a");
          });
      began.await();
      assertThat(hosts.oldest().orElseThrow().host()).isEqualTo("a");
      hosts.stop(Duration.ofMillis(20));
      assertThat(hosts.busy()).containsExactly("a");
      assertThat(hosts.next(ofTheirOwn("a", "b", "c"))).containsExactly("b");
      end.countDown();
      assertThat(hosts.await(LONG)).as("nobody waits for it any more").isEmpty();
      assertThat(hosts.busy()).isEmpty();
    }
  }

  @Test
  void whatGoesWrongIsTold() {
    try (HostExecutor hosts = new HostExecutor(2, LONG)) {
      hosts.start(
          "a",
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
