package stet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.NetworkPolicy;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherMention.Origin;
import stet.model.PublisherName;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.VersionName;
import stet.model.Withholding;

/** What every database is to do, whatever it is. */
public abstract class DatabaseContract {

  private static final Instant NOON = Instant.parse("2014-03-14T12:00:00Z");
  private static final String MILL = "https://ledger.example/mill";
  private static final String TOLL = "https://ledger.example/toll";

  @TempDir private Path home;
  private Database database;

  /** Opens databases of the kind that is tested. */
  protected abstract DatabaseProvider provider();

  @BeforeEach
  void open() throws Exception {
    database = provider().open(home);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(Consumer<UnitOfWork> work) {
    database.write(
        unit -> {
          work.accept(unit);
          return unit;
        });
  }

  private static Observation seen(String url, int minute, String text, String label) {
    return new Observation(
        "ledger",
        url,
        NOON.plusSeconds(60L * minute),
        new Content("The mill", "", text),
        "test/1",
        label,
        "en");
  }

  /** Records an observation, its content in full; as whoever knows nothing of versions. */
  private long record(Observation observation) {
    return record(database, observation);
  }

  private static long record(Database database, Observation observation) {
    return database.write(
        unit -> {
          ObservationWriter writer = unit.observations().writer();
          ChainHead head = unit.observations().head();
          byte[] bytes = observation.content().bytes();
          Sha256 hash = Sha256.of(bytes);
          ArticleRow article = writer.article(observation.article(), observation.identifier());
          int before = writer.observations(article).size();
          if (writer.content(hash).isEmpty()) {
            writer.addContent(hash, bytes.length, bytes, null, OptionalLong.empty());
          }
          Sha256 digest = Sha256.of(head.toString().getBytes(StandardCharsets.UTF_8));
          writer.addObservation(head.position() + 1, article, observation, hash, digest);
          if (article.known()) {
            writer.setVersions(article, before + 1);
          } else {
            writer.addArticle(observation.article(), article, observation.source(), 1);
          }
          writer.write(new ChainHead(head.position() + 1, digest));
          return head.position() + 1;
        });
  }

  private static Sha256 hash(Observation observation) {
    return Sha256.of(observation.content().bytes());
  }

  private <T> List<T> handed(Consumer<Consumer<T>> question) {
    List<T> handed = new ArrayList<>();
    question.accept(handed::add);
    return handed;
  }

  @Test
  void aUnitOfWorkIsDoneAsAWholeOrNotAtAll() {
    assertThatThrownBy(
            () ->
                write(
                    unit -> {
                      unit.importBookmarks().put(new ImportBookmark("a", "1", 7, false));
                      throw new IllegalStateException("half-way");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("half-way");
    assertThat(database.<Optional<ImportBookmark>>read(unit -> unit.importBookmarks().find("a")))
        .isEmpty();
  }

  @Test
  void whatIsWrittenIsThereAfterItIsOpenedAnew() throws Exception {
    ImportBookmark bookmark = new ImportBookmark("a", "1", 7, true);
    write(unit -> unit.importBookmarks().put(new ImportBookmark("a", "0", 1, false)));
    write(unit -> unit.importBookmarks().put(bookmark));
    database.close();
    database = provider().open(home);
    assertThat(database.<Optional<ImportBookmark>>read(unit -> unit.importBookmarks().find("a")))
        .contains(bookmark);
    write(unit -> unit.importBookmarks().remove("a"));
    assertThat(database.<Optional<ImportBookmark>>read(unit -> unit.importBookmarks().find("a")))
        .isEmpty();
  }

  @Test
  void aUnitThatReadsRefusesToWrite() {
    assertThatThrownBy(
            () ->
                database.read(
                    unit -> {
                      unit.importBookmarks().put(new ImportBookmark("a", "1", 7, false));
                      return unit;
                    }))
        .isInstanceOf(ArchiveException.class);
  }

  @Test
  void aConsistentUnitSeesOneMoment() {
    record(seen(MILL, 0, "It burns.", "v1"));
    List<Long> positions =
        database.readConsistently(
            unit -> {
              long first = unit.observations().position();
              record(seen(MILL, 1, "It burned.", "v2"));
              return List.of(first, unit.observations().position());
            });
    assertThat(positions).containsExactly(1L, 1L);
    assertThat(database.<Long>read(unit -> unit.observations().position())).isEqualTo(2);
  }

  @Test
  void observationsAreReadAsTheyWereRecorded() {
    assertThat(database.<Boolean>read(unit -> unit.observations().isUnused())).isTrue();
    Observation first = seen(MILL, 0, "It burns.", "v1");
    Observation second = seen(MILL, 5, "It burned.", "v2");
    record(first);
    record(second);
    record(seen(TOLL, 3, "Nine died.", "v1"));
    ArticleId mill = first.article();
    ArticleId toll = ArticleId.of("ledger", TOLL);
    List<ArticleId> sorted =
        mill.value().compareTo(toll.value()) < 0 ? List.of(mill, toll) : List.of(toll, mill);
    database.read(
        unit -> {
          ObservationStore store = unit.observations();
          assertThat(store.isUnused()).isFalse();
          assertThat(store.counts()).isEqualTo(new ArchiveCounts(1, 2, 3, 3));
          assertThat(store.head().position()).isEqualTo(3);
          assertThat(store.digestStart(3)).hasValue(store.head().hash().a());
          assertThat(store.digestStart(4)).isEmpty();
          assertThat(store.latestSeen(NOON.plusSeconds(299))).contains(NOON.plusSeconds(180));
          assertThat(store.latestSeen(NOON.minusSeconds(1))).isEmpty();
          assertThat(store.changed(0, 3)).containsExactly(mill, toll);
          assertThat(store.changed(1, 2)).containsExactly(mill);
          assertThat(store.rewritten(1, 3)).isEmpty();
          assertThat(store.rewritten(2, 3)).isEmpty();
          assertThat(store.sources()).containsExactly("ledger");
          assertThat(store.source(mill)).isEqualTo("ledger");
          assertThat(store.article(mill)).contains(new Article(mill, "ledger", MILL));
          assertThat(store.sightings(mill, 3))
              .containsExactlyInAnyOrder(
                  new Sighting(1, first.seen(), hash(first), MILL, "test/1", "v1", "en"),
                  new Sighting(2, second.seen(), hash(second), MILL, "test/1", "v2", "en"));
          assertThat(store.sightings(mill, 1)).hasSize(1);
          assertThat(store.articles(null, null, 9, List.of()))
              .extracting(Article::id)
              .containsExactlyElementsOf(sorted);
          assertThat(store.articles("ledger", sorted.getFirst(), 9, List.of()))
              .extracting(Article::id)
              .containsExactly(sorted.getLast());
          assertThat(store.articles("other", null, 9, List.of())).isEmpty();
          assertThat(store.articles(null, null, 9, List.of(mill)))
              .extracting(Article::id)
              .containsExactly(toll);
          VersionName known = new VersionName(mill, second.seen().toEpochMilli(), hash(second).a());
          VersionName unknown = new VersionName(mill, second.seen().toEpochMilli(), 7);
          assertThat(store.contents(List.of(unknown, known)))
              .isEqualTo(Map.of(known, hash(second)));
          assertThat(store.articlesWith(hash(second))).containsExactly(mill);
          assertThat(store.after(NOON.plusSeconds(200)))
              .containsExactly(new FutureObservation(2, mill, MILL, second.seen(), hash(second)));
          return store;
        });
  }

  @Test
  void anEarlierLookOrAnotherLabelRewritesWhatWasKnown() {
    record(seen(MILL, 5, "It burns.", "v1"));
    record(seen(MILL, 9, "It burns.", "v1"));
    record(seen(TOLL, 0, "Nine died.", "v1"));
    record(seen(TOLL, 1, "Nine died.", "v2"));
    record(seen(MILL, 0, "It burned.", "v1"));
    database.read(
        unit -> {
          assertThat(unit.observations().rewritten(1, 2)).isEmpty();
          assertThat(unit.observations().rewritten(3, 4))
              .containsExactly(ArticleId.of("ledger", TOLL));
          assertThat(unit.observations().rewritten(4, 5))
              .containsExactly(ArticleId.of("ledger", MILL));
          return unit;
        });
  }

  @Test
  void contentsAndPrimersAreReadBack() {
    Observation first = seen(MILL, 0, "It burns.", "v1");
    record(first);
    write(
        unit -> {
          ObservationWriter writer = unit.observations().writer();
          long source = writer.source("ledger");
          assertThat(writer.hasPrimer(source)).isFalse();
          List<FullCopy> copies = writer.fullCopies(source, 9);
          assertThat(copies).hasSize(1);
          writer.addPrimer(source, copies);
          assertThat(writer.hasPrimer(source)).isTrue();
          assertThat(unit.contents().primer(source)).containsExactly(hash(first));
        });
    database.read(
        unit -> {
          PackedContent packed = unit.contents().find(hash(first)).orElseThrow();
          assertThat(packed.data()).isEqualTo(first.content().bytes());
          assertThat(packed.base()).isNull();
          assertThat(packed.primer()).isZero();
          assertThat(unit.contents().find(Sha256.of(new byte[1]))).isEmpty();
          return unit;
        });
  }

  @Test
  void singleObservationsThatAreWithheldAreLeftOut() {
    Observation first = seen(MILL, 0, "It burns.", "v1");
    Observation second = seen(MILL, 5, "It burned.", "v2");
    record(first);
    record(second);
    var subject =
        new Withholding.OfObservations(
            first.article(), List.of(new Withholding.ObservationName(second.seen(), hash(second))));
    long number =
        database.write(unit -> unit.withholdings().add(subject, "a wrong clock", NOON, null));
    database.read(
        unit -> {
          ObservationStore store = unit.observations();
          assertThat(store.sightings(first.article(), 2)).hasSize(1);
          assertThat(store.allSightings(first.article(), 2)).hasSize(2);
          assertThat(store.withheldCount(first.article(), 2)).isEqualTo(1);
          assertThat(store.after(NOON)).isEmpty();
          assertThat(unit.withholdings().generation()).isEqualTo(1);
          assertThat(unit.withholdings().since(0))
              .containsExactly(
                  new WithholdingEntry(
                      new Withholding(number, subject, "a wrong clock", NOON, false, null), 1));
          return store;
        });
    assertThat(database.<Boolean>write(unit -> unit.withholdings().release(number, NOON))).isTrue();
    assertThat(database.<Boolean>write(unit -> unit.withholdings().release(number, NOON)))
        .isFalse();
    database.read(
        unit -> {
          assertThat(unit.observations().sightings(first.article(), 2)).hasSize(2);
          assertThat(unit.withholdings().since(1)).hasSize(1);
          assertThat(unit.withholdings().since(2)).isEmpty();
          return unit;
        });
  }

  @Test
  void whatIsRecordedChangesByAnErasureAlone() {
    Observation first = seen(MILL, 0, "It burns.", "a label");
    record(first);
    record(seen(MILL, 0, "It burns.", "another label"));
    long key = database.read(unit -> unit.erasures().key(hash(first)).orElseThrow());
    assertThatThrownBy(() -> write(unit -> unit.erasures().repack(key, null, 0, new byte[1])))
        .isInstanceOf(ArchiveException.class);
    assertThatThrownBy(() -> write(unit -> unit.erasures().deleteData(List.of(key))))
        .isInstanceOf(ArchiveException.class);
    long line =
        database.write(
            unit -> {
              var all = new Withholding.OfArticle(first.article(), null, null);
              long number = unit.withholdings().addErasure(all, "libel", NOON);
              ErasureStore store = unit.erasures();
              Map<Long, Sha256> digests = Map.of(1L, hash(first), 2L, hash(first));
              assertThat(store.labelled(List.of(key))).hasSize(2);
              store.changeRecorded(
                  () -> {
                    store.deleteLabels(digests);
                    store.deleteData(List.of(key));
                  });
              store.add(List.of(key), number);
              return number;
            });
    database.read(
        unit -> {
          assertThat(unit.withholdings().erased()).isEqualTo(Map.of(hash(first), line));
          return unit;
        });
    assertThat(database.<Boolean>write(unit -> unit.withholdings().release(line, NOON)))
        .as("what is erased stays so")
        .isFalse();
  }

  @Test
  void anErasureLeavesNothingButHashes() {
    Observation first = seen(MILL, 0, "It burns.", "a label");
    record(first);
    record(seen(MILL, 0, "It burns.", "another label"));
    long key = database.read(unit -> unit.erasures().key(hash(first)).orElseThrow());
    write(
        unit -> {
          var all = new Withholding.OfArticle(first.article(), null, null);
          ErasureStore store = unit.erasures();
          store.changeRecorded(
              () -> {
                store.deleteLabels(Map.of(1L, hash(first), 2L, hash(first)));
                store.deleteData(List.of(key));
              });
          store.add(List.of(key), unit.withholdings().addErasure(all, "libel", NOON));
        });
    database.read(
        unit -> {
          assertThat(unit.erasures().key(hash(first))).isEmpty();
          assertThat(unit.erasures().unswept()).containsExactly(1L);
          assertThat(unit.contents().find(hash(first)).orElseThrow().data()).isEmpty();
          assertThat(unit.observations().articlesWithErased()).containsExactly(first.article());
          assertThat(unit.observations().allSightings(first.article(), 2))
              .extracting(Sighting::label)
              .containsExactlyInAnyOrder(null, "erased 2");
          assertThat(this.<Sha256>handed(unit.integrity()::unerased)).isEmpty();
          assertThat(unit.integrity().erased())
              .containsExactly(new IntegrityStore.ErasedTogether(1, 1, false));
          return unit;
        });
    assertThat(database.compact()).isTrue();
    write(unit -> unit.erasures().setSwept(1));
    assertThat(database.<List<Long>>read(unit -> unit.erasures().unswept())).isEmpty();
  }

  @Test
  void aSoundDatabaseHasNoFaults() {
    Observation first = seen(MILL, 0, "It burns.", "v1");
    record(first);
    record(seen(MILL, 5, "It burned.", "v2"));
    database.readConsistently(
        unit -> {
          IntegrityStore integrity = unit.integrity();
          assertThat(integrity.size()).isEqualTo(4);
          assertThat(this.<String>handed(integrity::faults)).isEmpty();
          assertThat(this.<Sha256>handed(integrity::contents)).hasSize(2).contains(hash(first));
          assertThat(this.<Sha256>handed(integrity::duplicates)).isEmpty();
          assertThat(this.<Sha256>handed(integrity::orphans)).isEmpty();
          assertThat(integrity.wrongDepths()).isEmpty();
          assertThat(integrity.wrongVersionCounts()).isEmpty();
          assertThat(this.<ChainedObservation>handed(integrity::observations))
              .extracting(ChainedObservation::position)
              .containsExactly(1L, 2L);
          return integrity;
        });
  }

  @Test
  void aSnapshotIsOfOneMoment() throws Exception {
    record(seen(MILL, 0, "It burns.", "v1"));
    Path copy = Files.createDirectory(home.resolve("copy")).resolve("archive.db");
    try (DatabaseSnapshot snapshot = database.snapshot()) {
      record(seen(MILL, 5, "It burned.", "v2"));
      assertThat(snapshot.head().position()).isEqualTo(1);
      snapshot.copyTo(copy, (done, all) -> {});
    }
    assertThat(copy).isNotEmptyFile();
  }

  @Test
  void sourcesListingsAndFollowedArticlesAreKept() {
    Source source =
        new Source(
            "ledger",
            "me@example.org",
            NetworkPolicy.PUBLIC,
            false,
            Duration.ofSeconds(3),
            10,
            100,
            Optional.empty(),
            Optional.empty(),
            List.of(
                new SourceListing(SourceListing.Kind.FEED, "https://ledger.example/feed", null)));
    write(unit -> unit.sources().put(source, NOON, Duration.ofMinutes(10)));
    write(unit -> unit.sources().addRequests("ledger", 4, 3));
    AtomicReference<FollowedArticle> followed = new AtomicReference<>();
    write(
        unit -> {
          FollowedArticleStore store = unit.followedArticles();
          ArticleId mill = ArticleId.of("ledger", MILL);
          AnnouncedAddress address = new AnnouncedAddress(MILL, NOON);
          assertThat(store.add("ledger", mill, address, MILL, NOON)).isTrue();
          assertThat(store.add("ledger", mill, address, MILL, NOON)).isFalse();
          assertThat(store.add("nobody", mill, address, MILL, NOON)).isFalse();
          followed.set(store.byArticle(mill).orElseThrow());
          store.addAddress(followed.get(), TOLL);
        });
    FollowedArticle mill = followed.get();
    database.read(
        unit -> {
          assertThat(unit.sources().all())
              .hasSize(1)
              .first()
              .extracting(Source::name)
              .isEqualTo("ledger");
          assertThat(unit.sources().listings("ledger")).hasSize(1);
          assertThat(unit.sources().activeListings()).hasSize(1);
          assertThat(unit.sources().requestsLeft("ledger", 4)).isEqualTo(7);
          assertThat(unit.sources().requestsLeft("ledger", 5)).isEqualTo(10);
          FollowedArticleStore store = unit.followedArticles();
          assertThat(store.byAddress("ledger", TOLL)).contains(mill);
          assertThat(store.byKey(mill.key())).contains(mill);
          assertThat(store.addresses(mill.article())).containsExactlyInAnyOrder(MILL, TOLL);
          assertThat(store.isAnnounced("ledger", TOLL)).isTrue();
          assertThat(store.waiting("ledger")).isEqualTo(1);
          assertThat(store.due(NOON, NOON.plusSeconds(9), 5)).containsExactly(mill);
          assertThat(store.due(NOON.minusSeconds(1), NOON.plusSeconds(9), 5)).isEmpty();
          assertThat(store.nextDue(NOON.plusSeconds(9))).contains(NOON);
          assertThat(store.count("ledger")).isEqualTo(new FollowedCount(1, 0));
          return store;
        });
    write(unit -> unit.sources().setPaused("ledger", true));
    assertThat(database.<List<ListingState>>read(unit -> unit.sources().activeListings()))
        .isEmpty();
    assertThat(database.<Boolean>write(unit -> unit.sources().remove("ledger"))).isTrue();
    assertThat(database.<Boolean>write(unit -> unit.sources().remove("ledger"))).isFalse();
  }

  @Test
  void whatIsSaidOfPublishersIsKeptAndCountedOnceForEachArticle() {
    record(seen(MILL, 0, "It burns.", "v1"));
    record(seen(TOLL, 0, "It rises.", "v1"));
    ArticleId mill = ArticleId.of("ledger", MILL);
    PublisherName ledger = PublisherName.of("The Ledger", "https://ledger.example/");
    PublisherName slip = PublisherName.of("Ledger Live", null);
    assertThat(database.<Long>read(unit -> unit.publishers().generation())).isZero();
    write(unit -> unit.publishers().add(mill, PublisherMention.ofPage(ledger)));
    write(unit -> unit.publishers().add(mill, PublisherMention.ofPage(ledger)));
    write(unit -> unit.publishers().add(mill, PublisherMention.ofPage(slip)));
    write(
        unit ->
            unit.publishers().add(ArticleId.of("ledger", TOLL), PublisherMention.ofPage(ledger)));
    write(
        unit ->
            unit.publishers()
                .add(ArticleId.of("ledger", "/none"), PublisherMention.ofPage(ledger)));
    write(unit -> unit.publishers().add(mill, PublisherMention.NONE));
    assertThat(database.<List<PublisherStatement>>read(unit -> unit.publishers().all()))
        .containsExactly(
            new PublisherStatement("ledger", Origin.PAGE, slip, 1),
            new PublisherStatement("ledger", Origin.PAGE, ledger, 2));
    long before = database.<Long>read(unit -> unit.publishers().generation());
    write(unit -> unit.publishers().add(mill, PublisherMention.ofPage(ledger)));
    assertThat(database.<Long>read(unit -> unit.publishers().generation())).isEqualTo(before);
    write(unit -> unit.publishers().setByOperator("ledger", PublisherName.of("L", null)));
    write(unit -> unit.publishers().setByOperator("ledger", PublisherName.of("My Ledger", null)));
    assertThat(database.<Long>read(unit -> unit.publishers().generation())).isGreaterThan(before);
    assertThat(database.<List<PublisherStatement>>read(unit -> unit.publishers().all()))
        .contains(
            new PublisherStatement(
                "ledger", Origin.OPERATOR, PublisherName.of("My Ledger", null), 0))
        .hasSize(3);
    write(unit -> unit.publishers().setByOperator("ledger", PublisherName.NONE));
    assertThat(database.<List<PublisherStatement>>read(unit -> unit.publishers().all())).hasSize(2);
  }

  @Test
  void alertsAreQueuedOnceAndInOrder() {
    URI endpoint = URI.create("https://desk.example/hook");
    SavedSearch search =
        new SavedSearch(
            "toll",
            "tag:number",
            NOON,
            new SavedSearch.Webhook(
                endpoint, WebhookSecret.of(new byte[32]), NetworkPolicy.PUBLIC, 0, null));
    record(seen(MILL, 0, "It burns.", "v1"));
    assertThat(database.<Boolean>write(unit -> unit.savedSearches().add(search))).isTrue();
    assertThat(database.<Boolean>write(unit -> unit.savedSearches().add(search))).isFalse();
    write(
        unit -> {
          AlertStore alerts = unit.alerts();
          AlertSubscription subscription = alerts.subscriptions().getFirst();
          assertThat(subscription).isEqualTo(new AlertSubscription("toll", "tag:number", 1));
          assertThat(alerts.advance(subscription, 5)).isTrue();
          assertThat(alerts.advance(subscription, 6)).isFalse();
          alerts.add("toll", new MatchedRevision("one", 2), NOON);
          alerts.add("toll", new MatchedRevision("two", 3), NOON);
          alerts.silence(new PositionRange(5, 7));
          alerts.silence(new PositionRange(7, 9));
          assertThat(alerts.silenced(new PositionRange(8, 20)))
              .containsExactly(new PositionRange(5, 9));
          assertThat(alerts.endpoints()).containsExactly(endpoint);
          QueuedAlert first = alerts.first(endpoint).orElseThrow();
          assertThat(first.revision()).isEqualTo(new MatchedRevision("one", 2));
          alerts.setTrouble("toll", "was refused", 1);
          alerts.remove(first);
          assertThat(alerts.first(endpoint).orElseThrow().revision().step()).isEqualTo("two");
        });
    SavedSearch.Webhook webhook =
        Objects.requireNonNull(
            database.read(unit -> unit.savedSearches().all()).getFirst().webhook());
    assertThat(webhook.trouble()).isEqualTo("was refused");
    assertThat(webhook.givenUp()).isEqualTo(1);
    assertThat(database.<Boolean>write(unit -> unit.savedSearches().remove("toll"))).isTrue();
    assertThat(database.<List<URI>>read(unit -> unit.alerts().endpoints())).isEmpty();
  }

  @Test
  void fetchesAreRegisteredWithTheResponseThatHoldsTheirBody() {
    ArticleId mill = ArticleId.of("ledger", MILL);
    write(unit -> unit.fetches().add(fetch(mill, 0, 100, null)));
    StoredResponse held = database.read(unit -> unit.fetches().latest(MILL).orElseThrow());
    write(unit -> unit.fetches().add(fetch(mill, 5, 300, held.key())));
    database.read(
        unit -> {
          FetchStore store = unit.fetches();
          assertThat(store.appendPosition()).contains(new AppendPosition("a.warc.gz", 350));
          assertThat(store.latest(MILL)).contains(held);
          assertThat(store.held(mill, "sha1:A")).contains(held);
          assertThat(store.files()).containsExactly("a.warc.gz");
          assertThat(store.lastPlace("a.warc.gz")).hasValue(300);
          assertThat(store.articles()).containsExactly(mill);
          assertThat(store.looks(mill)).hasSize(2);
          assertThat(store.fetched(mill)).extracting(FetchRecord::place).containsOnly(100L);
          assertThat(store.pagePlaces("a.warc.gz")).containsExactlyInAnyOrder(100L, 300L);
          assertThat(store.responses())
              .extracting(RegisteredResponse::digest)
              .containsExactly("sha1:A", null);
          assertThat(store.looksWithSameBody(mill, NOON, NOON))
              .containsExactlyInAnyOrder(
                  new RegisteredFetchLocation("a.warc.gz", 100, true),
                  new RegisteredFetchLocation("a.warc.gz", 300, false));
          return store;
        });
    write(unit -> unit.fetches().move("a.warc.gz", 100, "b.warc.gz", 7));
    assertThat(database.<Optional<StoredResponse>>read(unit -> unit.fetches().latest(MILL)))
        .map(StoredResponse::file)
        .contains("b.warc.gz");
    write(unit -> unit.fetches().remove("b.warc.gz", 7));
    assertThat(database.<List<FetchRecord>>read(unit -> unit.fetches().fetched(mill))).isEmpty();
  }

  @Test
  void aFetchHoldsItsBodyWhateverWasUndoneBefore() {
    ArticleId mill = ArticleId.of("ledger", MILL);
    write(unit -> unit.fetches().add(fetch(mill, 0, 100, null)));
    assertThatThrownBy(
            () ->
                write(
                    unit -> {
                      unit.fetches().add(fetch(mill, 1, 200, null));
                      throw new IllegalStateException("half-way");
                    }))
        .hasMessage("half-way");
    write(unit -> unit.fetches().add(fetch(mill, 2, 300, null)));
    assertThat(database.<Optional<StoredResponse>>read(unit -> unit.fetches().latest(MILL)))
        .map(StoredResponse::place)
        .contains(300L);
    write(unit -> unit.fetches().remove("a.warc.gz", 300));
    write(unit -> unit.fetches().add(fetch(mill, 3, 400, null)));
    assertThat(database.<List<RegisteredResponse>>read(unit -> unit.fetches().responses()))
        .extracting(RegisteredResponse::digest)
        .containsExactly("sha1:A", "sha1:A");
  }

  @Test
  void thoseThatAreLateForTheirPauseAreDueFirst() {
    watch("ledger");
    follow("hourly", Duration.ofMinutes(60), Duration.ofMinutes(6));
    follow("halfHourly", Duration.ofMinutes(30), Duration.ofMinutes(12));
    follow("often", Duration.ofMinutes(10), Duration.ofMinutes(9));
    follow("daily", Duration.ofHours(24), Duration.ofHours(12));
    follow("seldom", Duration.ofDays(10), Duration.ofDays(30));
    List<FollowedArticle> due =
        database.read(unit -> unit.followedArticles().due(NOON, NOON.plusSeconds(9), 9));
    assertThat(due)
        .extracting(followed -> followed.url().substring(MILL.length()))
        .containsExactly("seldom", "often", "daily", "halfHourly", "hourly");
  }

  private void watch(String source) {
    Source watched =
        new Source(
            source,
            "me@example.org",
            NetworkPolicy.PUBLIC,
            false,
            Duration.ofSeconds(3),
            10,
            100,
            Optional.empty(),
            Optional.empty(),
            List.of());
    write(unit -> unit.sources().put(watched, NOON, Duration.ofMinutes(10)));
  }

  /** Follows an article that was looked at once and is due since a while. */
  private void follow(String name, Duration pause, Duration late) {
    String url = MILL + name;
    ArticleId article = ArticleId.of("ledger", url);
    Instant looked = NOON.minus(late).minus(pause);
    Sha256 content = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    FollowedArticle.LatestText seen =
        new FollowedArticle.LatestText(looked, looked, content, "test/1", null, null, null);
    write(
        unit -> {
          FollowedArticleStore store = unit.followedArticles();
          store.add("ledger", article, new AnnouncedAddress(url, looked), url, looked);
          FollowedArticle followed = store.byArticle(article).orElseThrow();
          store.update(followed.found(seen, NOON.minus(late), pause));
        });
  }

  @Test
  void ofSeveralThatWriteOneWritesAtATime() throws Exception {
    try (Database other = provider().open(home);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Long>> works = new ArrayList<>();
      for (int minute = 0; minute < 40; minute++) {
        Observation observation = seen(MILL, minute, "It burns " + minute, "v" + minute);
        Database used = minute % 2 == 0 ? database : other;
        works.add(() -> record(used, observation));
      }
      List<Long> positions = new ArrayList<>();
      for (Future<Long> work : threads.invokeAll(works)) {
        positions.add(work.get());
      }
      assertThat(positions).doesNotHaveDuplicates().hasSize(40).allMatch(at -> at <= 40);
    }
    assertThat(database.<ArchiveCounts>read(unit -> unit.observations().counts()))
        .isEqualTo(new ArchiveCounts(1, 1, 40, 40));
  }

  @Test
  void textsAreInTheOrderOfTheirBytes() {
    List<String> names = List.of("zoo", "Zoo", "\u00e4hre", "apple", "a b", "ab", "Apple");
    for (String name : names) {
      write(unit -> unit.savedSearches().add(new SavedSearch(name, "tag:number", NOON, null)));
      record(new Observation(name, MILL, NOON, new Content(name, "", ""), "test/1", null, null));
    }
    List<String> sorted = List.of("Apple", "Zoo", "a b", "ab", "apple", "zoo", "\u00e4hre");
    assertThat(database.<List<SavedSearch>>read(unit -> unit.savedSearches().all()))
        .extracting(SavedSearch::name)
        .containsExactlyElementsOf(sorted);
    assertThat(database.<List<String>>read(unit -> unit.observations().sources()))
        .containsExactlyElementsOf(sorted);
  }

  /** What is unique is so in an index, and an entry of an index may have a limit. */
  @Test
  void textsMayBeLong() {
    watch("ledger");
    // Of digits that no compression makes short.
    String digits =
        IntStream.range(0, 200)
            .mapToObj(i -> Sha256.of(new byte[] {(byte) i}).toString())
            .collect(Collectors.joining());
    String url = MILL + "?q=" + digits;
    Observation first = seen(url, 0, "It burns.", digits + "1");
    Observation second = seen(url, 0, "It burns.", digits + "2");
    record(first);
    record(second);
    assertThat(database.<List<Sighting>>read(unit -> sightings(unit, first)))
        .extracting(Sighting::label)
        .containsExactlyInAnyOrder(first.label(), second.label());
    ArticleId article = first.article();
    AnnouncedAddress address = new AnnouncedAddress(url, NOON);
    assertThat(this.<Boolean>written(unit -> add(unit, article, address))).isTrue();
    assertThat(this.<Boolean>written(unit -> add(unit, article, address))).isFalse();
    write(unit -> unit.fetches().add(fetch(article, 0, 100, null)));
  }

  private static boolean add(UnitOfWork unit, ArticleId article, AnnouncedAddress address) {
    return unit.followedArticles().add("ledger", article, address, address.url(), NOON);
  }

  private static List<Sighting> sightings(UnitOfWork unit, Observation observation) {
    return unit.observations().sightings(observation.article(), 9);
  }

  private <T> T written(Function<UnitOfWork, T> work) {
    return database.write(work);
  }

  private static FetchRegistration fetch(
      ArticleId article, int minute, long place, @Nullable Long held) {
    return new FetchRegistration(
        article,
        MILL,
        NOON.plusSeconds(60L * minute),
        null,
        200,
        "a.warc.gz",
        place,
        place + 50,
        URI.create("urn:uuid:" + place),
        "sha1:A",
        held);
  }
}
