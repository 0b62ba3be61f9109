package stet.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation as the archive lists it, with the hash of its content in place of the content.
 *
 * @param position its place in order of arrival, from 1; also the number of its link in the hash
 *     chain
 */
public record Sighting(
    long position,
    Instant seen,
    Sha256 content,
    String identifier,
    String reader,
    @Nullable String label,
    @Nullable String language) {

  private static final Comparator<@Nullable String> TEXT =
      Comparator.nullsLast(Comparator.<String>naturalOrder());

  /**
   * The order of a history, regardless of the order of arrival: by instant; of two contents at one
   * instant, the one with the lower hash comes first.
   */
  public static final Comparator<Sighting> BY_TIME =
      Comparator.comparing(Sighting::seen)
          .thenComparing(Sighting::content)
          .thenComparing(Sighting::identifier)
          .thenComparing(Sighting::reader)
          .thenComparing(Sighting::label, TEXT)
          .thenComparing(Sighting::language, TEXT);

  /**
   * Whether a reader has the same name as another and a later version of its rules, as {@code
   * extract/2} has compared with {@code extract/1}. If both read the page as found at one instant,
   * only the observation of the later rules counts.
   */
  public static boolean supersedes(String reader, String other) {
    int slash = reader.lastIndexOf('/') + 1;
    return slash > 1
        && !reader.equals(other)
        && other.startsWith(reader.substring(0, slash))
        && version(reader, slash) > version(other, slash)
        && version(other, slash) >= 0;
  }

  /** The sightings that count, in order of time. */
  static List<Sighting> current(Collection<Sighting> sightings) {
    List<Sighting> ordered = new ArrayList<>(sightings);
    ordered.sort(BY_TIME);
    List<Sighting> current = new ArrayList<>(ordered.size());
    int from = 0;
    while (from < ordered.size()) {
      int to = from + 1;
      while (to < ordered.size() && ordered.get(to).seen().equals(ordered.get(from).seen())) {
        to++;
      }
      List<Sighting> same = ordered.subList(from, to);
      for (Sighting one : same) {
        if (same.stream().noneMatch(other -> supersedes(other.reader(), one.reader()))) {
          current.add(one);
        }
      }
      from = to;
    }
    return current;
  }

  private static int version(String reader, int from) {
    String version = reader.substring(from);
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }
}
