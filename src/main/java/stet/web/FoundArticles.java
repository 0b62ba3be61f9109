package stet.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.query.QueryField;
import stet.query.parser.Narrowing;
import stet.search.Answer;
import stet.search.Question.Order;
import stet.web.request.Parameters;
import stet.web.view.Between;
import stet.web.view.EditLine;
import stet.web.view.FoundArticle;
import stet.web.view.Link;
import stet.web.view.Moment;
import stet.web.wording.Excerpt;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;
import stet.web.wording.Telling;

/**
 * What a search found, as pages list it.
 *
 * @param query what was asked, and is asked of one article alone where more was found in it
 * @param alone whether only one article was found: what of it is not shown here is on no page
 */
record FoundArticles(String query, Order order, boolean alone) {

  /** The most of one article that a page shows. */
  static final int MOST = 100;

  /** The language of a text that was found is not told with it. */
  private static final String LANGUAGE_NOT_KNOWN = "";

  /** How substantial an edit is, 0 to 1; 0 where nobody judged. */
  static double weight(Answer.FoundEdit found) {
    return found.edit().significance().value();
  }

  FoundArticles(String query, Order order) {
    this(query, order, false);
  }

  List<FoundArticle> of(List<Answer.ArticleResult> results) {
    return results.stream().map(this::of).toList();
  }

  /** An article with its two most substantial edits. */
  FoundArticle best(Answer.ArticleResult result) {
    List<Answer.FoundEdit> best =
        result.edits().stream()
            .sorted(Comparator.comparingDouble(FoundArticles::weight).reversed())
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
        new Link(
            result.headline().isBlank() ? result.article().url() : result.headline(),
            Links.article(id)),
        new Link(result.article().source(), Links.source(result.article().source())),
        Moment.of(result.firstSeen()),
        Moment.of(result.lastChanged()),
        Phrasing.count(result.versions(), "version"),
        result.edits().stream().map(edit -> line(id, edit)).toList(),
        result.hits().stream().map(hit -> line(id, hit)).toList(),
        more(result));
  }

  private static EditLine line(ArticleId id, Answer.FoundEdit found) {
    return new EditLine(
        Phrasing.what(found.edit().edit()),
        Links.revision(id, found.from(), found.to()) + "#" + Links.anchor(found.edit().edit()),
        LANGUAGE_NOT_KNOWN,
        Excerpt.of(Telling.marked(found.words())),
        Telling.tags(found.edit().tags()),
        Telling.persons(found.edit().persons()),
        Telling.speakers(found.edit().quotes()),
        Between.of(found.notBefore(), found.seen()));
  }

  private static FoundArticle.HitLine line(ArticleId id, Answer.Hit hit) {
    return new FoundArticle.HitLine(
        new Link("Version " + Phrasing.number(hit.number()), Links.version(id, hit.version())),
        Moment.of(hit.seen()),
        hit.until() == null ? null : Moment.of(hit.until()),
        LANGUAGE_NOT_KNOWN,
        Telling.snippet(hit.snippet()));
  }

  private @Nullable Link more(Answer.ArticleResult result) {
    int shown = Math.max(result.edits().size(), result.hits().size());
    int hidden = result.found() - shown;
    String noun = result.edits().isEmpty() ? "version" : "edit";
    if (hidden <= 0) {
      return null;
    }
    String told = Phrasing.count(hidden, "more " + noun) + " found in this article";
    return alone
        ? new Link(told + ": all of them as CSV", Links.csv(query))
        : new Link(told, Links.search(within(result.article()), Parameters.name(order), null));
  }

  /** The same of that article alone: two sources may have one under the same address. */
  private String within(Article article) {
    return and(
        and(query, Links.sourceQuery(article.source())), QueryField.URL.exactly(article.url()));
  }

  private static String and(String query, String clause) {
    Narrowing narrowing = Narrowing.of(query, clause);
    return narrowing.chosen() ? query : narrowing.query();
  }
}
