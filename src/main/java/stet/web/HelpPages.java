package stet.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stet.archive.Archive;
import stet.model.Tag;
import stet.query.QueryField;
import stet.query.QueryForm;
import stet.revision.RevisionHistory;
import stet.search.Answer;
import stet.search.Question.Order;
import stet.web.view.AboutPage;
import stet.web.view.ApiPage;
import stet.web.view.FeedsPage;
import stet.web.view.FrontPage.Example;
import stet.web.view.HelpPage;
import stet.web.view.InstantView;
import stet.web.view.LabeledLink;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Help pages: how to search, what the archive is, the feeds and the API. */
final class HelpPages {

  /** The most sources that are listed. Each costs four small searches the first time. */
  private static final int SOURCES = 40;

  private final Archive archive;
  private final SourceLinks sources;
  private final RevisionHistory histories;
  private final ExampleQueries examples;
  private final ResultCountCache tallies;
  private final SourceCheckNotes checks;
  private final Site site;
  private final TemplateRenderer pages;

  HelpPages(
      Archive archive,
      SourceLinks sources,
      RevisionHistory histories,
      ExampleQueries examples,
      ResultCountCache tallies,
      SourceCheckNotes checks,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.sources = sources;
    this.histories = histories;
    this.examples = examples;
    this.tallies = tallies;
    this.checks = checks;
    this.site = site;
    this.pages = pages;
  }

  void help(Context request) {
    pages.show(
        request,
        "help",
        new HelpPage(
            site.frame("How to search"), chapters(), forms(), fields(), tags(), weights()));
  }

  void about(Context request) {
    pages.show(
        request,
        "about",
        new AboutPage(
            site.frame("About"),
            PageWording.holdings(archive.census()),
            archive.head().toString(),
            archive.sources().stream().limit(SOURCES).map(this::saw).toList(),
            "/changes.atom",
            "/changes.rss"));
  }

  /** Shows all feeds that can be followed. */
  void feeds(Context request) {
    pages.show(
        request,
        "feeds",
        new FeedsPage(
            site.frame("Feeds", "", "/feeds", Site.feeds("/changes", "")),
            archive.sources().stream()
                .limit(SOURCES)
                .map(
                    source ->
                        new FeedsPage.Line(
                            sources.of(source),
                            Site.feeds("/search", asked(SiteLinks.sourceQuery(source)))))
                .toList(),
            checks.of(archive.sources()),
            Arrays.stream(Tag.values())
                .map(
                    tag ->
                        new FeedsPage.Line(
                            new LabeledLink(
                                EditWording.words(tag), SiteLinks.tag(tag), tag.meaning()),
                            Site.feeds("/search", asked("tag:" + tag.label()))))
                .toList()));
  }

  private static String asked(String query) {
    return "?q=" + SiteLinks.encoded(query);
  }

  void api(Context request) {
    ExampleValues specimens = examples.specimens();
    pages.show(
        request,
        "api",
        new ApiPage(
            site.frame("The API"),
            site.absolute(""),
            specimens.lately().stream()
                .findFirst()
                .map(result -> result.article().id().value())
                .orElse(null)));
  }

  /** Returns the numbers and times of the observations of a source. */
  private AboutPage.ObservedCounts saw(String source) {
    String query = SiteLinks.sourceQuery(source);
    Answer.Totals versions = tallies.of(query);
    Answer.Totals changes = tallies.of(query + " " + QueryField.EVERY_EDIT);
    return new AboutPage.ObservedCounts(
        sources.of(source),
        PageWording.number(versions.articles()),
        PageWording.number(versions.versions()),
        PageWording.number(changes.edits()),
        examples.extreme(query, Order.OLDEST).map(r -> InstantView.day(r.firstSeen())).orElse(null),
        examples
            .extreme(query, Order.NEWEST)
            .map(r -> InstantView.day(r.lastChanged()))
            .orElse(null));
  }

