package stet.archive;

import com.github.luben.zstd.ZstdDictCompress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.CosmeticFolding;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.ArticleRow;
import stet.store.ChainHead;
import stet.store.ContentRow;
import stet.store.ContentStore;
import stet.store.FullCopy;
import stet.store.ObservationKey;
import stet.store.ObservationWriter;
import stet.store.UnitOfWork;

/**
 * Recorder of one batch of observations, within the transaction of a unit of work. It reads the
 * rows that the batch touches, computes in memory what is new, and writes that at the end.
 */
final class BatchRecorder implements AutoCloseable {

  /**
   * The most contents in a chain of bases, which begins with a full copy. Reading a content takes
   * at most as many steps, of some 0.05 ms, and a damaged content spoils at most as many others.
   * With 16, govuk.jsonl.gz has 130 more full copies, and its archive is 2 in 100 larger.
   */
  static final int CHAIN_OF_BASES = 32;

  /** An article that the batch touches, with its versions so far. */
  private static final class Touched {
    final ArticleId id;
    final String source;
    final ArticleRow entry;
    final VersionTimelineBuilder course;
    int versions;

    Touched(ArticleId id, String source, ArticleRow entry, VersionTimelineBuilder course) {
      this.id = id;
      this.source = source;
      this.entry = entry;
      this.course = course;
      this.versions = entry.versions();
    }
  }

  private final ContentStore store;
  private final ContentReader contents;
  private final WithholdingFilter filter;
  private final ObservationWriter writer;
  private final Map<ArticleId, Touched> touched = new LinkedHashMap<>();
  private final Map<Sha256, byte[]> fresh = new HashMap<>();

  /**
   * The contents whose bytes are in {@link #fresh}, because the next version is most often compared
   * with one of them.
   */
  private final Map<Sha256, Content> read = new HashMap<>();

  private final Map<String, OptionalLong> primed = new HashMap<>();
  private final Map<Long, ZstdDictCompress> primers = new HashMap<>();
  private final ContentCompression packing;
  private ChainHead head;
  private int recorded;
  private int newArticles;
  private int newVersions;
  private int unchanged;
  private int reverts;
  private int cosmetic;
  private int conflicts;
  private int erased;

  BatchRecorder(UnitOfWork unit, ContentReader contents, WithholdingFilter filter) {
    this.store = unit.contents();
    this.contents = contents;
    this.filter = filter;
    this.writer = unit.observations().writer();
    this.head = unit.observations().head();
    this.packing = new ContentCompression();
  }

  void record(List<PreparedObservation> batch) {
    batch.forEach(this::take);
    for (Touched article : touched.values()) {
      if (!article.entry.known()) {
        writer.addArticle(article.id, article.entry, article.source, article.versions);
        newArticles++;
      } else if (article.versions != article.entry.versions()) {
        writer.setVersions(article.entry, article.versions);
      }
    }
    writer.write(head);
  }

  RecordingResult receipt() {
    return new RecordingResult(
        recorded,
        newArticles,
        newVersions,
        unchanged,
        reverts,
        cosmetic,
        conflicts,
        erased,
        head.position());
  }

  /** The contents that were new. They are to be cached after the commit. */
  Map<Sha256, byte[]> fresh() {
    return fresh;
  }

  /** Frees the memory outside the heap that compression used. */
  @Override
  public void close() {
    packing.close();
    primers.values().forEach(ZstdDictCompress::close);
  }

  private void take(PreparedObservation arrived) {
    boolean gone = filter.isErased(arrived.hash);
    if (gone || filter.isClosed(arrived.article, arrived.observation.seen())) {
      erased++;
    }
    if (!gone && filter.isClosed(arrived.article, arrived.observation.seen())) {
      return;
    }
    PreparedObservation arrival = gone ? arrived.unlabelled() : arrived;
    Observation observation = arrival.observation;
    Touched article = touched.computeIfAbsent(arrival.article, id -> touch(id, observation));
    ObservationKey mark = arrival.mark();
    if (article.course.holds(mark)) {
      unchanged++;
      return;
    }
    VersionTimelineBuilder.Effect effect = article.course.add(mark);
    store(arrival, effect);
    Sha256 digest = arrival.digest(head.position() + 1);
    head = HashChain.next(head, digest);
    writer.addObservation(
        head.position(), article.entry, arrival.observation, arrival.hash, digest);
    article.versions += effect.newVersions();
    count(arrival, effect);
  }

