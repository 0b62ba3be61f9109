package stet.model;

import org.jspecify.annotations.Nullable;

/**
 * The publisher behind a source, as it is shown.
 *
 * @param source the source's name in the archive, by which queries find it: {@code arstechnica}
 * @param title the publisher's name: {@code Ars Technica}; null if nobody gave one
 * @param home the address of its home page; null if nobody gave one
 */
public record Publisher(String source, @Nullable String title, @Nullable String home) {

  /** The publisher's name, or the source's name if nobody gave one. */
  public String label() {
    return title == null ? source : title;
  }
}
