package stet.intake.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.SuppressedAlertRanges;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.store.Source;

/**
 * Collects a web archive's captures of an article. It lists the captures by the archive's CDX
 * index, fetches each as it was received, stores it, and records its text at the instant of the
 * capture. Of captures that are the same according to the index, only one is fetched. Captures that
 * were taken before are not fetched again, so that an interrupted collection can be continued.
 *
 * <p>The collector is as polite as the {@link SourceWatcher}: it makes one request at a time with a
 * pause in between, and stops if the server asks for that. It is used by one thread.
 */
public final class CaptureCollector implements AutoCloseable {

  /** The number of rows that the index is asked for at once. */
  private static final int ROWS = 1000;

  /**
   * The most requests for one list of captures. If a server sends more parts, they are not the
   * captures of one article, but an endless loop.
   */
  private static final int PARTS = 1000;

  /**
   * The number of captures in a row that could not be fetched, after which the web archive is asked
   * for no more.
   */
  private static final int IN_A_ROW = 3;

  private final Archive archive;
  private final FetchArchive fetches;
  private final WebArchive webArchive;
  private final WebArchiveClient visitor;
  private final ArticleExtractor extractor = new ArticleExtractor();

  /**
   * Creates a collector.
   *
   * @param guest the contact, reach and pace with which the web archive is asked
   * @param keepsRobots whether the web archive's robots.txt is obeyed; it may forbid crawlers to
   *     fetch what the archive offers to programs
   */
  public CaptureCollector(
      Archive archive,
      FetchArchive fetches,
      WebArchive webArchive,
      Source guest,
      boolean keepsRobots,
      TimeSource time) {
    this.archive = archive;
    this.fetches = fetches;
    this.webArchive = webArchive;
    this.visitor = new WebArchiveClient(fetches, guest, keepsRobots, time);
  }

  /**
   * The captures of an address, as far as the index lists them.
   *
   * @param malformed the number of rows of the index that are not captures
   * @param trouble the reason why there may be more captures; null if the list is complete
   */
  public record Listed(List<Capture> captures, int malformed, @Nullable String trouble) {}

  /** The result of taking a capture. */
  public enum CaptureOutcome {
    /** The capture was fetched, and its text is recorded. */
    TAKEN("taken"),
    /** The capture is the same as another, which was fetched. */
    SAME("the same as another"),
    /** The capture was taken before. */
    HELD("taken before"),
    /** The capture is a redirect or an error, or not a page. */
    NO_PAGE("redirects, errors and what is no page"),
    /** The page shows no article; it is stored all the same. */
    NO_ARTICLE("no article on the page"),
    /** The archive redirects to another capture, which is in the list itself. */
    ELSEWHERE("lead to another capture"),
    /** The page has erased text, and is not stored. */
    ERASED("erased"),
    /** The web archive did not deliver the capture. */
    FAILED("could not be had");

    private final String label;

    CaptureOutcome(String label) {
      this.label = label;
    }

    /** Returns the result in words that follow a count. */
    public String label() {
      return label;
    }
  }

  /** Listener for the result of each capture. */
  public interface Listener {
    /**
     * Receives the result of a capture.
     *
     * @param reason details of the result; empty if there are none
     */
    void came(Capture capture, CaptureOutcome result, String reason);
  }

  /** The article whose captures are wanted. */
  private record Wanted(ArticleId article, String source, String url) {}

  /**
   * Asks the index for the captures of an address.
   *
   * @param from the first instant, as digits: {@code 2014}, {@code 20140314}; null for no limit
   */
  public Listed list(String url, @Nullable String from, @Nullable String to)
      throws InterruptedException {
    List<Capture> captures = new ArrayList<>();
    Set<Capture> known = new HashSet<>();
    int malformed = 0;
    String since = from;
    String key = null;
    for (int part = 0; part < PARTS; part++) {
      CaptureListParser list;
      try {
        switch (visitor.ask(webArchive.question(url, since, to, ROWS, key))) {
          case WebArchiveReply.None none -> {
            return new Listed(captures, malformed, "the index: " + none.reason());
          }
          case WebArchiveReply.Given given ->
              list = CaptureListParser.read(given.exchange().unpacked(PoliteFetcher.LONGEST));
        }
      } catch (IOException e) {
        return new Listed(captures, malformed, String.valueOf(e.getMessage()));
      }
      List<Capture> fresh = list.captures().stream().filter(known::add).toList();
      captures.addAll(fresh);
      malformed += list.malformed();
      boolean full = list.captures().size() + list.malformed() >= ROWS;
      if ((list.resumeKey() == null && !full) || fresh.isEmpty()) {
        return new Listed(captures, malformed, null);
      }
      // A server that gives no key is asked for the captures from the last instant on.
      key = list.resumeKey();
      since = key == null ? captures.getLast().timestamp() : from;
    }
    return new Listed(captures, malformed, "the index goes on and on");
  }

