package stet.indexing;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stet.model.ArticleId;
import stet.model.Withholding;
import stet.search.NameFinder;

/**
 * The impact of changed withholdings: the articles that an index must show differently afterwards.
 */
final class WithholdingImpact {
  private WithholdingImpact() {}

  /**
   * The articles that added or released withholdings may affect. The set may have too many
   * articles, but never too few.
   */
  static Set<ArticleId> articles(List<Withholding> changed, NameFinder names) throws IOException {
    Set<ArticleId> articles = new TreeSet<>();
    for (Withholding each : changed) {
      switch (each.subject()) {
        case Withholding.OfArticle of -> articles.add(of.article());
        case Withholding.OfObservations of -> articles.add(of.article());
        case Withholding.OfName of ->
            articles.addAll(
                each.inForce() ? names.articlesNaming(of.name()) : names.articlesWithNameLeftOut());
      }
    }
    return articles;
  }
}
