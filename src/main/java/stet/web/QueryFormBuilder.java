package stet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stet.model.Tag;
import stet.web.wording.SiteLinks;

/** Builder of a query from a form, for people who do not want to write a query. */
final class QueryFormBuilder {
  private QueryFormBuilder() {}

  static void ask(Context request) {
    request.redirect(SiteLinks.search(query(request)), HttpStatus.SEE_OTHER);
  }

  /** Returns the query for a form, or an empty text if the form was not filled in. */
  static String query(Context request) {
    List<String> clauses = new ArrayList<>();
    for (String field : List.of("removed", "added", "touched", "headline", "text", "person")) {
      given(request, field).ifPresent(words -> clauses.add(field + ":" + SiteLinks.quoted(words)));
    }
    List<String> tags =
        request.queryParams("tag").stream()
            .flatMap(tag -> Tag.parse(tag).stream())
            .map(Tag::label)
            .toList();
    if (!tags.isEmpty()) {
      clauses.add(tags.stream().map(tag -> "tag:" + tag).collect(Collectors.joining(" ")));
    }
    given(request, "source").ifPresent(source -> clauses.add(SiteLinks.sourceQuery(source)));
    Optional<String> from = day(request, "from");
    Optional<String> to = day(request, "to");
    if (from.isPresent() && to.isPresent()) {
      clauses.add("seen:[" + from.get() + " TO " + to.get() + "]");
    } else {
      from.ifPresent(day -> clauses.add("seen:>=" + day));
      to.ifPresent(day -> clauses.add("seen:<=" + day));
    }
    return String.join(" ", clauses);
  }

  private static Optional<String> given(Context request, String field) {
    return Optional.ofNullable(request.queryParam(field))
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  private static Optional<String> day(Context request, String field) {
    return given(request, field).filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"));
  }
}
