package stet.collect;

import stet.extract.Extraction;
import stet.model.Content;

/** An answer with the article that was found in it. */
record Found(Exchange exchange, Extraction.Article article) {

  Content content() {
    return article.content();
  }
}
