package stet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.model.Person;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.Search;
import stet.web.view.FrontPage.Example;
import stet.web.view.Link;

/** Queries to begin with. Each of them runs. */
final class Examples {

  /** Every edit there is, as a query. */
  static final String EVERY_CHANGE = "where:(headline OR byline OR body)";

  private static final Pattern SYNTAX = Pattern.compile("[\"():\\[\\]{}~*?<>=^-]+");

  private final Search search;

  Examples(Search search) {
    this.search = search;
  }

  /** Edits that came last, in articles that changed last. */
  Optional<Answer> lately(int articles) {
    Question question = new Question(EVERY_CHANGE, articles, Order.NEWEST, null);
    return search.search(question) instanceof Answer answer
        ? Optional.of(answer)
        : Optional.empty();
  }

  List<Example> all() {
    return all(lately(5).map(Answer::results).orElse(List.of()));
  }

  /** With a person of whom something is known, so that the example finds something. */
  List<Example> all(List<Answer.Result> lately) {
    List<Example> examples = new ArrayList<>();
    examples.add(example("tag:quote-changed", "whose words inside the quotation marks changed?"));
    examples.add(example("changed:headline", "which headlines were rewritten?"));
    examples.add(example("tag:correction", "which corrections came, changed or went?"));
    lately.stream()
        .flatMap(result -> result.edits().stream())
        .flatMap(found -> found.edit().persons().stream())
        .filter(person -> person.key().contains(" "))
        .findFirst()
        .ifPresent(person -> examples.add(named(person)));
    examples.add(
        example("removed:police tag:quote-removed", "quotations that went, and the police"));
    return examples;
  }

  /** What to ask instead of a query that found nothing. */
  List<Example> insteadOf(String query) {
    String words = SYNTAX.matcher(query).replaceAll(" ").strip();
    List<String> bare =
        List.of(words.split("\\s+")).stream()
            .filter(word -> !word.isEmpty() && !isOperator(word))
            .toList();
    List<Example> examples = new ArrayList<>();
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
    examples.add(example(EVERY_CHANGE, "every change there is"));
    return examples;
  }

  static Example example(String query, String asks) {
    return new Example(new Link(query, Links.search(query)), asks);
  }

  private static Example named(Person person) {
    return example(Links.personQuery(person), "every edit that names " + person.name());
  }

  private static boolean isOperator(String word) {
    return word.equals("AND") || word.equals("OR") || word.equals("NOT");
  }
}
