package stet.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.query.WordForms;
import stet.query.parser.QueryParser;
import stet.search.Answer;
import stet.search.SearchEngine;
import stet.web.view.EditLine;
import stet.web.view.FoundArticle;
import stet.web.view.LabeledLink;
import stet.web.view.SearchGuide;
import stet.web.view.SearchGuide.FeedGroup;
import stet.web.view.SearchGuide.Reading;
import stet.web.view.SearchGuide.SuggestedLink;
import stet.web.view.TextRun;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the help on a page of search results: how a question was read, other searches, and
 * feeds.
 */
final class SearchGuideBuilder {

  /** The most words in a name. Longer texts are not searched for as names. */
  private static final int LONGEST_NAME = 5;

  private static final int WIDER = 3;

  /** The most word forms that are listed. */
  private static final int FORMS = 6;

  private static final String FEED = "/search";

  private final SearchEngine search;
  private final ResultCountCache counts;

  SearchGuideBuilder(SearchEngine search, ResultCountCache counts) {
    this.search = search;
    this.counts = counts;
  }

  /** Returns the forms of the words in a query. */
  static WordForms forms(String query) {
    return parsed(query).map(asked -> WordForms.in(query, asked)).orElse(WordForms.NONE);
  }

  static Optional<ParsedQuery> parsed(String query) {
    try {
      return Optional.of(QueryParser.parse(query, Instant.EPOCH));
    } catch (InvalidQueryException e) {
      return Optional.empty();
    }
  }

  /**
   * Builds the help for an answer.
   *
   * @param reading the reading of a question from which the query was made; null for a query
   * @param found the articles on the page
   */
  SearchGuide of(
      Answer answer, WordForms forms, @Nullable Reading reading, List<FoundArticle> found) {
    String query = answer.query();
    boolean words = parsed(query).filter(ParsedQuery::isOfWordsAlone).isPresent();
    return new SearchGuide(
        reading,
        words ? offers(query) : List.of(),
        follows(query, words, answer.total().edits() > 0),
        forms(query, forms, found));
  }

  /** Returns those of the queries that have results, each with the number of results. */
  List<SuggestedLink> finding(List<String> queries) {
    return queries.stream()
        .filter(counts::finds)
        .limit(WIDER)
        .map(
            query ->
                new SuggestedLink(
                    much(counts.of(query)) + ": ",
                    new LabeledLink(search.inWords(query).orElse(query), link(query))))
        .toList();
  }

  private static String much(Answer.Totals totals) {
    return (totals.edits() > 0
            ? PageWording.count(totals.edits(), "edit")
            : PageWording.count(totals.versions(), "version"))
        + " in "
        + PageWording.count(totals.articles(), "article");
  }

  private List<SuggestedLink> offers(String query) {
    List<SuggestedLink> offers = new ArrayList<>();
    String words = query.replaceAll("[\"“”„=]", "").strip();
    int count = words.split("\\s+", -1).length;
    if (count <= LONGEST_NAME) {
      String person = ValueField.PERSON.inAnyForm(words);
      Answer.Totals named = counts.of(person);
      if (named.edits() > 0) {
        offers.add(
            new SuggestedLink(
                "As a name: ",
                new LabeledLink(edits(named, "name “" + words + "”"), link(person))));
        offers.add(
            new SuggestedLink(
                "",
                new LabeledLink(
                    "All about this name", SiteLinks.person(words.toLowerCase(Locale.ROOT)))));
      }
    }
    String changes = changes(query);
    Answer.Totals mentioned = counts.of(changes);
    if (mentioned.edits() > 0) {
      offers.add(
          new SuggestedLink(
              "In changes: ",
              new LabeledLink(
                  edits(mentioned, count > 1 ? "mention these words" : "mention this word"),
                  link(changes))));
    }
    if (count > 1) {
      offers.add(
          new SuggestedLink(
              "As a phrase: ",
              new LabeledLink(
                  "when and where “" + words + "” stood", SiteLinks.phrase(words, null))));
    }
    return List.copyOf(offers);
  }

  private static String link(String query) {
    return SiteLinks.search(query, "newest", null);
  }

  private static String edits(Answer.Totals totals, String verb) {
    String one = totals.edits() == 1 ? verb.replaceFirst("^(name|mention)", "$1s") : verb;
    return much(totals) + " " + one;
  }

  /**
   * Returns the query for edits with the words of a query, before or after the change or in the
   * article's headline.
   */
  private static String changes(String words) {
    return words + " " + QueryField.EVERY_EDIT;
  }

  /**
   * Returns the kinds of feeds of a query.
   *
   * @param words whether the query has only words
   * @param edits whether it finds edits
   */
  static List<FeedGroup> follows(String query, boolean words, boolean edits) {
    if (!words) {
      return List.of(
          new FeedGroup(
              edits ? "each new edit that this search finds" : "each new version that it finds",
              Site.feeds(FEED, asked(query))));
    }
    return List.of(
        new FeedGroup("changes that mention these words", Site.feeds(FEED, asked(changes(query)))),
        new FeedGroup(
            "new articles and versions that say them, in a changed sentence or not",
            Site.feeds(FEED, asked(query))));
  }

  private static String asked(String query) {
    return "?q=" + SiteLinks.encoded(query);
  }

  private static SearchGuide.@Nullable WordFormsChoice forms(
      String query, WordForms forms, List<FoundArticle> found) {
    if (forms.anyLoose()) {
      List<String> others =
          found.stream()
              .flatMap(
                  article ->
                      Stream.concat(
                          article.edits().stream().map(EditLine::runs),
                          article.hits().stream().map(FoundArticle.HitLine::snippet)))
              .flatMap(List::stream)
              .filter(TextRun::otherForm)
              .map(run -> run.text().toLowerCase(Locale.ROOT))
              .distinct()
              .limit(FORMS)
              .toList();
      return new SearchGuide.WordFormsChoice(query, false, others);
    }
    return forms.anyExact()
        ? new SearchGuide.WordFormsChoice(forms.inAnyForm(query), true, List.of())
        : null;
  }
}
