package stet.web;

import static java.util.stream.Collectors.joining;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Publisher;
import stet.query.PersonName;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.search.Answer;
import stet.search.Facets;
import stet.search.PersonProfile;
import stet.search.PersonQuestion;
import stet.search.PersonSearch;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.web.request.ResultResponse;
import stet.web.view.LabeledLink;
import stet.web.view.ProfilePage;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Profile pages of a person named in edits, or of a source. */
final class ProfilePages {

  private static final int ARTICLES = 8;

  /** The most values of each facet. */
  private static final int VALUES = 12;

  private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.)?([^/:?#]+)");

  private static final int HOSTS = 3;

  /** The fields whose values are drawn. */
  private static final Set<ValueField> TOLD =
      Set.of(ValueField.TAG, ValueField.SOURCE, ValueField.PERSON, ValueField.SPEAKER);

  private final Archive archive;
  private final SearchEngine search;
  private final SourceLinks sources;
  private final PersonSearch persons;
  private final UnknownPersonPage unnamed;
  private final ResultCountCache tallies;
  private final SourceCheckNotes checks;
  private final Site site;
  private final TemplateRenderer pages;

  ProfilePages(
      Archive archive,
      SearchEngine search,
      SourceLinks sources,
      ResultCountCache tallies,
      SourceCheckNotes checks,
      Site site,
      TemplateRenderer pages) {
    this.archive = archive;
    this.search = search;
    this.sources = sources;
    this.persons = new PersonSearch(search, archive);
    this.unnamed = new UnknownPersonPage(search, site, pages);
    this.tallies = tallies;
    this.checks = checks;
    this.site = site;
    this.pages = pages;
  }

  void person(Context request) {
    String key = name(request);
    PersonQuestion question = new PersonQuestion(key, ARTICLES, Order.NEWEST, null);
    person(request, key, ResultResponse.answerOf(persons.of(question)));
  }

  private void person(Context request, String key, PersonProfile profile) {
    if (profile.edits().results().isEmpty()) {
      unnamed.show(request, key, profile.edits().notices());
      return;
    }
    List<ProfilePage.Bars> bars = new ArrayList<>();
    PersonProfile.Counts counts = profile.counts();
    if (counts != null) {
      drawn(FacetListBuilder.title(ValueField.TAG), ValueField.TAG, counts.tags().values(), bars);
      drawn(
          FacetListBuilder.title(ValueField.SOURCE),
          ValueField.SOURCE,
          counts.sources().values(),
          bars);
      drawn("Named beside", ValueField.PERSON, counts.others(), bars);
      if (counts.forms().stream().anyMatch(form -> !isSame(form.name(), key))) {
        bars.add(forms(counts.forms(), key));
      }
    }
    show(
        request,
        "A name",
        profile.name(),
        "Changes naming anyone called this, before or after; may be several people.",
        profile.edits(),
        counts == null ? null : counts.histogram(),
        bars,
        further(key),
        "/api/person?name=" + SiteLinks.encoded(key));
  }

  private List<LabeledLink> further(String key) {
    List<LabeledLink> further = new ArrayList<>();
    further.add(
        new LabeledLink(
            "Their quotations that changed",
            SiteLinks.search("speaker:" + SiteLinks.quoted(key) + " tag:quote-changed")));
    List<String> words = PersonName.words(key);
    if (words.size() > 1) {
      String surname = words.getLast();
      int edits = tallies.of(PersonSearch.query(surname)).edits();
      further.add(
          new LabeledLink(
              "Everyone called “%s” (%s)".formatted(surname, PageWording.count(edits, "edit")),
              SiteLinks.person(surname)));
    } else {
      further.add(new LabeledLink("When and where this word stood", SiteLinks.phrase(key, null)));
    }
    return further;
  }

  private static boolean isSame(String name, String key) {
    return PersonName.words(name).equals(PersonName.words(key));
  }

  /**
   * Returns the forms of the name. Each form links to its own page; the form of the present page
   * links to the edits with only that form.
   */
  private static ProfilePage.Bars forms(List<PersonProfile.Form> forms, String key) {
    int most = forms.stream().mapToInt(PersonProfile.Form::articles).max().orElse(1);
    return new ProfilePage.Bars(
        "Forms of the name",
        forms.stream()
            .map(
                form ->
                    EditChartBuilder.bar(
                        new LabeledLink(
                            form.among() ? form.name() : form.name() + " (perhaps somebody else)",
                            isSame(form.name(), key)
                                ? SiteLinks.search(form.clause())
                                : SiteLinks.person(form.name().toLowerCase(Locale.ROOT))),
                        form.articles(),
                        most))
            .toList());
  }

  void source(Context request) {
    String source = name(request);
    if (!archive.sources().contains(source)) {
      throw new NotFoundResponse("The archive holds nothing of a source called “" + source + "”.");
    }
    String query = SiteLinks.sourceQuery(source) + " " + QueryField.EVERY_EDIT;
    Answer.Totals held = tallies.of(SiteLinks.sourceQuery(source));
    List<ProfilePage.Bars> bars = new ArrayList<>();
    Optional<Facets> facets = search.facets(query, VALUES).answer();
    facets.stream()
        .flatMap(found -> found.facets().stream())
        .filter(facet -> TOLD.contains(facet.field()))
        .filter(facet -> facet.field() != ValueField.SOURCE || facet.values().size() > 1)
        .forEach(
            facet ->
                drawn(FacetListBuilder.title(facet.field()), facet.field(), facet.values(), bars));
    Answer newest = newest(query);
    Publisher publisher = sources.publisher(source);
    show(
        request,
        "A source" + key(publisher) + hosts(newest),
        publisher.label(),
        "In this archive: "
            + PageWording.count(held.articles(), "article")
            + " with "
            + PageWording.count(held.versions(), "version")
            + ".",
        newest,
        facets.map(Facets::histogram).orElse(null),
        bars,
        further(publisher),
        "/api/search?q=" + SiteLinks.encoded(query));
  }

  /** Returns the name of the source in queries, if it differs from the shown name. */
  private static String key(Publisher publisher) {
    return publisher.label().equals(publisher.source()) ? "" : " · " + publisher.source();
  }

  private static List<LabeledLink> further(Publisher publisher) {
    List<LabeledLink> further = new ArrayList<>();
    further.add(
        new LabeledLink(
            "Its corrections", "/corrections?source=" + SiteLinks.encoded(publisher.source())));
    String home = publisher.home();
    if (home != null) {
      further.add(new LabeledLink("Its home page", home));
    }
    return further;
  }

  /** Returns the hosts of the shown articles, because the name of a source alone may be unclear. */
  private static String hosts(Answer newest) {
    return newest.results().stream()
        .flatMap(result -> HOST.matcher(result.article().url()).results())
        .map(host -> host.group(1))
        .distinct()
        .limit(HOSTS)
        .map(" · "::concat)
        .collect(joining());
  }

  private void show(
      Context request,
      String sort,
      String name,
      String about,
      Answer newest,
      Facets.@Nullable ResultHistogram histogram,
      List<ProfilePage.Bars> bars,
      List<LabeledLink> further,
      String json) {
    String query = newest.query();
    pages.show(
        request,
        "profile",
        new ProfilePage(
            site.frame(name, "", null, Site.feeds("/search", "?q=" + SiteLinks.encoded(query))),
            sort,
            name,
            about,
            SearchPages.total(newest),
            newest.notices(),
            histogram == null ? null : HistogramBuilder.of(histogram, "edit", SiteLinks::search),
            List.copyOf(bars),
            new FoundArticleViews(sources, query, Order.NEWEST).of(newest.results()),
            further,
            checks.ofQuery(query),
            new LabeledLink("All of these edits", SiteLinks.search(query, "newest", null)),
            json));
  }

  private void drawn(
      String title, ValueField field, List<Facets.Value> values, List<ProfilePage.Bars> bars) {
    if (!values.isEmpty()) {
      bars.add(EditChartBuilder.bars(sources, title, field, values));
    }
  }

  private Answer newest(String query) {
    return ResultResponse.answerOf(
        search.search(new Question(query, ARTICLES, Order.NEWEST, null)));
  }

  private static String name(Context request) {
    String name = Optional.ofNullable(request.queryParam("name")).orElse("").strip();
    if (name.isEmpty()) {
      throw new BadRequestResponse(
          "This page is about a name: “name” is missing from its address.");
    }
    return name;
  }
}