  private Touched touch(ArticleId id, Observation first) {
    ArticleRow entry = writer.article(id, first.identifier());
    VersionTimelineBuilder course = new VersionTimelineBuilder();
    writer.observations(entry).forEach(course::add);
    return new Touched(id, first.source(), entry, course);
  }

  private void store(PreparedObservation arrival, VersionTimelineBuilder.Effect effect) {
    if (writer.content(arrival.hash).isPresent()) {
      return;
    }
    Sha256 before = effect.before();
    Sha256 neighbour = before == null || isErased(before) ? effect.after() : before;
    ContentRow base = base(neighbour);
    if (base == null || neighbour == null) {
      storeInFull(arrival);
    } else {
      byte[] data = packing.pack(arrival.bytes, bytes(neighbour));
      writer.addContent(arrival.hash, arrival.bytes.length, data, base, OptionalLong.empty());
    }
    fresh.put(arrival.hash, arrival.bytes);
    read.put(arrival.hash, arrival.observation.content());
  }

  private void storeInFull(PreparedObservation arrival) {
    String source = arrival.observation.source();
    OptionalLong primed = primed(source);
    byte[] data =
        primed.isPresent()
            ? packing.pack(arrival.bytes, primer(primed.getAsLong()))
            : packing.pack(arrival.bytes, (byte[]) null);
    writer.addContent(arrival.hash, arrival.bytes.length, data, null, primed);
  }

  /** Returns the key of a source that has a primer, or nothing if the source has none. */
  private OptionalLong primed(String source) {
    return primed.computeIfAbsent(
        source,
        name -> {
          long key = writer.source(name);
          boolean hasPrimer = writer.hasPrimer(key) || layDownPrimer(key);
          return hasPrimer ? OptionalLong.of(key) : OptionalLong.empty();
        });
  }

  /**
   * Creates a primer if there are enough contents from before this batch. Returns whether it was
   * created.
   */
  private boolean layDownPrimer(long source) {
    List<FullCopy> copies = writer.fullCopies(source, SourceDictionary.PARTS);
    OptionalInt parts = SourceDictionary.parts(copies.stream().map(FullCopy::length).toList());
    parts.ifPresent(count -> writer.addPrimer(source, copies.subList(0, count)));
    return parts.isPresent();
  }

  private ZstdDictCompress primer(long source) {
    return primers.computeIfAbsent(
        source, key -> ContentCompression.primed(contents.primer(store, key)));
  }

  /**
   * Returns the content against which to compress, or null. It is the neighbour in time, unless its
   * chain of bases is already full.
   */
  private @Nullable ContentRow base(@Nullable Sha256 neighbour) {
    if (neighbour == null) {
      return null;
    }
    Optional<ContentRow> stored = writer.content(neighbour);
    return stored
        .filter(place -> !place.erased() && place.depth() < CHAIN_OF_BASES - 1)
        .orElse(null);
  }

  private void count(PreparedObservation arrival, VersionTimelineBuilder.Effect effect) {
    recorded++;
    newVersions += effect.newVersions();
    conflicts += effect.conflict() ? 1 : 0;
    if (effect.newVersions() <= 0) {
      unchanged++;
      return;
    }
    // The second part of a run that was split counts as a return to the content before the new
    // version.
    boolean parts = effect.newVersions() == 2;
    reverts += (effect.revert() ? 1 : 0) + (parts ? 1 : 0);
    Sha256 before = effect.before();
    if (before != null && !isErased(before) && folded(before, arrival.observation.content())) {
      cosmetic += effect.newVersions();
    }
  }

  private boolean isErased(Sha256 hash) {
    return writer.content(hash).map(ContentRow::erased).orElse(false);
  }

  private boolean folded(Sha256 before, Content after) {
    Content known = read.get(before);
    return CosmeticFolding.same(known == null ? Content.fromBytes(bytes(before)) : known, after);
  }

  private byte[] bytes(Sha256 hash) {
    byte[] bytes = fresh.get(hash);
    return bytes == null ? contents.read(store, hash) : bytes;
  }
}
