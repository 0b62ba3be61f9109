package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.archive.PublisherDirectory;
import stet.model.Publisher;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.search.Completion;
import stet.search.lucene.count.FacetCounts.Count;
import stet.text.TextAnalysis;

/**
 * Completer for the end of a query, which suggests the name or a value of a field.
 *
 * <p>The patterns match names of at most 31 letters, twice the length of the longest field. Without
 * this bound they would read a long query once for each of its hyphens, because a name may begin
 * after any hyphen.
 */
final class QueryCompleter {

  /** An unfinished value at the end of a query: {@code person:"sergey la}. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:^|[\\s(+-])([A-Za-z][A-Za-z-]{0,30}):(?:[\"“](?<quoted>[^\"“”]*)|(?<plain>[^\\s\"“”:()]*))$");

  /** An unfinished value inside a field's brackets: {@code tag:(number OR quo}. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?:^|[\\s(+-])([A-Za-z][A-Za-z-]{0,30}):\\("
              + "(?:[^()\"“”\\s]*+(?:[\"“][^\"“”]*+[\"“”][^()\"“”\\s]*+)*+\\s++)*+"
              + "(?<value>[\"“](?<quoted>[^\"“”]*)|(?<plain>[^\\s\"“”:()]*))$");

  private static final Pattern FIELD = Pattern.compile("(?:^|[\\s(+-])([a-z][a-z-]{0,30})$");

  /** Counter of the articles in which a clause has results. */
  @FunctionalInterface
  interface Tally {
    int in(String clause) throws IOException;
  }

  private final IndexedNameLookup names;
  private final PublisherDirectory publishers;
  private final Tally articlesOf;

  QueryCompleter(IndexedNameLookup names, PublisherDirectory publishers, Tally articlesOf) {
    this.names = names;
    this.publishers = publishers;
    this.articlesOf = articlesOf;
  }

  List<Completion> of(String query, int most) throws IOException {
    Matcher value = VALUE.matcher(query);
    if (value.find()) {
      Optional<QueryField> field = QueryField.named(value.group(1));
      return field.isEmpty() ? List.of() : values(field.get(), typed(value), value.start(1), most);
    }
    Matcher grouped = GROUPED.matcher(query);
    if (grouped.find()) {
      Optional<QueryField> field = QueryField.named(grouped.group(1));
      return field.isEmpty()
          ? List.of()
          : values(field.get(), typed(grouped), grouped.start("value"), most).stream()
              .map(completion -> completion.within(field.get()))
              .toList();
    }
    Matcher name = FIELD.matcher(query);
    return name.find() ? fields(name.group(1), name.start(1), most) : List.of();
  }

  private static String typed(Matcher value) {
    return Objects.requireNonNullElse(value.group("quoted"), "")
        + Objects.requireNonNullElse(value.group("plain"), "");
  }

  private static List<Completion> fields(String start, int from, int most) {
    return Stream.concat(
            QueryField.all().stream().filter(field -> field.label().startsWith(start)),
            QueryField.all().stream().filter(field -> field.isAlsoTyped(start)))
        .distinct()
        .limit(most)
        .map(QueryField::label)
        .map(label -> new Completion(from, label + ":", label, 0))
        .toList();
  }

  private List<Completion> values(QueryField field, String start, int from, int most)
      throws IOException {
    List<Completion> found = new ArrayList<>();
    switch (field) {
      case ValueField.PERSON, ValueField.TOUCHED_PERSON, ValueField.SPEAKER -> {
        for (Count count : names.personsBeginning(start, most)) {
          String text = field.inAnyForm(count.value());
          int articles = articlesOf.in(text);
          if (articles > 0) {
            found.add(new Completion(from, text, names.personName(count.value()), articles));
          }
        }
      }
      case ValueField.SOURCE -> addSources(found, start, from);
      case ValueField.LANG -> add(found, field, start, from, names.languages());
      default -> add(found, field, start, from, field.choices());
    }
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** Sources whose own name begins so, or in whose publisher's name a word does. */
  private void addSources(List<Completion> found, String start, int from) throws IOException {
    String typed = TextAnalysis.fold(start.toLowerCase(Locale.ROOT)).strip();
    for (String source : names.sources()) {
      Publisher publisher = publishers.of(source);
      String title = TextAnalysis.fold(publisher.label().toLowerCase(Locale.ROOT));
      if (TextAnalysis.fold(source).startsWith(typed)
          || title.startsWith(typed)
          || title.contains(" " + typed)) {
        found.add(new Completion(from, ValueField.SOURCE.inAnyForm(source), publisher.label(), 0));
      }
    }
  }

  private static void add(
      List<Completion> found, QueryField field, String start, int from, List<String> known) {
    String typed = TextAnalysis.fold(start.toLowerCase(Locale.ROOT));
    for (String value : known) {
      if (TextAnalysis.fold(value).startsWith(typed)) {
        found.add(new Completion(from, field.inAnyForm(value), value, 0));
      }
    }
  }
}
