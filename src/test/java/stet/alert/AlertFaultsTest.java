package stet.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.alert.AlertFixture.HASTY;
import static stet.alert.AlertFixture.counted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.AlertOutbox;
import stet.health.TaskState;
import stet.health.TaskStatus;
import stet.store.sql.SqliteDatabaseProvider;
import stet.store.sql.Tables;

/** A database that fails under the threads that alert: they go on, and are named until they do. */
class AlertFaultsTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path home;

  @Test
  void whatCannotBeQueuedIsQueuedOnceTheDatabaseIsWell() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.save("toll", "tag:number", receiver.at("/"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      await().atMost(SOON).until(() -> receiver.came.size() == 1);

      fail(office, "INSERT");
      office.record(counted("mill", 9, 12));
      await().atMost(SOON).until(() -> task(office, "alerting").failures() > 1);
      assertThat(task(office, "alerting").problem()).contains("archive.db", "the disk is full");
      assertThat(office.tasks.report().ready()).isFalse();
      assertThat(office.tasks.report().live()).isTrue();
      assertThat(task(office, "indexing").failures()).isZero();

      mend(office);
      await().atMost(SOON).until(() -> office.tasks.report().ready());
      office.record(counted("mill", 12, 15));
      await().atMost(SOON).until(() -> receiver.came.size() == 3);
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::step))
          .containsExactly("mill/2", "mill/3", "mill/4");
    }
  }

  /** The receiver tells by the id that it has it. */
  @Test
  void whatWasTakenAndCannotBeNotedIsSentAgainAsTheSame() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.save("toll", "tag:number", receiver.at("/"));
      fail(office, "DELETE");
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      await().atMost(SOON).until(() -> receiver.came.size() > 2);
      await().atMost(SOON).until(() -> task(office, "webhook-1").failures() > 1);
      assertThat(task(office, "webhook-1").problem()).contains("archive.db", "the disk is full");
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::id).distinct()).hasSize(1);

      mend(office);
      await().atMost(SOON).until(() -> alerts(office).endpoints().isEmpty());
      await().atMost(SOON).until(() -> task(office, "webhook-1").failures() == 0);
      office.record(counted("mill", 9, 12));
      await().atMost(SOON).until(() -> receiver.came.getLast().step().equals("mill/3"));
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::id).distinct()).hasSize(2);
    }
  }

  /** As an import in another process does between two batches; nobody's work fails by it. */
  @Test
  void whoeverWritesMeanwhileIsWaitedFor() throws Exception {
    CountDownLatch locked = new CountDownLatch(1);
    try (AlertFixture office = new AlertFixture(home, HASTY);
        Connection other =
            DriverManager.getConnection(
                "jdbc:sqlite:" + home.resolve(SqliteDatabaseProvider.FILE));
        Statement statement = other.createStatement();
        WebhookReceiver receiver =
            WebhookReceiver.answering(
                came -> {
                  begin(statement);
                  locked.countDown();
                  return 200;
                })) {
      office.save("toll", "tag:number", receiver.at("/"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      locked.await();
      receiver.answer(came -> 200);
      await().atMost(SOON).until(() -> task(office, "webhook-1").state() == TaskState.WORKING);
      assertThat(alerts(office).endpoints()).hasSize(1);
      statement.execute("ROLLBACK");
      await().atMost(SOON).until(() -> alerts(office).endpoints().isEmpty());
      assertThat(receiver.came).hasSize(1);
      assertThat(office.tasks.report().tasks()).allMatch(task -> task.failures() == 0);
    }
  }

  private static void begin(Statement statement) {
    try {
      statement.execute("BEGIN IMMEDIATE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on SQLite refuses to change the alerts that are queued. */
  private static void fail(AlertFixture office, String change) {
    Tables.execute(
        office.archive.home(),
        "CREATE TRIGGER fault BEFORE "
            + change
            + " ON alert BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
  }

  private static void mend(AlertFixture office) {
    Tables.execute(office.archive.home(), "DROP TRIGGER fault");
  }

  private static AlertOutbox alerts(AlertFixture office) {
    return new AlertOutbox(office.archive, Clock.systemUTC());
  }

  private static TaskStatus task(AlertFixture office, String name) {
    return office.tasks.report().tasks().stream()
        .filter(status -> status.task().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
