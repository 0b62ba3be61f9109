package stet.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import stet.model.ArticleId;

/**
 * Store of the register of fetches. It has a row for each fetch of an address, with the place in
 * the WARC files of the response that contains its body.
 */
public interface FetchStore {

  /** The place where the next response is to be written; empty if a new file is to be begun. */
  Optional<AppendPosition> appendPosition();

  /** Removes the append position, so that the next response is written to a new file. */
  void clearAppendPosition();

  /** Registers a fetch, and moves the append position to its end. */
  void add(FetchRegistration fetch);

  /**
   * Registers a capture that is, according to the index of its web archive, the same as another.
   *
   * @param url the address from which it would be requested
   * @param seen the time of the capture
   * @param page the address that was captured
   * @param other the address from which the other capture was requested
   */
  void addSame(ArticleId article, String url, Instant seen, String page, String other);

  /** The WARC files that contain registered responses. */
  Set<String> files();

  /** The place of the last response that is registered in a file. */
  OptionalLong lastPlace(String file);

  /** The response that contains the body of the latest fetch of an address. */
  Optional<StoredResponse> latest(String url);

  /** The response of an article that contains the body with a digest. */
  Optional<StoredResponse> held(ArticleId article, String digest);

  /** The addresses of the captures of an article that are stored. */
  Set<String> captures(ArticleId article);

  /** The articles whose pages are stored. */
  List<ArticleId> articles();

  /** The addresses from which each article itself was fetched, without captures in web archives. */
  Map<ArticleId, Set<String>> addresses();

  /**
   * The fetches of an article's pages in order of time, each with the response that contains its
   * body.
   */
  List<Map.Entry<Instant, StoredResponse>> looks(ArticleId article);

  /** All fetches of an article, in order of time. */
  List<FetchRecord> fetched(ArticleId article);

  /** The places in a file of the responses that are pages of articles. */
  Set<Long> pagePlaces(String file);

  /** All registered responses, in the order of the files. */
  List<RegisteredResponse> responses();

  /**
   * The places of the fetches of an article between two instants, and of all other fetches with the
   * same bodies.
   *
   * @param from the first instant; any {@link Instant} is allowed, including the earliest
   */
  List<RegisteredFetchLocation> looksWithSameBody(ArticleId article, Instant from, Instant to);

  /** Removes the response at a place, and every fetch with the body in that response. */
  void remove(String file, long place);

  /** Notes the new place of a response. */
  void move(String file, long place, String newFile, long newPlace);
}
