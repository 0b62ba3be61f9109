package stet.search;

import java.io.IOException;
import java.util.Set;
import stet.model.ArticleId;

/**
 * Finder of the articles in an index that a withheld name concerns. It may find too many articles,
 * but never too few.
 */
public interface NameFinder {

  /** The articles with a text or a label that contains the words of the name, in any order. */
  Set<ArticleId> articlesNaming(String name) throws IOException;

  /** The articles with a text or a label from which a withheld name was removed. */
  Set<ArticleId> articlesWithNameLeftOut() throws IOException;
}
