package stet.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import stet.model.ArticleId;

/**
 * The register of fetches: a row for each look at an address, with the place in the WARC files of
 * the response that holds its body.
 */
public interface FetchStore {

  /** Where the next response is to be written; empty where a new file is to be begun. */
  Optional<AppendPosition> appendPosition();

  /** Has the next response written to a new file. */
  void clearAppendPosition();

  /** Registers a fetch, and moves the append position behind it. */
  void add(NewFetch fetch);

  /**
   * Registers a capture that is, by the index of its web archive, the same as another.
   *
   * @param url the address at which it would be asked for
   * @param seen when it was captured
   * @param page the address that was captured
   * @param other the address at which the other was asked for
   */
  void addSame(ArticleId article, String url, Instant seen, String page, String other);

  /** The WARC files in which something is registered. */
  Set<String> files();

  /** The place of the last response that is registered in a file. */
  OptionalLong lastPlace(String file);

  /** The response that holds the body of the latest fetch of an address. */
  Optional<StoredResponse> latest(String url);

  /** The response of an article that holds a body of that digest. */
  Optional<StoredResponse> held(ArticleId article, String digest);

  /** The addresses of an article's captures that are kept. */
  Set<String> captures(ArticleId article);

  /** The articles of which pages are kept. */
  List<ArticleId> articles();

  /** The addresses at which each article itself was fetched, captures left out. */
  Map<ArticleId, Set<String>> addresses();

  /** The looks at an article's pages in order of time, each with the response with its body. */
  List<Map.Entry<Instant, StoredResponse>> looks(ArticleId article);

  /** All fetches of an article, in order of time. */
  List<FetchRecord> fetched(ArticleId article);

  /** The places in a file of the responses that are pages of articles. */
  Set<Long> pagePlaces(String file);

  /** All registered responses, in the order of the files. */
  List<RegisteredResponse> responses();

  /**
   * Where the looks at an article between two instants lie, and all others with the same bodies.
   *
   * @param from any instant, the furthest too
   */
  List<RegisteredLook> looksWithSameBody(ArticleId article, Instant from, Instant to);

  /** Forgets the response at a place, and every look that has its body. */
  void remove(String file, long place);

  /** Notes that a response lies elsewhere now. */
  void move(String file, long place, String newFile, long newPlace);
}
