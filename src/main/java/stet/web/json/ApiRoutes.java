package stet.web.json;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.api.ApiAnswers;
import stet.api.ErrorJson;
import stet.api.ExportWriter;
import stet.api.JsonWriter;
import stet.api.SavedSearchJson;
import stet.api.StatsJson;
import stet.archive.Archive;
import stet.model.Article;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.BadQuery;
import stet.search.FacetQuestion;
import stet.search.Found;
import stet.search.IndexCounts;
import stet.search.PersonProfile;
import stet.search.PersonQuestion;
import stet.search.Question;
import stet.search.Result;
import stet.search.SearchEngine;
import stet.search.SearchMatchReader;
import stet.search.Unavailable;
import stet.store.SavedSearch;
import stet.web.request.ConditionalRequests;
import stet.web.request.RequestParameters;
import stet.web.request.RequestResolver;
import stet.web.request.ResultResponse;

/** The routes of the JSON API, which gives programs the data of the pages. */
public final class ApiRoutes {

  /** The end of an answer, with the time that it took. */
  private static final Pattern TOOK = Pattern.compile(",\"took\":[0-9.E-]+}$");

  private static final Pattern QUOTES = Pattern.compile("[\"“”„‟«»＂]");

  /**
   * The number of bytes of an export that are made before they are sent, while a permit is held.
   */
  private static final int PIECE_OF_EXPORT = 1 << 15;

  /**
   * The permits for exports in progress: half of the cores. The other half is for questions whose
   * answers people wait for.
   */
  private final Semaphore exporting =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  private final RequestResolver lookup;
  private final Archive archive;
  private final SearchEngine search;
  private final CompletionSuggestions suggestions;
  private final ApiAnswers api;
  private final UnaryOperator<String> absolute;

  /**
   * Creates the routes.
   *
   * @param absolute makes a path of this site an absolute address
   */
  public ApiRoutes(
      RequestResolver lookup,
      Archive archive,
      SearchEngine search,
      ApiAnswers api,
      UnaryOperator<String> absolute) {
    this.absolute = absolute;
    this.lookup = lookup;
    this.archive = archive;
    this.search = search;
    this.suggestions = new CompletionSuggestions(search);
    this.api = api;
  }

  /**
   * Returns a handler that runs only if the client does not have the answer yet. It is for answers
   * that depend only on the archive and the index.
   */
  public Handler unlessKnown(Handler handler) {
    return request -> {
      String query = Objects.requireNonNullElse(request.queryParam("q"), "");
      String seen = Objects.requireNonNullElse(request.queryParam("seen"), "");
      boolean ages =
          SearchEngine.ages(query) || (!seen.isEmpty() && SearchEngine.ages("seen:" + seen));
      if (ages || !ConditionalRequests.since(search.state(), request)) {
        handler.handle(request);
      }
    };
  }

  /** Writes the answer to a question, or the reason why there is none. */
  private <T> void answer(Context request, Result<T> result, Consumer<T> answered) {
    switch (result) {
      case Found<T> found -> answered.accept(found.value());
      case BadQuery<T> bad -> json(request.status(400), api.error(bad));
      case Unavailable<T> now -> throw ResultResponse.unavailable(now);
    }
  }

  /** Answers with a page of the results of a query. */
  public void search(Context request) {
    Question question =
        new Question(
            RequestParameters.query(request),
            RequestParameters.limit(request),
            RequestParameters.order(request),
            request.queryParam("after"));
    answer(
        request,
        search.search(question),
        answer -> json(request, api.search(answer), !answer.partial()));
  }

  /** Answers with all results of a query, while they are read from the index. */
  public void export(Context request) {
    String query = RequestParameters.query(request);
    if (SpreadsheetWriter.FORMAT.equals(request.queryParam("format"))) {
      answer(
          request,
          search.export(query),
          found ->
              all(
                  request,
                  found,
                  ExportWriter.Form.CSV,
                  out ->
                      new SpreadsheetWriter(archive.publishers(), absolute)
                          .write(query, found, Clock.systemUTC().instant(), out)));
      return;
    }
    ExportWriter.Form form = RequestParameters.form(request);
    answer(
        request,
        search.export(query),
        found ->
            all(
                request,
                found,
                form,
                out -> ExportWriter.write(found, form, archive.publishers(), out)));
  }

  /** The writer of an export. */
  private interface Body {
    void write(Writer out) throws IOException;
  }

