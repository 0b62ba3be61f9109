package stet.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.SourceCatalogue;
import stet.model.Publisher;
import stet.query.InvalidQueryException;
import stet.query.QueryTerm;
import stet.query.ValueField;
import stet.query.parser.QueryParser;
import stet.search.Answer;
import stet.search.Question.Order;
import stet.store.ListingState;
import stet.store.Source;
import stet.web.view.CheckNote;
import stet.web.view.InstantView;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the notes whether and when the sources are checked from which a feed gets its entries.
 */
final class SourceCheckNotes {

  private static final String IMPORTS = "A feed has something new only after another import.";

  private final Archive archive;
  private final SourceLinks links;
  private final SourceCatalogue watched;
  private final ExampleQueries latest;

  SourceCheckNotes(Archive archive, SourceLinks links, ExampleQueries latest) {
    this.archive = archive;
    this.links = links;
    this.watched = new SourceCatalogue(archive);
    this.latest = latest;
  }

  /** The notes on the sources that a query names, or on all sources if it names none. */
  List<CheckNote> ofQuery(String query) {
    List<String> known =
        Stream.concat(archive.sources().stream(), watched.all().stream().map(Source::name))
            .distinct()
            .toList();
    List<String> named =
        sources(query).stream()
            .flatMap(value -> known.stream().filter(source -> isNamed(source, value)))
            .distinct()
            .toList();
    return of(named.isEmpty() ? known : named);
  }

  private static List<String> sources(String query) {
    try {
      return QueryParser.parse(query, Instant.EPOCH).sought().stream()
          .filter(term -> term.field().filter(ValueField.SOURCE::equals).isPresent())
          .map(QueryTerm::text)
          .toList();
    } catch (InvalidQueryException e) {
      return List.of();
    }
  }

  private boolean isNamed(String source, String value) {
    Publisher publisher = links.publisher(source);
    return source.equalsIgnoreCase(value) || publisher.label().equalsIgnoreCase(value);
  }

  /** The notes on some sources. */
  List<CheckNote> of(List<String> sources) {
    Map<String, Source> settings =
        watched.all().stream().collect(toMap(Source::name, source -> source));
    if (sources.isEmpty()) {
      return List.of();
    }
    if (sources.size() == 1) {
      String only = sources.getFirst();
      return List.of(one(only, settings.get(only)));
    }
    List<String> checked = new ArrayList<>();
    for (String source : sources) {
      Source known = settings.get(source);
      if (known != null && !known.paused()) {
        checked.add(source);
      }
    }
    if (checked.isEmpty()) {
      return List.of(
          new CheckNote(
              "Nobody is checking these sources: each was imported or is paused",
              null,
              null,
              IMPORTS));
    }
    int others = sources.size() - checked.size();
    String which =
        others == 0
            ? "all " + PageWording.count(checked.size(), "source")
            : PageWording.number(checked.size())
                + " of "
                + PageWording.count(sources.size(), "source");
    return List.of(
        checking(
            which + " for new articles and changes",
            checked,
            others == 0 ? "" : "The others were imported or are paused."));
  }

  private CheckNote one(String source, @Nullable Source settings) {
    String name = links.label(source);
    if (settings == null) {
      String newest =
          latest
              .extreme(SiteLinks.sourceQuery(source), Order.NEWEST)
              .map(Answer.ArticleResult::lastChanged)
              .map(
                  seen -> "Its newest text was first seen on " + InstantView.of(seen).text() + ". ")
              .orElse("");
      return new CheckNote(
          "Nobody is checking " + name + ": it was imported", null, null, newest + IMPORTS);
    }
    if (settings.paused()) {
      return new CheckNote(
          "Stet is not checking " + name + " at present: it is paused",
          looked(List.of(source)),
          null,
          "");
    }
    return checking(name + " for new articles and changes", List.of(source), "");
  }

  private CheckNote checking(String which, List<String> sources, String after) {
    List<ListingState> listings =
        sources.stream().flatMap(source -> watched.listings(source).stream()).toList();
    boolean failing =
        !listings.isEmpty() && listings.stream().allMatch(each -> each.failures() > 0);
    return new CheckNote(
        "Stet is checking " + which,
        looked(sources),
        listings.stream()
            .map(ListingState::due)
            .min(Comparator.naturalOrder())
            .map(InstantView::of)
            .orElse(null),
        (failing ? "The latest checks failed. " : "") + after);
  }

  private @Nullable InstantView looked(List<String> sources) {
    return sources.stream()
        .flatMap(source -> watched.listings(source).stream())
        .map(ListingState::looked)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(InstantView::of)
        .orElse(null);
  }
}
