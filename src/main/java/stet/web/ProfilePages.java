package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.archive.Archive;
import stet.model.Tag;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.Search;
import stet.web.view.Link;
import stet.web.view.ProfilePage;

/** All that is known of a name: of a person as edits name one, of a source. */
final class ProfilePages {

  private static final int ARTICLES = 8;
  private static final int SOURCES = 20;

  private final Archive archive;
  private final Search search;
  private final Tallies tallies;
  private final Site site;
  private final Pages pages;

  ProfilePages(Archive archive, Search search, Tallies tallies, Site site, Pages pages) {
    this.archive = archive;
    this.search = search;
    this.tallies = tallies;
    this.site = site;
    this.pages = pages;
  }

  void person(Context request) {
    String key = name(request);
    String query = "person:" + Links.quoted(key);
    Answer newest =
        newest(query)
            .filter(answer -> !answer.results().isEmpty())
            .orElseThrow(() -> new NotFoundResponse("No edit names anybody called “" + key + "”."));
    String name =
        newest.results().stream()
            .flatMap(result -> result.edits().stream())
            .flatMap(found -> found.edit().persons().stream())
            .filter(person -> person.key().equals(key))
            .map(person -> person.name())
            .findFirst()
            .orElse(key);
    show(
        request,
        name,
        "Everyone whom an edit names so, before or after: a name, not an identity.",
        query,
        newest,
        archive.sources().stream()
            .limit(SOURCES)
            .map(source -> bar(source, query + " " + Links.sourceQuery(source)))
            .toList());
  }

  void source(Context request) {
    String source = name(request);
    if (!archive.sources().contains(source)) {
      throw new NotFoundResponse("The archive holds nothing of a source called “" + source + "”.");
    }
    String query = Links.sourceQuery(source) + " " + Examples.EVERY_CHANGE;
    Answer.Totals held = tallies.of(Links.sourceQuery(source));
    show(
        request,
        source,
        "Held of this source: "
            + Wording.count(held.articles(), "article")
            + " in "
            + Wording.count(held.versions(), "version")
            + ".",
        query,
        newest(query).orElseThrow(),
        List.of());
  }

  private void show(
      Context request,
      String name,
      String about,
      String query,
      Answer newest,
      List<ProfilePage.Bar> sources) {
    Answer.Totals total = newest.total();
    List<ProfilePage.Bar> tags =
        Arrays.stream(Tag.values())
            .map(tag -> bar(Telling.words(tag), tagged(query, tag)))
            .toList();
    pages.show(
        request,
        "profile",
        new ProfilePage(
            site.frame(name, "", null, Site.feeds("/search", "?q=" + Links.encoded(query))),
            name,
            about,
            Wording.count(total.edits(), "edit")
                + " in "
                + Wording.count(total.articles(), "article"),
            drawn(tags),
            drawn(sources),
            newest.results().stream().map(Findings::of).toList(),
            new Link("All of them", Links.search(query, "newest", null)),
            "/api/search?q=" + Links.encoded(query)));
  }

  private static String tagged(String query, Tag tag) {
    return query.replace(Examples.EVERY_CHANGE, "").strip() + " tag:" + tag.label();
  }

  private ProfilePage.Bar bar(String name, String query) {
    int edits = tallies.of(query).edits();
    return new ProfilePage.Bar(new Link(name, Links.search(query)), edits, "", 0);
  }

  /** The longest first, each drawn to the scale of the longest. */
  private static List<ProfilePage.Bar> drawn(List<ProfilePage.Bar> bars) {
    int most = bars.stream().mapToInt(ProfilePage.Bar::edits).max().orElse(0);
    return bars.stream()
        .filter(bar -> bar.edits() > 0)
        .sorted(Comparator.comparingInt(ProfilePage.Bar::edits).reversed())
        .map(
            bar ->
                new ProfilePage.Bar(
                    bar.name(),
                    bar.edits(),
                    Wording.number(bar.edits()),
                    Math.max(1, (int) (100L * bar.edits() / most))))
        .toList();
  }

  private Optional<Answer> newest(String query) {
    return search.search(new Question(query, ARTICLES, Order.NEWEST, null)) instanceof Answer answer
        ? Optional.of(answer)
        : Optional.empty();
  }

  private static String name(Context request) {
    String name = Optional.ofNullable(request.queryParam("name")).orElse("").strip();
    if (name.isEmpty()) {
      throw new BadRequestResponse("This page is of a name: its address lacks “name”.");
    }
    return name;
  }
}
