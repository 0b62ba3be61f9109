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
 * @param port -1 if none is given
 * @param path as it is sent: empty, or beginning with a slash
 * @param query as it is sent, without its question mark; null if there is none
 */
record WebAddress(boolean secure, String host, int port, String path, @Nullable String query) {

  /**
   * The parts of an address: scheme, host with user and port, path, query; a fragment may follow.
   */
  private static final Pattern PARTS =
      Pattern.compile("(?i)http(s?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

  /** The parts of an authority: a user, the host and a port, of which only the host is required. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[^\\[\\]@]+]|[^:@\\[\\]]+)(?::(\\d{0,9}))?");

  /**
   * The form of a host. An underscore is against the rules, but occurs in names of hosts. The
   * quantifiers are possessive, since the pattern would otherwise call itself once for each of a
   * million labels.
   */
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_-]++(?:\\.[a-z0-9_-]++)*+\\.?|\\[[0-9a-z:.%_~-]+]");

  /**
   * The characters other than letters and digits that need no escape in a path (RFC 3986, pchar).
   */
  private static final String IN_PATH = "/-._~!$&'()*+,;=:@";

  /**
   * The characters that need no escape in a query. Brackets are not allowed there, but are always
   * sent as they are.
   */
  private static final String IN_QUERY = IN_PATH + "?[]";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The web address that a text is; empty if it is none. */
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
    } catch (IllegalArgumentException e) { // not the name of a host
      return "";
    }
  }

  /**
   * A text with the allowed characters as they are, its escapes with capital digits, and escapes
   * for all other characters.
   */
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
