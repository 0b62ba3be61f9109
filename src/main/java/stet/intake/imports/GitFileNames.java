package stet.intake.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * The first names of the files in a git history: for each path that exists now, the path under
 * which its file first appeared.
 */
final class GitFileNames {

  private final Map<String, String> names = new HashMap<>();

  /** The number of files that have a name. It is two if one file was moved onto another. */
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * Adds a new file. Its name is its path, unless an earlier file of that path still exists
   * elsewhere.
   */
  void begin(String path, String commit) {
    put(path, taken.containsKey(path) ? path + "@" + commit : path);
  }

  void move(String from, String to) {
    String name = of(from);
    end(from);
    put(to, name);
  }

  void end(String path) {
    String name = names.remove(path);
    if (name != null) {
      taken.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
    }
  }

  String of(String path) {
    return names.getOrDefault(path, path);
  }

  private void put(String path, String name) {
    end(path);
    names.put(path, name);
    taken.merge(name, 1, Integer::sum);
  }
}
