package stet.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.query.ValueField;
import stet.query.WordForms;
import stet.query.parser.QueryNarrowing;
import stet.search.Answer;
import stet.search.Question.Order;
import stet.web.request.RequestParameters;
import stet.web.view.ChangeInterval;
import stet.web.view.EditLine;
import stet.web.view.FoundArticle;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.EditExcerpt;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the views of the articles in the results of a search.
 *
 * @param sources the links to the pages of sources
 * @param query the query, which links repeat for a single article if it has more results
 * @param alone whether only one article was found, so that no other page has its further results
 * @param forms the forms of the words in the query
 */
record FoundArticleViews(
    SourceLinks sources, String query, Order order, boolean alone, WordForms forms) {

  /** The most results of one article that a page shows. */
  static final int MOST = 100;

  /** The language of a text in a list of results, which the search does not give. */
  private static final String LANGUAGE_NOT_KNOWN = "";

  /** The significance of an edit, from 0 to 1; 0 if it was not scored. */
  static double weight(Answer.FoundEdit found) {
    return found.edit().significance().value();
  }

  FoundArticleViews(SourceLinks sources, String query, Order order) {
    this(sources, query, order, false, WordForms.NONE);
  }

  List<FoundArticle> of(List<Answer.ArticleResult> results) {
    return results.stream().map(this::of).toList();
  }

  /** Returns an article with its two most substantial edits. */
  FoundArticle best(Answer.ArticleResult result) {
    List<Answer.FoundEdit> best =
        result.edits().stream()
            .sorted(Comparator.comparingDouble(FoundArticleViews::weight).reversed())
            .limit(2)
            .toList();
    return of(
        new Answer.ArticleResult(
            result.article(),
            result.headline(),
            result.firstSeen(),
            result.lastChanged(),
            result.versions(),
            result.found(),
            best,
            List.of()));
  }

  FoundArticle of(Answer.ArticleResult result) {
    ArticleId id = result.article().id();
    return new FoundArticle(
        new LabeledLink(
            result.headline().isBlank() ? result.article().url() : result.headline(),
            SiteLinks.article(id)),
        sources.of(result.article().source()),
        InstantView.of(result.firstSeen()),
        InstantView.of(result.lastChanged()),
        PageWording.count(result.versions(), "version"),
        result.edits().stream().map(edit -> line(id, edit)).toList(),
        result.hits().stream().map(hit -> line(id, hit)).toList(),
        more(result));
  }

  private EditLine line(ArticleId id, Answer.FoundEdit found) {
    return new EditLine(
        PageWording.what(found.edit().edit()),
        SiteLinks.revision(id, found.from(), found.to())
            + "#"
            + SiteLinks.anchor(found.edit().edit()),
        LANGUAGE_NOT_KNOWN,
        EditExcerpt.of(EditWording.marked(found.words(), forms)),
        EditWording.tags(found.edit().tags()),
        EditWording.persons(found.edit().persons()),
        EditWording.speakers(found.edit().quotes()),
        ChangeInterval.of(found.notBefore(), found.seen()));
  }

  private FoundArticle.HitLine line(ArticleId id, Answer.Hit hit) {
    return new FoundArticle.HitLine(
        new LabeledLink(
            "Version " + PageWording.number(hit.number()), SiteLinks.version(id, hit.version())),
        InstantView.of(hit.seen()),
        hit.until() == null ? null : InstantView.of(hit.until()),
        LANGUAGE_NOT_KNOWN,
        EditWording.snippet(hit.snippet(), forms));
  }

  private @Nullable LabeledLink more(Answer.ArticleResult result) {
    int shown = Math.max(result.edits().size(), result.hits().size());
    int hidden = result.found() - shown;
    String noun = result.edits().isEmpty() ? "version" : "edit";
    if (hidden <= 0) {
      return null;
    }
    String text = PageWording.count(hidden, "more " + noun) + " found in this article";
    return alone
        ? new LabeledLink(text + ": all of them as CSV", SiteLinks.csv(query))
        : new LabeledLink(
            text, SiteLinks.search(within(result.article()), RequestParameters.name(order), null));
  }

  /**
   * Returns the same query for one article alone. The clause for the source is needed because two
   * sources may have an article with the same address.
   */
  private String within(Article article) {
    return and(
        and(query, SiteLinks.sourceQuery(article.source())), ValueField.URL.exactly(article.url()));
  }

  private static String and(String query, String clause) {
    QueryNarrowing narrowing = QueryNarrowing.of(query, clause);
    return narrowing.chosen() ? query : narrowing.query();
  }
}