  private void all(Context request, SearchMatchReader found, ExportWriter.Form form, Body body) {
    try (found) {
      request
          .contentType(form.mediaType())
          .header("Cache-Control", "no-cache")
          .header("Content-Disposition", "attachment; filename=\"stet." + form.label() + "\"");
      ConditionalRequests.whole(request);
      if (request.method().equals(HandlerType.GET)) { // a HEAD request needs no permit
        exporting.acquireUninterruptibly();
        try {
          write(body, request);
        } finally {
          exporting.release();
        }
      }
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  private void write(Body body, Context request) throws IOException {
    OutputStream yielding = new PermitReleasingOutputStream(request.outputStream(), exporting);
    Writer out =
        new OutputStreamWriter(
            new BufferedOutputStream(yielding, PIECE_OF_EXPORT), StandardCharsets.UTF_8);
    body.write(out);
    out.flush();
  }

  /** Answers with the facets of the results of a query. */
  public void facets(Context request) {
    answer(
        request,
        search.facets(
            new FacetQuestion(
                RequestParameters.query(request),
                RequestParameters.limit(request),
                RequestParameters.interval(request))),
        facets -> json(request, api.facets(facets), !facets.partial()));
  }

  /** Answers with the profile of a name. */
  public void person(Context request) {
    String sort = request.queryParam("sort");
    PersonQuestion question =
        new PersonQuestion(
            RequestParameters.name(request),
            RequestParameters.limit(request),
            sort == null ? Question.Order.NEWEST : RequestParameters.order(request),
            request.queryParam("after"));
    answer(
        request,
        api.profile(search, question),
        profile -> json(request, api.profile(profile), isWhole(profile)));
  }

  /** Answers with the history of a quotation. */
  public void quotation(Context request) {
    answer(
        request,
        api.quotation(search, RequestParameters.query(request), RequestParameters.limit(request)),
        history -> json(request, api.quotation(history), history.notices().isEmpty()));
  }

  /** Answers with the table of swaps. */
  public void swaps(Context request) {
    answer(
        request,
        search.swaps(RequestParameters.swaps(request, RequestParameters.limit(request))),
        table -> json(request, api.swaps(table), table.notices().isEmpty()));
  }

  /** Answers with the timeline of a phrase. */
  public void phrase(Context request) {
    answer(
        request,
        search.phraseTimeline(RequestParameters.phrase(request, RequestParameters.limit(request))),
        timeline -> json(request, api.phrase(timeline), timeline.notices().isEmpty()));
  }

  /**
   * Answers with completions of a query that is being typed, or, with {@code field}, of a value of
   * that field.
   */
  public void complete(Context request) {
    String query = RequestParameters.query(request);
    int limit = RequestParameters.limit(request);
    json(
        request,
        api.completions(
            RequestParameters.field(request)
                .map(field -> field.label() + ":\"" + QUOTES.matcher(query).replaceAll(" "))
                .map(value -> search.complete(value, limit))
                .orElseGet(() -> suggestions.of(query, limit))));
  }

  /** Answers with a page of all articles, or with the articles that {@code url} names. */
  public void articles(Context request) {
    String url = request.queryParam("url");
    if (url != null) {
      json(request, api.articles(timelines(archive.find(url)), null));
      return;
    }
    int limit = RequestParameters.limit(request);
    List<Article> articles = archive.articles(RequestParameters.after(request), limit + 1);
    boolean more = articles.size() > limit;
    List<Article> page = more ? articles.subList(0, limit) : articles;
    json(request, api.articles(timelines(page), more ? page.getLast().id().value() : null));
  }

  /** Answers with the history of an article. */
  public void article(Context request) {
    json(request, api.history(lookup.timeline(request), search));
  }

  /** Answers with a version and its text. */
  public void version(Context request) {
    Timeline timeline = lookup.timeline(request);
    json(request, api.standing(timeline, lookup.version(timeline, request.pathParam("instant"))));
  }

  /** Answers with the blame of a version. */
  public void blame(Context request) {
    Timeline timeline = lookup.timeline(request);
    Version version = lookup.version(timeline, request.pathParam("instant"));
    json(request, api.blame(timeline, version, RequestParameters.limit(request)));
  }

  /** Answers with the differences between two versions. */
  public void diff(Context request) {
    Timeline timeline = lookup.timeline(request);
    RequestResolver.Pair pair = lookup.pair(timeline, request.pathParam("pair"));
    json(request, api.diff(timeline, pair.from(), pair.to()));
  }

  /** Answers with the saved searches. */
  public void saved(Context request, List<SavedSearch> all) {
    json(request, new SavedSearchJson.All(all.stream().map(SavedSearchJson::of).toList()));
  }

  /** Answers with one saved search. */
  public void saved(Context request, SavedSearch saved) {
    json(request, SavedSearchJson.of(saved));
  }

  /** Answers with the numbers of sources, articles, versions and edits. */
  public void stats(Context request) {
    IndexCounts counts = ResultResponse.answerOf(search.counts());
    json(request, StatsJson.of(archive.census(), counts));
  }

  /** Answers with the log of withholdings. */
  public void withheld(Context request) {
    json(request, api.withheld());
  }

  /** Answers with an error as JSON. */
  public static void error(Context request, int status, String message) {
    json(request.status(status), new ErrorJson(message));
  }

  private static boolean isWhole(PersonProfile profile) {
    PersonProfile.Counts counts = profile.counts();
    boolean counted = counts == null ? profile.edits().total().articles() == 0 : !counts.partial();
    return counted && !profile.edits().partial();
  }

  private static void json(Context request, Object answer) {
    json(request, answer, true);
  }

  /**
   * Answers with JSON.
   *
   * @param whole whether the answer is complete; an answer that was cut off by a time limit may
   *     have more the next time
   */
  private static void json(Context request, Object answer, boolean whole) {
    if (whole) {
      ConditionalRequests.whole(request);
    }
    request.header("Cache-Control", "no-cache");
    String text = JsonWriter.compact(answer);
    Matcher took = TOOK.matcher(text);
    if (took.find()) {
      ConditionalRequests.butForTime(request, took.replaceFirst("}"));
    }
    request.contentType("application/json; charset=utf-8").result(text);
  }

  private List<Timeline> timelines(List<Article> articles) {
    return articles.stream().flatMap(a -> archive.timeline(a.id()).stream()).toList();
  }
}
