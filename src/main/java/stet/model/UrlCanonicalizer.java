package stet.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Canonicalizer of the identifiers of articles: URLs, or any other texts that are not empty.
 *
 * <p>Two URLs name one article if they differ only in ways that do not reach the publisher's page:
 * http or https, the case of the host, a default port, a fragment, slashes at the end of a path,
 * letters written out or escaped, parameters that track the reader ({@code
 * https://a.example/x?utm_source=y#top} is {@code https://a.example/x}).
 */
public final class UrlCanonicalizer {

  /** Parameters that show how a reader came to a page, not which page it is. */
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid");

  /** The form of an address in which all characters are sent by browsers without an escape. */
  private static final String AS_IT_IS = "[A-Za-z0-9/._~!$&'()*+,;=:@?#%-]*";

  private static final Pattern BEGINNING = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?");

  private UrlCanonicalizer() {}

  /** Whether an identifier is a web address that can be linked to. */
  public static boolean isUrl(String identifier) {
    return WebAddress.of(identifier.strip()).isPresent();
  }

  /**
   * The canonical form in which identifiers are compared; texts other than URLs are only stripped.
   */
  public static String canonical(String identifier) {
    String stripped = identifier.strip();
    return WebAddress.of(stripped).map(UrlCanonicalizer::canonical).orElse(stripped);
  }

  /**
   * The canonical forms of the identifiers that a person may mean by a text: people leave out the
   * beginning of an address, or only its {@code www.}. The form of the text itself comes first.
   */
  public static List<String> spellings(String identifier) {
    String bare = BEGINNING.matcher(identifier).replaceFirst("");
    return Stream.of(identifier, "https://" + bare, "https://www." + bare)
        .map(UrlCanonicalizer::canonical)
        .distinct()
        .toList();
  }

  /** The link to an identifier, if that is a web address, with escapes where they are needed. */
  public static Optional<String> link(String identifier) {
    String stripped = identifier.strip();
    return WebAddress.of(stripped)
        .map(address -> stripped.matches(AS_IT_IS) ? stripped : address.link(stripped));
  }

  private static String canonical(WebAddress address) {
    StringBuilder canonical = new StringBuilder("https://").append(address.host());
    if (address.port() != -1
        && address.port() != 443
        && (address.secure() || address.port() != 80)) {
      canonical.append(':').append(address.port());
    }
    String path = address.path();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    canonical.append(path, 0, end);
    String query = query(address.query());
    if (!query.isEmpty()) {
      canonical.append('?').append(query);
    }
    return canonical.toString();
  }

  private static String query(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    List<String> parameters = Arrays.asList(raw.split("&", -1));
    return parameters.stream()
        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
        .collect(Collectors.joining("&"));
  }

  private static boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
