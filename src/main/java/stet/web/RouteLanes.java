package stet.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The lane of each route, found by the path of a request. The table is filled before the server
 * listens, and only read from then on.
 */
final class RouteLanes {

  private record RouteLane(List<String> segments, RequestLane lane) {

    /**
     * Whether the route covers a path. A segment in braces matches any segment, with any ending
     * after it.
     */
    private boolean covers(List<String> asked) {
      if (asked.size() != segments.size()) {
        return false;
      }
      for (int i = 0; i < asked.size(); i++) {
        String segment = segments.get(i);
        if (!segment.startsWith("{") && !segment.equals(asked.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<RouteLane> routes = new ArrayList<>();

  /**
   * Adds a route after the existing ones.
   *
   * @param path the path in the notation of routes: {@code /article/{id}}
   */
  void add(String path, RequestLane lane) {
    routes.add(new RouteLane(segments(path), lane));
  }

  /** Returns the lane of the first route that covers a path, or the lane of pages if none does. */
  RequestLane of(String path) {
    List<String> asked = segments(path);
    return routes.stream()
        .filter(route -> route.covers(asked))
        .findFirst()
        .map(RouteLane::lane)
        .orElse(RequestLane.PAGE);
  }

  /**
   * The segments of a path. Slashes at the end make no difference, as for the routes themselves.
   */
  private static List<String> segments(String path) {
    return List.of(path.split("/"));
  }
}
