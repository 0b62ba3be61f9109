package stet.intake.collect;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.store.AppendPosition;
import stet.store.FetchRecord;
import stet.store.FetchStore;
import stet.store.NewFetch;
import stet.store.StoredResponse;

/** The register of what lies where in the WARC files: each call is a unit of work of its own. */
final class FetchRegister {

  private final Archive archive;

  FetchRegister(Archive archive) {
    this.archive = archive;
  }

  /** Where the next response is to be written; empty where a new file is to be begun. */
  Optional<AppendPosition> appendPosition() {
    return read(FetchStore::appendPosition);
  }

  /** The files in which something lies. */
  Set<String> files() {
    return read(FetchStore::files);
  }

  /** Where the last response of a file lies that is noted. */
  OptionalLong lastPlace(String file) {
    return read(store -> store.lastPlace(file));
  }

  /**
   * Notes a response that was kept, and up to where its file is whole by that.
   *
   * @param address where it was asked for
   * @param same the look that holds its body, if that is an earlier one
   */
  void note(
      HttpExchange exchange,
      @Nullable ArticleId article,
      @Nullable Capture capture,
      String address,
      WarcFileStore.Place place,
      Optional<StoredResponse> same,
      String digest) {
    URI record = place.record();
    archive.update(
        unit ->
            unit.fetches()
                .add(
                    new NewFetch(
                        article,
                        address,
                        capture == null ? exchange.at() : capture.at(),
                        capture == null
                            ? null
                            : new NewFetch.CaptureDetails(capture.original(), exchange.at()),
                        exchange.status(),
                        place.file(),
                        place.offset(),
                        place.end(),
                        record,
                        same.map(StoredResponse::digest).orElse(digest),
                        same.map(StoredResponse::key).orElse(null))));
  }

  /**
   * Notes that a capture was the same as another, which was fetched: by the word of the index.
   *
   * @param address where it would be asked for
   * @param other where the other was
   */
  void noteSame(ArticleId article, Capture capture, String address, String other) {
    archive.update(
        unit -> unit.fetches().addSame(article, address, capture.at(), capture.original(), other));
  }

  /** The latest fetch of an address that holds its body itself. */
  Optional<StoredResponse> latest(String url) {
    return read(store -> store.latest(url));
  }

  /** The fetch of an article that holds a body itself. */
  Optional<StoredResponse> held(ArticleId article, String digest) {
    return read(store -> store.held(article, digest));
  }

  /** The addresses of an article's captures that are kept. */
  Set<String> capturesOf(ArticleId article) {
    return read(store -> store.captures(article));
  }

  /** The articles of which pages are kept. */
  List<ArticleId> articles() {
    return read(FetchStore::articles);
  }

  /** The looks at an article's pages, in order of time, each with the one that holds its body. */
  List<Map.Entry<Instant, StoredResponse>> looks(ArticleId article) {
    return read(store -> store.looks(article));
  }

  /** What was fetched of an article, in order of time. */
  List<FetchRecord> fetched(ArticleId article) {
    return read(store -> store.fetched(article));
  }

  private <T> T read(Function<FetchStore, T> question) {
    return archive.read(unit -> question.apply(unit.fetches()));
  }
}
