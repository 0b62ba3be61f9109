package stet.query;

import java.util.List;

/**
 * Resolver of the names of publishers in queries, so that {@code source:"Ars Technica"} finds the
 * same as {@code source:arstechnica}. A query's tree holds only the names of sources, so that a
 * search engine need not know the titles of publishers.
 */
@FunctionalInterface
public interface SourceTitleResolver {

  /** A resolver that knows no titles. */
  SourceTitleResolver NONE = title -> List.of();

  /**
   * The sources whose publisher has this title; empty if a source itself has this name or if there
   * are none.
   */
  List<String> sources(String title);
}
