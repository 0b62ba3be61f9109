package stet.search;

import java.io.IOException;
import java.util.Set;
import stet.model.ArticleId;

/**
 * Finds the articles of an index that a withheld name concerns: rather too many than one too few.
 */
public interface NameFinder {

  /** The articles with a text or a label that has the words of the name in it, in any order. */
  Set<ArticleId> articlesNaming(String name) throws IOException;

  /** The articles with a text or a label in which some name was left out. */
  Set<ArticleId> articlesWithNameLeftOut() throws IOException;
}
