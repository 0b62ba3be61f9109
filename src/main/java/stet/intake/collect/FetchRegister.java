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
import stet.store.FetchRegistration;
import stet.store.FetchStore;
import stet.store.StoredResponse;

/**
 * Register of the places of responses in the WARC files. Each call is a unit of work of its own.
 */
final class FetchRegister {

  private final Archive archive;

  FetchRegister(Archive archive) {
    this.archive = archive;
  }

  /** The place where the next response is to be written; empty if a new file is to be begun. */
  Optional<AppendPosition> appendPosition() {
    return read(FetchStore::appendPosition);
  }

  /** The files that contain registered responses. */
  Set<String> files() {
    return read(FetchStore::files);
  }

  /** The place of the last registered response of a file. */
  OptionalLong lastPlace(String file) {
    return read(store -> store.lastPlace(file));
  }

  /**
   * Registers a stored response, and the place up to which its file is complete with it.
   *
   * @param address the address that was requested
   * @param same the earlier fetch that contains the body, if there is one
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
                    new FetchRegistration(
                        article,
                        address,
                        capture == null ? exchange.at() : capture.at(),
                        capture == null
                            ? null
                            : new FetchRegistration.CaptureDetails(
                                capture.original(), exchange.at()),
                        exchange.status(),
                        place.file(),
                        place.offset(),
                        place.end(),
                        record,
                        same.map(StoredResponse::digest).orElse(digest),
                        same.map(StoredResponse::key).orElse(null))));
  }

  /**
   * Registers that a capture is, according to the index, the same as another one, which was
   * fetched.
   *
   * @param address the address from which it would be requested
   * @param other the address from which the other capture was requested
   */
  void noteSame(ArticleId article, Capture capture, String address, String other) {
    archive.update(
        unit -> unit.fetches().addSame(article, address, capture.at(), capture.original(), other));
  }

  /**
   * The latest fetch of an address that contains its body, instead of referring to an earlier one.
   */
  Optional<StoredResponse> latest(String url) {
    return read(store -> store.latest(url));
  }

  /** The fetch of an article that contains a body, instead of referring to an earlier one. */
  Optional<StoredResponse> held(ArticleId article, String digest) {
    return read(store -> store.held(article, digest));
  }

  /** The addresses of the captures of an article that are stored. */
  Set<String> capturesOf(ArticleId article) {
    return read(store -> store.captures(article));
  }

  /** The articles whose pages are stored. */
  List<ArticleId> articles() {
    return read(FetchStore::articles);
  }

  /**
   * The fetches of an article's pages, in order of time, each with the fetch that contains its
   * body.
   */
  List<Map.Entry<Instant, StoredResponse>> looks(ArticleId article) {
    return read(store -> store.looks(article));
  }

  /** The fetches of an article, in order of time. */
  List<FetchRecord> fetched(ArticleId article) {
    return read(store -> store.fetched(article));
  }

  private <T> T read(Function<FetchStore, T> question) {
    return archive.read(unit -> question.apply(unit.fetches()));
  }
}
