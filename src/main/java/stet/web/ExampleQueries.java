package stet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.model.Person;
import stet.query.ParsedQuery;
import stet.query.QueryField;
import stet.query.QueryTerm;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.web.view.FrontPage.Example;
import stet.web.view.LabeledLink;
import stet.web.wording.SiteLinks;

/** Example queries for beginners. Each of them has results in the present archive. */
final class ExampleQueries {

  private static final int SAMPLE = 20;
  private static final int MOST = 8;

  private final SearchEngine search;
  private final ResultCountCache tallies;

  ExampleQueries(SearchEngine search, ResultCountCache tallies) {
    this.search = search;
    this.tallies = tallies;
  }

  /** The latest edits, in the articles that changed last. */
  Optional<Answer> lately(int articles) {
    Question question = new Question(QueryField.EVERY_EDIT, articles, Order.NEWEST, null);
    return search.search(question).answer();
  }

  /** The article that comes first in an order. */
  Optional<Answer.ArticleResult> extreme(String query, Order order) {
    return search
        .search(new Question(query, 1, order, null))
        .answer()
        .flatMap(answer -> answer.results().stream().findFirst());
  }

  ExampleValues specimens() {
    return new ExampleValues(lately(SAMPLE).map(Answer::results).orElse(List.of()));
  }

  List<Example> all() {
    return all(specimens());
  }

  List<Example> all(ExampleValues specimens) {
    List<Example> examples = new ArrayList<>();
    specimens.exchange().map(ExampleQueries::exchanged).ifPresent(examples::add);
    examples.add(example("tag:quote-changed", "which quotations changed?"));
    examples.add(example("where:headline", "which headlines were rewritten?"));
    specimens.person().map(ExampleQueries::named).ifPresent(examples::add);
    examples.add(
        example(
            "kind:replaced tag:number -edit(tag:correction -kind:removed)",
            "figures changed without a notice in the same version, headlines included"));
    examples.add(
        example("tag:correction", "which correction notices were added, changed or deleted?"));
    specimens
        .phrase()
        .map(phrase -> example("\"" + phrase + "\"", "which versions said it, and when"))
        .ifPresent(examples::add);
    return found(examples).stream().limit(MOST).toList();
  }

  /** Returns the examples that have results. */
  List<Example> found(List<Example> examples) {
    return examples.stream().filter(example -> tallies.finds(example.query().text())).toList();
  }

  /** Returns examples to try instead of a query that had no results. */
  List<Example> insteadOf(String query) {
    List<String> bare = words(query);
    List<Example> examples = new ArrayList<>();
    RemovableQueryClauses clauses = new RemovableQueryClauses(query);
    if (clauses.list().size() > 1) {
      clauses.list().stream()
          .map(clause -> example(clauses.without(clause), "the same without " + clause))
          .forEach(examples::add);
    }
    if (bare.size() > 1) {
      examples.add(example(String.join(" OR ", bare), "any of the words"));
    }
    if (!bare.isEmpty()) {
      String last = bare.getLast();
      examples.add(example("text:" + last, "the word anywhere in an article, changed or not"));
      if (last.length() > 4) {
        String stem = last.substring(0, last.length() - 2).toLowerCase(Locale.ROOT);
        examples.add(example("touched:" + stem + "*", "any word that begins so, where it changed"));
      }
    }
    examples.add(example(QueryField.EVERY_EDIT, "every change there is"));
    return found(examples);
  }

  /** Returns the words that a query searches for, in any field of words. */
  private static List<String> words(String query) {
    return SearchGuideBuilder.parsed(query).map(ParsedQuery::sought).orElse(List.of()).stream()
        .filter(QueryTerm.WordTerm.class::isInstance)
        .map(QueryTerm::text)
        .distinct()
        .toList();
  }

  static Example example(String query, String asks) {
    return new Example(new LabeledLink(query, SiteLinks.search(query)), asks);
  }

  static Example exchanged(ExampleValues.Exchange exchange) {
    return example(
        "removed:" + exchange.removed() + " added:" + exchange.added(),
        "one word deleted, another added");
  }

  static Example named(Person person) {
    return example(SiteLinks.personQuery(person), "every edit that names " + person.name());
  }
}
