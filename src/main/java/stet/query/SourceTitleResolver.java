package stet.query;

import java.util.List;

/**
 * Resolver of the names of publishers in queries, so that {@code source:"Ars Technica"} finds what
 * {@code source:arstechnica} does. A query's tree holds the sources' own names only: an engine
 * needs to know nothing of titles.
 */
@FunctionalInterface
public interface SourceTitleResolver {

  /** A resolver that knows no titles. */
  SourceTitleResolver NONE = title -> List.of();

  /**
   * The sources whose publisher is called so; empty if a source itself has that name, or if there
   * is none.
   */
  List<String> sources(String title);
}
