package stet.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.alert.AlertFixture.HASTY;
import static stet.alert.AlertFixture.counted;
import static stet.alert.AlertFixture.seen;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.AlertOutbox;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.NetworkPolicy;
import stet.model.Observation;
import stet.model.Withholding;
import stet.search.lucene.index.LuceneIndex;
import stet.store.SavedSearch;
import tools.jackson.databind.JsonNode;

/** Webhooks, told by a real archive and index, taken by a real server. */
class AlertServiceTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path home;

  @Test
  void whatASearchFindsIsSentAsItIsIndexed() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 204);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      SavedSearch saved = office.save("toll", "tag:number", receiver.at("/hook"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      await().atMost(SOON).until(() -> !receiver.came.isEmpty());
      WebhookReceiver.Came came = receiver.came.getFirst();
      JsonNode body = came.json();
      assertThat(body.get("type").asString()).isEqualTo("search.found");
      assertThat(body.at("/data/search/name").asString()).isEqualTo("toll");
      assertThat(body.at("/data/page").asString())
          .startsWith("https://stet.example/article/")
          .endsWith("/20240501120000..20240501120500");
      assertThat(body.at("/data/step/edits/0/before").asString()).startsWith("4 people");
      assertThat(body.at("/data/step/edits/0/after").asString()).startsWith("9 people");
      assertThat(came.signature()).isEqualTo(signature(saved, came));
      assertThat(Long.parseLong(came.timestamp()))
          .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
    }
  }

  /** As the API's page tells a receiver to compute it. */
  private static String signature(SavedSearch saved, WebhookReceiver.Came came) throws Exception {
    String secret = Objects.requireNonNull(saved.webhook()).secret().written();
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String head = came.id() + "." + came.timestamp() + ".";
    mac.update(head.getBytes(StandardCharsets.UTF_8));
    return "v1,"
        + Base64.getEncoder()
            .encodeToString(mac.doFinal(came.body().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsNotTakenIsTriedAgainWithPatienceAndInOrder() {
    AtomicInteger refusals = new AtomicInteger(5);
    try (WebhookReceiver receiver =
            WebhookReceiver.answering(came -> refusals.getAndDecrement() > 0 ? 503 : 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.save("toll", "tag:number", receiver.at("/hook"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9), counted("mill", 9, 12));
      office.record(counted("barn", 0, 40), counted("barn", 5, 41));
      await().atMost(SOON).until(() -> receiver.came.size() == 8);
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::step))
          .containsExactly(
              "mill/2", "mill/2", "mill/2", "mill/2", "mill/2", "mill/2", "mill/3", "barn/2");
      assertThat(receiver.came.subList(0, 6).stream().map(WebhookReceiver.Came::id).distinct())
          .hasSize(1);
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::id).distinct()).hasSize(3);
      long doubled = 40;
      for (int i = 1; i <= 5; i++) {
        long waited = receiver.came.get(i).nanos() - receiver.came.get(i - 1).nanos();
        assertThat(waited)
            .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(Math.min(doubled, 300) / 2));
        doubled *= 2;
      }
      await().atMost(SOON).until(() -> trouble(office, "toll") == null);
    }
  }

  /** One that takes connections and never answers, and one that is not there. */
  @Test
  void aDeadEndpointHoldsUpNeitherIndexingNorOthers() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        WebhookReceiver receiver = WebhookReceiver.answering(came -> 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      URI dead = URI.create("http://localhost:" + silent.getLocalPort() + "/");
      office.save("a-silent", "tag:number", dead);
      office.save("b-absent", "tag:number", URI.create("http://localhost:1/"));
      office.save("c-well", "tag:number", receiver.at("/"));
      for (int i = 0; i < 20; i++) {
        office.record(counted("mill", i, i + 4));
      }
      await().atMost(Duration.ofSeconds(9)).until(() -> office.index.behind() == 0);
      await().atMost(SOON).until(() -> receiver.came.size() == 19);
      await().atMost(SOON).until(() -> trouble(office, "b-absent") != null);
      assertThat(trouble(office, "b-absent")).contains("could not be reached");
    }
  }

  @Test
  void whatIsNeverTakenIsGivenUpAndCounted() {
    RetryPolicy none = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 500);
        AlertFixture office = new AlertFixture(home, none)) {
      office.save("toll", "tag:number", receiver.at("/"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9), counted("mill", 9, 12));
      await().atMost(SOON).until(() -> webhook(office, "toll").givenUp() == 2);
      assertThat(receiver.came).hasSize(2);
      assertThat(trouble(office, "toll")).contains("500");
    }
  }

  @Test
  void whoeverSaysThatItIsGoneIsNotAskedAgain() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 410);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.save("toll", "tag:number", receiver.at("/"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      await().atMost(SOON).until(() -> webhook(office, "toll").givenUp() == 1);
      assertThat(receiver.came).hasSize(1);
    }
  }

  @Test
  void addressesThatAreNotPublicAreRefusedUnlessAllowed() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      assertThat(office.saved.add("toll", "tag:number", receiver.at("/"), NetworkPolicy.PUBLIC))
          .isPresent();
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      await().atMost(SOON).until(() -> trouble(office, "toll") != null);
      assertThat(trouble(office, "toll")).contains("private network");
      assertThat(receiver.came).isEmpty();
    }
  }

  @Test
  void thePastAndWhatIsNoEditAlertNobody() {
    String text = "4 people died in the fire at the \"old mill\" on Friday.";
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.recordQuietly(counted("earlier", 0, 4), counted("earlier", 5, 9));
      office.save("all", "-kind:first", receiver.at("/"));
      office.recordQuietly(counted("past", 0, 4), counted("past", 5, 9));
      office.record(seen("cosmetic", 0, text), seen("cosmetic", 5, text.replace('"', '“')));
      office.record(seen("mixed", 0, text), seen("mixed", 5, text + " Nobody knows.", "other/1"));
      office.recordQuietly(counted("past", 6, 10));
      office.record(counted("past", 7, 11));
      office.record(seen("mill", 0, text), seen("mill", 5, text + " Nobody knows."));
      await().atMost(SOON).until(() -> receiver.came.size() >= 2);
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::step))
          .containsExactly("past/4", "mill/2");
    }
  }

  @Test
  void whatIsRecordedWhileNobodyTellsIsToldLater() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200)) {
      try (AlertFixture office = new AlertFixture(home, HASTY)) {
        office.save("toll", "tag:number", receiver.at("/"));
        office.record(counted("mill", 0, 4), counted("mill", 5, 9));
        AlertOutbox alerts = new AlertOutbox(office.archive, Clock.systemUTC());
        await().atMost(SOON).until(() -> receiver.came.size() == 1 && alerts.endpoints().isEmpty());
      }
      try (Archive archive = TestArchives.open(home)) {
        archive.record(List.of(counted("mill", 9, 12)));
      }
      try (AlertFixture office = new AlertFixture(home, HASTY)) {
        await().atMost(SOON).until(() -> receiver.came.size() == 2);
        assertThat(receiver.came.getLast().step()).isEqualTo("mill/3");
        office.saved.remove("toll");
        office.record(counted("mill", 10, 13));
        await().atMost(SOON).until(() -> office.index.behind() == 0);
      }
      assertThat(receiver.came).hasSize(2);
    }
  }

  @Test
  void whatIsWithheldMeanwhileIsNotSent() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 500);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.save("toll", "tag:number", receiver.at("/"));
      office.record(counted("mill", 0, 4), counted("mill", 5, 9));
      office.record(counted("barn", 0, 4), counted("barn", 5, 9));
      await().atMost(SOON).until(() -> !receiver.came.isEmpty());
      new WithholdingRegister(office.archive, Clock.systemUTC())
          .place(
              new Withholding.OfArticle(ArticleId.of("courier", "mill"), null, null),
              "an order of a court");
      int before = receiver.came.size();
      receiver.answer(came -> 200);
      AlertOutbox alerts = new AlertOutbox(office.archive, Clock.systemUTC());
      await().atMost(SOON).until(() -> alerts.endpoints().isEmpty());
      assertThat(receiver.came.stream().skip(before + 1).map(WebhookReceiver.Came::step))
          .doesNotContain("mill/2");
      assertThat(receiver.came.getLast().step()).isEqualTo("barn/2");
    }
  }

  /** Nor does an observation of an earlier time, which makes two steps of one. */
  @Test
  void anIndexThatIsBuiltAnewLeavesNothingOutAndTellsNothingTwice() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200)) {
      try (AlertFixture office = new AlertFixture(home, HASTY)) {
        office.save("toll", "tag:number", receiver.at("/hook"));
        office.record(counted("mill", 0, 4), counted("mill", 5, 9));
        await().atMost(SOON).until(() -> receiver.came.size() == 1);
        office.index.reindex(done -> {});
        office.record(counted("mill", 9, 12));
        await().atMost(SOON).until(() -> receiver.came.size() == 2);
      }
      try (Stream<Path> index = Files.walk(home.resolve(LuceneIndex.DIRECTORY))) {
        for (Path file : index.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      try (AlertFixture office = new AlertFixture(home, HASTY)) {
        office.record(counted("mill", 12, 15));
        await().atMost(SOON).until(() -> receiver.came.size() == 3);
        office.record(counted("mill", 7, 10));
        await().atMost(SOON).until(() -> receiver.came.size() == 5);
        office.record(counted("barn", 0, 40), counted("barn", 5, 41));
        await().atMost(SOON).until(() -> receiver.came.size() == 6);
      }
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::step))
          .containsExactly("mill/2", "mill/3", "mill/4", "mill/3", "mill/4", "barn/2");
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::id).distinct()).hasSize(6);
    }
  }

  @Test
  void manyAtOnceAllComeAndInOrder() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(came -> 200);
        AlertFixture office = new AlertFixture(home, HASTY)) {
      office.save("toll", "tag:number", receiver.at("/"));
      List<String> expected = new ArrayList<>();
      List<Observation> batch = new ArrayList<>();
      for (int i = 0; i < 450; i++) {
        batch.add(counted("mill" + i % 9, i, i + 4));
        if (i >= 9) {
          expected.add("mill" + i % 9 + "/" + (i / 9 + 1));
        }
      }
      office.archive.record(batch);
      await().atMost(SOON).until(() -> receiver.came.size() == expected.size());
      assertThat(receiver.came.stream().map(WebhookReceiver.Came::step))
          .containsExactlyElementsOf(expected);
    }
  }

  private static SavedSearch.Webhook webhook(AlertFixture office, String name) {
    return Objects.requireNonNull(office.saved.find(name).orElseThrow().webhook());
  }

  private static @Nullable String trouble(AlertFixture office, String name) {
    return webhook(office, name).trouble();
  }
}
