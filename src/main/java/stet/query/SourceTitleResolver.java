package stet.query;

import java.util.List;
import stet.model.Publisher;

/**
 * Resolver of the names of publishers in queries, so that {@code source:"Ars Technica"} finds the
 * same as {@code source:arstechnica}. A query's tree holds only the names of sources, so that a
 * search engine need not know the titles of publishers.
 */
public interface SourceTitleResolver {

  /** A resolver that knows no titles. */
  SourceTitleResolver NONE =
      new SourceTitleResolver() {
        @Override
        public List<String> sources(String title) {
          return List.of();
        }

        @Override
        public List<Publisher> publishers() {
          return List.of();
        }
      };

  /**
   * The sources whose publisher has this title; empty if a source itself has this name or if there
   * are none.
   */
  List<String> sources(String title);

  /** All sources with articles, as publishers. */
  List<Publisher> publishers();
}
