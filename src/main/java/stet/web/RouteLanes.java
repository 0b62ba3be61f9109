package stet.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The lane of every route, for a path that is asked for. It is filled while the routes are laid
 * out, before the server listens, and only read from then on.
 */
final class RouteLanes {

  private record RouteLane(List<String> segments, RequestLane lane) {

    /** A segment in braces stands for any, whatever ending is written behind it. */
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
   * Adds a route behind those that are known.
   *
   * @param path as routes are written: {@code /article/{id}}
   */
  void add(String path, RequestLane lane) {
    routes.add(new RouteLane(segments(path), lane));
  }

  /** The lane of the first route that covers a path; that of pages where none does. */
  RequestLane of(String path) {
    List<String> asked = segments(path);
    return routes.stream()
        .filter(route -> route.covers(asked))
        .findFirst()
        .map(RouteLane::lane)
        .orElse(RequestLane.PAGE);
  }

  /** Slashes at the end make no difference, as for the routes themselves. */
  private static List<String> segments(String path) {
    return List.of(path.split("/"));
  }
}
