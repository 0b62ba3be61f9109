package stet.model;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address as publishers write it, read as browsers read it. Letters of any script, spaces and
 * bars that RFC 3986 does not allow are replaced by their escapes in UTF-8, a host in any script by
 * its ASCII form (RFC 3490, by {@link IDN}). The fragment and the name of a user are left out.
 *
 * @param secure whether it begins with https
 * @param host in lower case and ASCII: {@code xn--mller-kva.example}
 * @param port -1 where none is given
 * @param path as it is sent: empty, or beginning with a slash
 * @param query as it is sent, without its question mark; null where there is none
 */
record WebAddress(boolean secure, String host, int port, String path, @Nullable String query) {

  /** Scheme, host with what stands around it, path, query; a fragment may follow. */
  private static final Pattern PARTS =
      Pattern.compile("(?i)http(s?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

  /** What may name a user, the host, a port. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[^\\[\\]@]+]|[^:@\\[\\]]+)(?::(\\d{0,9}))?");

  /**
   * An underscore is against the rules and met in names of hosts none the less. Possessive, since
   * the pattern would call itself once for each of a million labels otherwise.
   */
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_-]++(?:\\.[a-z0-9_-]++)*+\\.?|\\[[0-9a-z:.%_~-]+]");

  /** What else than letters and digits stands for itself in a path (RFC 3986, pchar). */
  private static final String IN_PATH = "/-._~!$&'()*+,;=:@";

  /** Brackets are allowed by none, and sent as they are by all. */
  private static final String IN_QUERY = IN_PATH + "?[]";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The web address that a text is, if it is one. */
  static Optional<WebAddress> of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (text.chars().anyMatch(Character::isISOControl) || !parts.matches()) {
      return Optional.empty();
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    String host = authority.matches() ? host(authority.group(1)) : "";
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    String port = authority.group(2);
    String query = parts.group(4);
    return Optional.of(
        new WebAddress(
            !parts.group(1).isEmpty(),
            host,
            port == null || port.isEmpty() ? -1 : Integer.parseInt(port),
            escaped(parts.group(3), IN_PATH),
            query == null ? null : escaped(query, IN_QUERY)));
  }

  /**
   * The address as a link, with the fragment of the original text, which does not reach the server.
   */
  String link(String written) {
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? "" : "#" + escaped(written.substring(hash + 1), IN_QUERY);
    return (secure ? "https://" : "http://")
        + host
        + (port < 0 ? "" : ":" + port)
        + path
        + (query == null ? "" : "?" + query)
        + fragment;
  }

  private static String host(String written) {
    boolean ascii = written.chars().allMatch(c -> c < 128);
    try {
      String host = ascii ? written : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
      return host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) { // no name of a host
      return "";
    }
  }

  /** What is allowed as it is, escapes with capital digits, and the escapes of all else. */
  private static String escaped(String text, String allowed) {
    StringBuilder escaped = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int length = Character.charCount(text.codePointAt(i));
      if (isEscape(text, i)) {
        escaped.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
        length = 3;
      } else if (c < 128 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        for (byte b : text.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
          escaped.append('%').append(HEX.toHexDigits(b));
        }
      }
      i += length;
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }
}
