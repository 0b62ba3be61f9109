package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.archive.Archive;
import stet.model.WithheldException;
import stet.search.Answer;
import stet.search.Facets;
import stet.search.QueryField;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.Search;
import stet.web.view.Link;
import stet.web.view.ProfilePage;

/** All that is known of a name: of a person as edits name one, of a source. */
final class ProfilePages {

  private static final int ARTICLES = 8;

  /** Of each facet. */
  private static final int VALUES = 12;

  /** What is drawn of all that is counted. */
  private static final Set<QueryField> TOLD =
      Set.of(QueryField.TAG, QueryField.SOURCE, QueryField.PERSON, QueryField.SPEAKER);

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
    archive
        .withheldName(key)
        .ifPresent(
            why -> {
              throw new WithheldException("This name is", why);
            });
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
        List.of(
            new Link(
                "Edits of what they are quoted with",
                Links.search("speaker:" + Links.quoted(key) + " tag:quote-changed"))));
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
        List.of(new Link("Its corrections", "/corrections?source=" + Links.encoded(source))));
  }

  private void show(
      Context request, String name, String about, String query, Answer newest, List<Link> further) {
    Answer.Totals total = newest.total();
    Optional<Facets> facets =
        search.facets(query, VALUES) instanceof Facets found
            ? Optional.of(found)
            : Optional.empty();
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
            facets.map(f -> Histograms.of(f.histogram(), "edit", Links::search)).orElse(null),
            facets.stream()
                .flatMap(f -> f.facets().stream())
                .filter(facet -> TOLD.contains(facet.field()))
                .filter(facet -> !facet.values().isEmpty())
                .filter(facet -> !isItself(facet, name))
                .map(ProfilePages::drawn)
                .toList(),
            newest.results().stream().map(Findings::of).toList(),
            further,
            new Link("All of them", Links.search(query, "newest", null)),
            "/api/search?q=" + Links.encoded(query)));
  }

  private static boolean isItself(Facets.Facet facet, String name) {
    return facet.values().size() == 1 && facet.values().getFirst().name().equals(name);
  }

  /** Drawn to the scale of the longest, which comes first. */
  private static ProfilePage.Bars drawn(Facets.Facet facet) {
    int most = facet.values().getFirst().articles();
    return new ProfilePage.Bars(
        FacetLists.title(facet.field()),
        facet.values().stream()
            .map(
                value ->
                    new ProfilePage.Bar(
                        new Link(
                            FacetLists.name(facet.field(), value.name()),
                            Links.search(
                                value.narrowing().query().replace(Examples.EVERY_CHANGE, ""))),
                        Wording.number(value.articles()),
                        Math.max(1, (int) (100L * value.articles() / most))))
            .toList());
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
