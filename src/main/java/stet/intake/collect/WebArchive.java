package stet.intake.collect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A web archive that is asked for its captures.
 *
 * @param index the address of its CDX server: {@code https://web.archive.org/cdx/search/cdx}
 * @param replay where a capture is, as it was received, with {@code {timestamp}} and {@code {url}}
 *     for what differs: {@code https://web.archive.org/web/{timestamp}id_/{url}}
 */
public record WebArchive(String index, String replay) {

  /** The Internet Archive's Wayback Machine. */
  public static final String USUAL = "https://web.archive.org/cdx/search/cdx";

  private static final String TIMESTAMP = "{timestamp}";
  private static final String URL = "{url}";

  /** Behind a timestamp: the capture as it was received, no link of it rewritten. */
  private static final String RAW = TIMESTAMP + "id_/" + URL;

  public WebArchive {
    if (HttpUrl.parse(index) == null) {
      throw new IllegalArgumentException(index + " is no address of the web");
    }
    if (!replay.contains(TIMESTAMP) || !replay.contains(URL)) {
      throw new IllegalArgumentException(replay + " lacks " + TIMESTAMP + " or " + URL);
    }
  }

  /**
   * A web archive, of which the captures are where its software usually has them.
   *
   * @param replay where they are, if elsewhere
   * @throws IllegalArgumentException if that is no address, or nobody can tell where captures are
   */
  public static WebArchive of(String index, @Nullable String replay) {
    if (replay != null) {
      return new WebArchive(index, replay);
    }
    for (String wayback : new String[] {"/cdx/search/cdx", "/cdx/search"}) {
      if (index.endsWith(wayback)) { // OpenWayback, and what grew of it
        return new WebArchive(index, cut(index, wayback) + "/web/" + RAW);
      }
    }
    if (index.endsWith("/cdx")) { // pywb: one index a collection
      return new WebArchive(index, cut(index, "cdx") + RAW);
    }
    throw new IllegalArgumentException(
        "nothing tells where the captures are that " + index + " lists");
  }

  /** The address of a capture, as it was received. */
  String address(Capture capture) {
    return replay.replace(TIMESTAMP, capture.timestamp()).replace(URL, capture.original());
  }

  /**
   * The question for the captures of an address.
   *
   * @param from as {@link Capture#timestamp()}, or its first digits; null for the first there is
   * @param resumeKey what the last answer ended with, if it did not end the list
   */
  String question(
      String url,
      @Nullable String from,
      @Nullable String to,
      int limit,
      @Nullable String resumeKey) {
    StringBuilder question = new StringBuilder(index).append(index.contains("?") ? '&' : '?');
    question.append("url=").append(encoded(url));
    question.append("&output=json&showResumeKey=true&limit=").append(limit);
    if (from != null) {
      question.append("&from=").append(from);
    }
    if (to != null) {
      question.append("&to=").append(to);
    }
    if (resumeKey != null) {
      question.append("&resumeKey=").append(resumeKey); // it comes encoded already
    }
    return question.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cut(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }
}