  private List<HelpPage.Chapter> chapters() {
    ExampleValues specimens = examples.specimens();
    String phrase = specimens.phrase().orElse("death toll");
    String first = phrase.substring(0, phrase.indexOf(' '));
    String second = phrase.substring(phrase.indexOf(' ') + 1);
    List<Example> words =
        List.of(
            ask(first + " " + second, "both words"),
            ask("\"" + phrase + "\"", "the words in a row"),
            ask(first + " OR " + second, "either word"),
            ask(first + " NOT " + second, "one without the other"));
    List<Example> changes = new ArrayList<>();
    specimens
        .exchange()
        .ifPresent(
            exchange -> {
              changes.add(ask("added:" + exchange.added(), "a word that was added"));
              changes.add(ExampleQueries.exchanged(exchange));
              changes.add(
                  ask(
                      "before:" + exchange.removed() + " after:" + exchange.added(),
                      "the sentence before and after"));
            });
    specimens
        .touched()
        .map(touched -> ask("touched:\"" + touched + "\"", "a change in the phrase or next to it"))
        .ifPresent(changes::add);
    List<Example> others = new ArrayList<>();
    others.add(ask("tag:quote-changed", "a quotation was reworded"));
    specimens.person().map(ExampleQueries::named).ifPresent(others::add);
    specimens
        .source()
        .map(source -> ask(SiteLinks.sourceQuery(source), "in one source"))
        .ifPresent(others::add);
    specimens
        .month()
        .map(month -> ask("seen:" + month, "first seen in that month"))
        .ifPresent(others::add);
    others.add(ask("headline:" + first + " tag:number", "in articles with such a headline"));
    others.add(ask("tag:number tag:quote-changed", "a figure, inside a quotation that changed"));
    return List.of(
        new HelpPage.Chapter(
            "Words",
            "Words and phrases find the versions that contain them. All of them must be there.",
            examples.found(words)),
        new HelpPage.Chapter(
            "In the change",
            "A query with a field of the change finds edits. All its conditions on the change"
                + " must match the same edit.",
            examples.found(changes)),
        new HelpPage.Chapter(
            "What, who, where and when",
            "Tags say what kind of change it is; a person is found under any form of the name.",
            examples.found(others)));
  }

  /** Returns the forms of clauses of which queries consist. */
  private List<HelpPage.Field> forms() {
    return Arrays.stream(QueryForm.values())
        .map(form -> new HelpPage.Field(form.sign(), form.meaning(), samples(form.examples())))
        .toList();
  }

  private List<HelpPage.Sample> samples(List<String> queries) {
    return queries.stream()
        .map(
            query ->
                new HelpPage.Sample(
                    new LabeledLink(query, SiteLinks.search(query)), tallies.finds(query)))
        .toList();
  }

  /** Returns all fields, from the catalogue with which queries are parsed. */
  private List<HelpPage.Field> fields() {
    return QueryField.all().stream()
        .map(
            field ->
                new HelpPage.Field(field.label() + ":", field.meaning(), samples(field.examples())))
        .toList();
  }

  private static List<HelpPage.Meaning> tags() {
    return Arrays.stream(Tag.values())
        .map(
            tag ->
                new HelpPage.Meaning(
                    new LabeledLink(tag.label(), SiteLinks.tag(tag)), tag.meaning()))
        .toList();
  }

  private List<HelpPage.Weight> weights() {
    return histories.weights().stream()
        .map(part -> new HelpPage.Weight(part.name(), part.weight(), reason(part.name())))
        .toList();
  }

  /** Returns the condition under which an edit has a part of its significance. */
  private static String reason(String part) {
    return switch (part) {
      case "toll" -> "a figure changed in a sentence about dead or injured people";
      case "negation" ->
          "a “not” or the like was added or deleted in a sentence that stands, or a word was"
              + " replaced by its opposite";
      case "death" -> "a word of death or injury was added or deleted";
      case "charged-words" ->
          "a word by which a newsroom is judged was added or deleted: terrorist, illegal, arrested";
      case "words" -> "important words were added or deleted: 7 for each, 2 in a whole sentence";
      default -> Tag.parse(part).map(Tag::meaning).orElse("");
    };
  }

  private static Example ask(String query, String asks) {
    return ExampleQueries.example(query, asks);
  }
}
