package stet.intake.imports;

import java.util.HashMap;
import java.util.Map;

/** What the file that is at a path now was first called; as many as there are, each at one go. */
final class GitFileNames {

  private final Map<String, String> names = new HashMap<>();

  /** How many files there are by a name; two where one was moved onto another. */
  private final Map<String, Integer> taken = new HashMap<>();

  /** A new file is the article of its path, unless one that was there before still is. */
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
