package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public log of what is withheld, newest first. */
public record WithheldJson(List<LineJson> withheld) {

  /**
   * A line of the log.
   *
   * @param what {@code article}, {@code observations} or {@code name}; a name that is withheld is
   *     not told here either
   * @param article null for a name
   * @param from withheld is what was seen at or after it; null for all of the past
   * @param to and at or before it; null for all that comes
   * @param observations how many observations of the article are withheld by themselves: then the
   *     article is not, and they are as if they had never been made; 0 otherwise
   * @param erased whether the content itself is gone
   * @param released since when it is told again; null while it is not
   */
  public record LineJson(
      long number,
      String what,
      @Nullable NamedJson article,
      @Nullable Instant from,
      @Nullable Instant to,
      int observations,
      String reason,
      Instant since,
      boolean erased,
      @Nullable Instant released) {}

  /** An article by its names alone. */
  public record NamedJson(String id, String url, String source) {}
}
