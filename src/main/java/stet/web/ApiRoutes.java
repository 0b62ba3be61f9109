package stet.web;

import static java.util.stream.Collectors.joining;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.api.Api;
import stet.api.ErrorJson;
import stet.api.Export;
import stet.api.Json;
import stet.api.SavedJson;
import stet.api.StatsJson;
import stet.archive.Archive;
import stet.archive.Census;
import stet.desk.SavedSearch;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.Counting;
import stet.search.Facets;
import stet.search.Facets.Unit;
import stet.search.Findings;
import stet.search.Lifetimes;
import stet.search.PersonQuestion;
import stet.search.Profile;
import stet.search.QueryField;
import stet.search.Question;
import stet.search.QuotationHistory;
import stet.search.Search;
import stet.search.SwapTable;
import stet.search.Unavailable;

/** The JSON API: what the pages say, for programs. */
final class ApiRoutes {

  private static final int ARTICLES = 10;
  static final int MOST = 1000;

  /** How long an answer took, at its end. */
  private static final Pattern TOOK = Pattern.compile(",\"took\":[0-9.E-]+}$");

  private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»＂]");

  private final Lookup lookup;
  private final Archive archive;
  private final Search search;
  private final Suggestions suggestions;
  private final Api api;

  ApiRoutes(Lookup lookup, Archive archive, Search search, Api api) {
    this.lookup = lookup;
    this.archive = archive;
    this.search = search;
    this.suggestions = new Suggestions(search);
    this.api = api;
  }

  /** Of what is made of the archive and the index alone: made only where it is not known. */
  Handler unlessKnown(Handler handler) {
    return request -> {
      String query = Objects.requireNonNullElse(request.queryParam("q"), "");
      String seen = Objects.requireNonNullElse(request.queryParam("seen"), "");
      boolean ages = Search.ages(query) || (!seen.isEmpty() && Search.ages("seen:" + seen));
      if (ages || !Unchanged.since(search.state(), request)) {
        handler.handle(request);
      }
    };
  }

  void search(Context request) {
    Question question =
        new Question(
            query(request),
            limit(request),
            SearchPages.order(request),
            request.queryParam("after"));
    switch (search.search(question)) {
      case Answer answer -> json(request, api.search(answer), !answer.partial());
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  /** All that a query finds, as it is read from the index. */
  void export(Context request) {
    String name = request.queryParamAsClass("format", String.class).getOrDefault("jsonl");
    Export.Form form =
        Export.Form.named(name)
            .orElseThrow(() -> new BadRequestResponse("“format” is one of: csv, jsonl."));
    switch (search.export(query(request))) {
      case Findings findings -> {
        try (findings) {
          request
              .contentType(form.mediaType())
              .header("Cache-Control", "no-cache")
              .header("Content-Disposition", "attachment; filename=\"stet." + name + "\"");
          Unchanged.whole(request);
          if (request.method().equals(HandlerType.GET)) { // the head of it costs nothing
            Writer out =
                new BufferedWriter(
                    new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8));
            Export.write(findings, form, out);
            out.flush();
          }
        } catch (IOException e) {
          // Whoever asked does not listen any more.
        }
      }
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  /** What there is among what a query finds. */
  void facets(Context request) {
    switch (search.facets(new Counting(query(request), limit(request), interval(request)))) {
      case Facets facets -> json(request, api.facets(facets), !facets.partial());
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  /** All that is known of a name. */
  void person(Context request) {
    String name = request.queryParam("name");
    if (name == null || name.isBlank()) {
      throw new BadRequestResponse("A name is needed: “name” is missing from the address.");
    }
    String sort = request.queryParam("sort");
    PersonQuestion question =
        new PersonQuestion(
            name,
            limit(request),
            sort == null ? Question.Order.NEWEST : SearchPages.order(request),
            request.queryParam("after"));
    switch (api.profile(search, question)) {
      case Profile profile -> json(request, api.profile(profile), isWhole(profile));
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  void quotation(Context request) {
    switch (api.quotation(search, query(request), limit(request))) {
      case QuotationHistory history ->
          json(request, api.quotation(history), history.notices().isEmpty());
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  /** What replaced what. */
  void swaps(Context request) {
    switch (search.swaps(SwapPages.question(request, limit(request)))) {
      case SwapTable table -> json(request, api.swaps(table), table.notices().isEmpty());
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  void phrase(Context request) {
    switch (search.trace(PhrasePages.question(request, limit(request)))) {
      case Lifetimes lifetimes ->
          json(request, api.phrase(lifetimes), lifetimes.notices().isEmpty());
      case BadQuery bad -> json(request.status(400), api.error(bad));
      case Unavailable now -> throw new ServiceUnavailableResponse(now.reason());
    }
  }

  /**
   * How a query that is being typed may go on; with {@code field}, how a value of that field may go
   * on.
   */
  void complete(Context request) {
    String query = query(request);
    String field = request.queryParam("field");
    if (field != null) {
      if (QueryField.named(field).isEmpty()) {
        throw new BadRequestResponse("There is no field “" + field + "”: /help lists them all.");
      }
      query = field + ":\"" + QUOTES.matcher(query).replaceAll(" ");
    }
    int limit = limit(request);
    json(
        request,
        api.completions(
            field == null ? suggestions.of(query, limit) : search.complete(query, limit)));
  }

  /** A page of all articles, or those that {@code url} names. */
  void articles(Context request) {
    String url = request.queryParam("url");
    if (url != null) {
      json(request, api.articles(timelines(archive.find(url)), null));
      return;
    }
    int limit = limit(request);
    List<Article> articles = archive.articles(after(request), limit + 1);
    boolean more = articles.size() > limit;
    List<Article> page = more ? articles.subList(0, limit) : articles;
    json(request, api.articles(timelines(page), more ? page.getLast().id().value() : null));
  }

  void article(Context request) {
    json(request, api.history(lookup.timeline(request), search));
  }

  void version(Context request) {
    Timeline timeline = lookup.timeline(request);
    json(request, api.standing(timeline, lookup.version(timeline, request.pathParam("instant"))));
  }

  void blame(Context request) {
    Timeline timeline = lookup.timeline(request);
    Version version = lookup.version(timeline, request.pathParam("instant"));
    json(request, api.blame(timeline, version, limit(request)));
  }

  void diff(Context request) {
    Timeline timeline = lookup.timeline(request);
    Lookup.Pair pair = lookup.pair(timeline, request.pathParam("pair"));
    json(request, api.diff(timeline, pair.from(), pair.to()));
  }

  void saved(Context request, List<SavedSearch> all) {
    json(request, new SavedJson.All(all.stream().map(SavedJson::of).toList()));
  }

  void saved(Context request, SavedSearch saved) {
    json(request, SavedJson.of(saved));
  }

  void stats(Context request) {
    Census census = archive.census();
    json(
        request,
        new StatsJson(
            census.sources(), census.articles(), census.versions(), search.holdings().edits()));
  }

  void withheld(Context request) {
    json(request, api.withheld());
  }

  /** Says in JSON what went wrong. */
  static void error(Context request, int status, String message) {
    json(request.status(status), new ErrorJson(message));
  }

  private static boolean isWhole(Profile profile) {
    Profile.Counts counts = profile.counts();
    boolean counted = counts == null ? profile.edits().total().articles() == 0 : !counts.partial();
    return counted && !profile.edits().partial();
  }

  private static void json(Context request, Object answer) {
    json(request, answer, true);
  }

  /**
   * @param whole whether there was time to say all there is; what was broken off may be more the
   *     next time
   */
  private static void json(Context request, Object answer, boolean whole) {
    if (whole) {
      Unchanged.whole(request);
    }
    request.header("Cache-Control", "no-cache");
    String text = Json.compact(answer);
    Matcher took = TOOK.matcher(text);
    if (took.find()) {
      Unchanged.butForTime(request, took.replaceFirst("}"));
    }
    request.contentType("application/json; charset=utf-8").result(text);
  }

  private static String query(Context request) {
    String query = request.queryParam("q");
    if (query == null) {
      throw new BadRequestResponse("A search needs a query: “q” is missing from the address.");
    }
    return query;
  }

  /** The length of a histogram's stretches; null where none is asked for. */
  private static @Nullable Unit interval(Context request) {
    String name = request.queryParam("interval");
    if (name == null) {
      return null;
    }
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.label().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    Arrays.stream(Unit.values())
                        .map(Unit::label)
                        .collect(joining(", ", "“interval” is one of: ", "."))));
  }

  private List<Timeline> timelines(List<Article> articles) {
    return articles.stream().flatMap(a -> archive.timeline(a.id()).stream()).toList();
  }

  private static Optional<ArticleId> after(Context request) {
    Optional<String> after = Optional.ofNullable(request.queryParam("after"));
    if (after.filter(Predicate.not(ArticleId::isValid)).isPresent()) {
      throw new BadRequestResponse("“after” is the “next” of the page before.");
    }
    return after.map(ArticleId::new);
  }

  private static int limit(Context request) {
    String limit = request.queryParam("limit");
    if (limit == null) {
      return ARTICLES;
    }
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    throw new BadRequestResponse("“limit” is a number, 1 to " + MOST + ".");
  }
}
