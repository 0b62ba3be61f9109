package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public log of withholdings as JSON, newest first. */
public record WithheldJson(List<LineJson> withheld) {

  /**
   * A line of the log.
   *
   * @param what {@code article}, {@code observations} or {@code name}; a withheld name itself is
   *     not shown in the log either
   * @param article the article; null for a name
   * @param from the start of the withheld period; null if it has no start
   * @param to the end of the withheld period; null if it has no end
   * @param observations the number of observations of the article that are withheld individually,
   *     as if they had never been made, while the article is not withheld; 0 otherwise
   * @param erased whether the content itself is erased
   * @param released the time since when it is shown again; null while it is withheld
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

  /** An article by its id, URL and source only. */
  public record NamedJson(String id, String url, String source) {}
}
