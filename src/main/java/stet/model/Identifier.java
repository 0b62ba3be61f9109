package stet.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an article is known by: a URL, or any other text that is not empty.
 *
 * <p>Two URLs name one article when they differ only in ways that do not reach the publisher's
 * page: http or https, the case of the host, a default port, a fragment, slashes at the end of a
 * path, parameters that track the reader ({@code https://a.example/x?utm_source=y#top} is {@code
 * https://a.example/x}).
 */
public final class Identifier {

  /** Parameters that say how a reader came, not what is read. */
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid");

  private Identifier() {}

  /** Whether the identifier is a web address that can be linked to. */
  public static boolean isUrl(String identifier) {
    return web(identifier.strip()) != null;
  }

  /** The one form under which an identifier is compared; other texts are only stripped. */
  public static String canonical(String identifier) {
    String stripped = identifier.strip();
    URI uri = web(stripped);
    if (uri == null) {
      return stripped;
    }
    StringBuilder canonical = new StringBuilder("https://");
    canonical.append(uri.getHost().toLowerCase(Locale.ROOT));
    int port = uri.getPort();
    if (port != -1 && port != 80 && port != 443) {
      canonical.append(':').append(port);
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    canonical.append(path, 0, end);
    String query = query(uri.getRawQuery());
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

  private static @Nullable URI web(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
