package stet.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The lane of every route, found by the path of a request. The table is filled before the server
 * listens, and only read from then on.
 */
final class RouteLanes {

  private record RouteLane(List<String> segments, RequestLane lane) {

    /**
     * Whether the route covers a path; a segment in braces stands for any segment, with any ending
     * behind it.
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
   * Adds a route behind the existing ones.
   *
   * @param path as routes are written: {@code /article/{id}}
   */
  void add(String path, RequestLane lane) {
    routes.add(new RouteLane(segments(path), lane));
  }

  /** The lane of the first route that covers a path; the lane of pages if none does. */
  RequestLane of(String path) {
    List<String> asked = segments(path);
    return routes.stream()
        .filter(route -> route.covers(asked))
        .findFirst()
        .map(RouteLane::lane)
        .orElse(RequestLane.PAGE);
  }

  /**
   * The segments of a path; slashes at the end make no difference, as for the routes themselves.
   */
  private static List<String> segments(String path) {
    return List.of(path.split("/"));
  }
}