  /**
   * Takes captures of the article that a source has at an address.
   *
   * @return the reason for stopping before the last capture; null if all were taken
   */
  public @Nullable String take(List<Capture> captures, String source, String url, Listener listener)
      throws InterruptedException {
    Wanted wanted = new Wanted(ArticleId.of(source, url), source, url);
    Set<String> held = fetches.capturesOf(wanted.article());
    Map<String, String> fetched = new HashMap<>(); // from the digest to the address of the capture
    for (Capture capture : captures) {
      String address = webArchive.address(capture);
      if (held.contains(address) && capture.hasDigest()) {
        fetched.put(capture.digest(), address);
      }
    }
    int failures = 0;
    String stopped = null;
    for (Capture capture : captures) {
      String address = webArchive.address(capture);
      String same = fetched.get(capture.digest());
      if (held.contains(address)) {
        listener.came(capture, CaptureOutcome.HELD, "");
      } else if (!capture.mayBePage()) {
        listener.came(capture, CaptureOutcome.NO_PAGE, "");
      } else if (same != null) {
        fetches.keepSame(wanted.article(), capture, address, same);
        listener.came(capture, CaptureOutcome.SAME, "");
      } else {
        switch (visitor.ask(address)) {
          case WebArchiveReply.None none -> {
            failures++;
            listener.came(capture, CaptureOutcome.FAILED, none.reason());
            if (none.last() || failures == IN_A_ROW) {
              stopped = none.reason();
            }
          }
          case WebArchiveReply.Given given -> {
            failures = 0;
            CaptureOutcome result = taken(wanted, capture, address, given.exchange(), listener);
            boolean kept = result == CaptureOutcome.TAKEN || result == CaptureOutcome.NO_ARTICLE;
            if (kept && capture.hasDigest()) {
              fetched.put(capture.digest(), address);
            }
          }
        }
        if (stopped != null) {
          break;
        }
      }
    }
    // This also records captures that are the same as another one, and those that an earlier run
    // stored but did not record because it was killed.
    new Reextraction(archive, fetches).of(wanted.article(), source, url);
    return stopped;
  }

  @Override
  public void close() {
    visitor.close();
  }

  private CaptureOutcome taken(
      Wanted wanted, Capture capture, String address, HttpExchange exchange, Listener listener) {
    Optional<String> elsewhere = WebArchiveClient.elsewhere(capture, exchange);
    if (elsewhere.isPresent()) {
      return reported(listener, capture, CaptureOutcome.ELSEWHERE, elsewhere.get());
    }
    if (exchange.status() != 200) {
      return reported(
          listener, capture, CaptureOutcome.FAILED, "answered with status " + exchange.status());
    }
    if (!exchange.isHtml()) {
      String type = exchange.header("Content-Type").orElse("");
      return reported(listener, capture, CaptureOutcome.NO_PAGE, "is no page, but " + type);
    }
    ExtractionResult extraction;
    try {
      extraction = extractor.extract(exchange.page(capture.original()));
    } catch (IOException e) {
      return reported(
          listener, capture, CaptureOutcome.FAILED, "could not be unpacked: " + e.getMessage());
    }
    return switch (extraction) {
      case ExtractionResult.Refused refused -> {
        fetches.keep(exchange, wanted.article(), capture, address);
        String reason = refused.reason().name().toLowerCase(Locale.ROOT);
        yield reported(
            listener, capture, CaptureOutcome.NO_ARTICLE, reason + ": " + refused.detail());
      }
      case ExtractionResult.ExtractedArticle article -> {
        if (archive.unabridged().isErased(ArticleChecker.hash(article.content()))) {
          yield reported(listener, capture, CaptureOutcome.ERASED, "");
        }
        fetches.keep(exchange, wanted.article(), capture, address);
        archive.record(
            List.of(
                new Observation(
                    wanted.source(),
                    wanted.url(),
                    capture.at(),
                    article.content(),
                    ArticleExtractor.READER,
                    null,
                    article.language())),
            (unit, recorded) -> {
              SuppressedAlertRanges.keep(unit, recorded);
              unit.publishers().add(wanted.article(), PublisherMention.ofPage(article.publisher()));
            });
        yield reported(listener, capture, CaptureOutcome.TAKEN, "");
      }
    };
  }

  private static CaptureOutcome reported(
      Listener listener, Capture capture, CaptureOutcome result, String reason) {
    listener.came(capture, result, reason);
    return result;
  }
}
