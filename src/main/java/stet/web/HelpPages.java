package stet.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import stet.archive.Archive;
import stet.model.Tag;
import stet.search.QueryField;
import stet.web.view.AboutPage;
import stet.web.view.FrontPage.Example;
import stet.web.view.HelpPage;
import stet.web.view.Link;

/** How to ask, and what the archive is. */
final class HelpPages {

  private final Archive archive;
  private final Site site;
  private final Pages pages;

  HelpPages(Archive archive, Site site, Pages pages) {
    this.archive = archive;
    this.site = site;
    this.pages = pages;
  }

  void help(Context request) {
    pages.show(
        request, "help", new HelpPage(site.frame("How to ask"), chapters(), fields(), tags()));
  }

  void about(Context request) {
    pages.show(
        request,
        "about",
        new AboutPage(
            site.frame("About"),
            Wording.holdings(archive.census()),
            "/changes.atom",
            "/changes.rss"));
  }

  private static List<HelpPage.Chapter> chapters() {
    return List.of(
        new HelpPage.Chapter(
            "Words",
            "Bare words and phrases find the versions that hold them; all of them must be there.",
            List.of(
                ask("kremlin referendum", "both words"),
                ask("\"death toll\"", "the words in a row"),
                ask("strike OR walkout", "either word"),
                ask("minister NOT prime", "one without the other"))),
        new HelpPage.Chapter(
            "In the change",
            "As soon as a query speaks of the change, edits are what is found, and all that is"
                + " said of the change must be true of one edit.",
            List.of(
                ask("added:allegedly", "words that came"),
                ask("removed:terrorist added:gunman", "one word gone, another come"),
                ask("touched:\"right-wing groups\"", "a change in or right beside the phrase"),
                ask("before:blamed after:attributed", "what the sentence said, and says"))),
        new HelpPage.Chapter(
            "What, who, where and when",
            "Tags say what an edit touched; a person is found under any form of the name.",
            List.of(
                ask("tag:quote-changed", "a quotation was reworded"),
                ask("person:\"sergey lavrov\"", "the edit names him"),
                ask("source:nytimes", "in one source"),
                ask("seen:2014-03", "first seen in that month"),
                ask("headline:crisis tag:number", "in articles with such a headline"))));
  }

  /** All that can be asked for by name, from the catalogue that queries are read with. */
  private static List<HelpPage.Field> fields() {
    return Arrays.stream(QueryField.values())
        .map(
            field ->
                new HelpPage.Field(
                    field.label() + ":",
                    field.meaning(),
                    field.examples().stream().map(q -> new Link(q, Links.search(q))).toList()))
        .toList();
  }

  private static List<HelpPage.Meaning> tags() {
    return Arrays.stream(Tag.values())
        .map(tag -> new HelpPage.Meaning(new Link(tag.label(), Links.tag(tag)), tag.meaning()))
        .toList();
  }

  private static Example ask(String query, String asks) {
    return Examples.example(query, asks);
  }
}
