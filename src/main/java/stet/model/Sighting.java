package stet.model;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An observation as the archive lists it: with the name of its content instead of the content.
 *
 * @param position its place in order of arrival, from 1; also its link in the chain
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
   * The order of a history, whatever the order of arrival: by instant; of two contents at one
   * instant the lower hash is first.
   */
  public static final Comparator<Sighting> BY_TIME =
      Comparator.comparing(Sighting::seen)
          .thenComparing(Sighting::content)
          .thenComparing(Sighting::identifier)
          .thenComparing(Sighting::reader)
          .thenComparing(Sighting::label, TEXT)
          .thenComparing(Sighting::language, TEXT);
}
