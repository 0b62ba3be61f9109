package stet.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Kinds of requests by what they cost. Each has so many places of its own that one kind never takes
 * the threads of another.
 */
enum RequestLane {
  /** Whether the server lives: always answered. */
  HEALTH(64, 64, 1),
  /** Files that stand in memory. */
  STATIC(96, 96, 1),
  /** Pages that are read from the archive: an article, a version, a comparison. */
  PAGE(96, 96, 2),
  /**
   * Questions to the index, of which as many are worked on at once as there are cores. All others
   * wait in a queue that is shorter than this.
   */
  SEARCH(96, 96, 2),
  /**
   * Exports, which last as long as their reader takes. One client has half of the places at most,
   * so that somebody else can have an export too.
   */
  EXPORT(8, 4, 30);

  private static final List<String> SEARCHES =
      List.of(
          "/search",
          "/phrase",
          "/quotation",
          "/person",
          "/source",
          "/swaps",
          "/corrections",
          "/changes",
          "/saved/",
          "/api/search",
          "/api/facets",
          "/api/phrase",
          "/api/person",
          "/api/quotation",
          "/api/swaps",
          "/api/complete");

  private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

  private final int places;
  private final int placesOfOneClient;
  private final int secondsToWait;

  RequestLane(int places, int placesOfOneClient, int secondsToWait) {
    this.places = places;
    this.placesOfOneClient = placesOfOneClient;
    this.secondsToWait = secondsToWait;
  }

  /** The lane of a path. */
  static RequestLane of(String path) {
    String whole = SLASHES_AT_END.matcher(path).replaceFirst("");
    if (whole.equals("/health") || whole.startsWith("/health/")) {
      return HEALTH;
    }
    if (whole.equals("/api/export")) {
      return EXPORT;
    }
    if (whole.startsWith("/static/")) {
      return STATIC;
    }
    return SEARCHES.stream().anyMatch(whole::startsWith) ? SEARCH : PAGE;
  }

  /** How many requests of the kind are answered at the same time. */
  int places() {
    return places;
  }

  /** How many of them may be of one client. */
  int placesOfOneClient() {
    return placesOfOneClient;
  }

  /** After how many seconds whoever found no place may ask again. */
  int secondsToWait() {
    return secondsToWait;
  }
}
