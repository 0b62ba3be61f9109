package stet.intake.collect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A web archive that can be asked for its captures.
 *
 * @param index the address of its CDX server: {@code https://web.archive.org/cdx/search/cdx}
 * @param replay the address of a capture as it was received, with the placeholders {@code
 *     {timestamp}} and {@code {url}}: {@code https://web.archive.org/web/{timestamp}id_/{url}}
 */
public record WebArchive(String index, String replay) {

  /** The Internet Archive's Wayback Machine. */
  public static final String USUAL = "https://web.archive.org/cdx/search/cdx";

  private static final String TIMESTAMP = "{timestamp}";
  private static final String URL = "{url}";

  /** The end of an address of a capture as it was received, without rewritten links. */
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
   * Creates a web archive. Without a pattern, the captures are at the addresses that its software
   * usually gives them.
   *
   * @param replay the address pattern of captures, if it differs from the usual one
   * @throws IllegalArgumentException if the index is not a web address, or the addresses of
   *     captures are unknown
   */
  public static WebArchive of(String index, @Nullable String replay) {
    if (replay != null) {
      return new WebArchive(index, replay);
    }
    for (String wayback : new String[] {"/cdx/search/cdx", "/cdx/search"}) {
      if (index.endsWith(wayback)) { // OpenWayback and its successors
        return new WebArchive(index, cut(index, wayback) + "/web/" + RAW);
      }
    }
    if (index.endsWith("/cdx")) { // pywb, with one index for each collection
      return new WebArchive(index, cut(index, "cdx") + RAW);
    }
    throw new IllegalArgumentException(
        "nothing tells where the captures are that " + index + " lists");
  }

  /** Returns the address of a capture as it was received. */
  String address(Capture capture) {
    return replay.replace(TIMESTAMP, capture.timestamp()).replace(URL, capture.original());
  }

  /**
   * Returns the address of the request for the captures of an address.
   *
   * @param from a timestamp like {@link Capture#timestamp()}, or its first digits; null for no
   *     limit
   * @param resumeKey the key at the end of the last answer, if the list goes on
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
      question.append("&resumeKey=").append(resumeKey); // the key is already encoded
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
