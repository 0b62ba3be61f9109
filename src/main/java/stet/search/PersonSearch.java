package stet.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Person;
import stet.model.WithheldException;
import stet.query.PersonName;
import stet.query.ValueField;
import stet.search.Facets.Facet;
import stet.search.Facets.Value;
import stet.search.PersonProfile.Form;
import stet.text.TextAnalysis;
import stet.text.WordToken;

/**
 * Search for persons by name. It creates a {@link PersonProfile} from the results of a {@link
 * SearchEngine}. Safe for all threads.
 */
public final class PersonSearch {

  /**
   * The largest number of sources, tags and other persons in a profile. Forms of the name are
   * looked for among four times as many persons.
   */
  private static final int VALUES = 12;

  private static final int LOOKED_AT = 4 * VALUES;

  private final SearchEngine search;
  private final Archive archive;

  public PersonSearch(SearchEngine search, Archive archive) {
    this.search = search;
    this.archive = archive;
  }

  /** The query that finds all edits naming a person, in any form of the name. */
  public static String query(String name) {
    return ValueField.PERSON.inAnyForm(name.strip());
  }

  /**
   * The profile of a name.
   *
   * @throws WithheldException if the name is withheld
   */
  public Result<PersonProfile> of(PersonQuestion question) {
    long begun = System.nanoTime();
    archive
        .withheldName(question.name())
        .ifPresent(
            why -> {
              throw new WithheldException("This name is", why);
            });
    String query = query(question.name());
    Question edits = new Question(query, question.limit(), question.order(), question.after());
    return search
        .search(edits)
        .map(
            answer -> {
              boolean first = question.after() == null && answer.total().articles() > 0;
              PersonProfile.Counts counts = first ? counts(question.name(), query) : null;
              Duration took = Duration.ofNanos(System.nanoTime() - begun);
              return new PersonProfile(written(question.name(), answer), answer, counts, took);
            });
  }

  private PersonProfile.@Nullable Counts counts(String name, String query) {
    Optional<Facets> counted = search.facets(new FacetQuestion(query, LOOKED_AT, null)).answer();
    if (counted.isEmpty()) {
      return null; // not available any more: the profile then has only edits
    }
    Facets facets = counted.get();
    List<String> words = PersonName.words(name);
    List<Form> forms = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value person : facet(facets, ValueField.PERSON).values()) {
      if (hasAll(words, person.value()) || hasAll(words, person.name())) {
        forms.add(new Form(person.name(), person.clause(), person.articles(), true));
      } else if (others.size() < VALUES) {
        others.add(person);
      }
    }
    words.forEach(word -> alone(word, words).ifPresent(forms::add));
    return new PersonProfile.Counts(
        facets.partial(),
        List.copyOf(forms),
        facet(facets, ValueField.SOURCE),
        facet(facets, ValueField.TAG),
        List.copyOf(others),
        facets.histogram());
  }

  /** The form for one word of a longer name, for edits that name a person only by this word. */
  private Optional<Form> alone(String word, List<String> words) {
    String clause = ValueField.PERSON.exactly(word);
    if (words.size() < 2) {
      return Optional.empty();
    }
    return search
        .search(new Question(clause, 1, Question.Order.BEST, null))
        .answer()
        .filter(answer -> answer.total().articles() > 0)
        .map(answer -> new Form(written(word, answer), clause, answer.total().articles(), false));
  }

  private static boolean hasAll(List<String> words, String name) {
    return TextAnalysis.words(name, "und").stream()
        .map(WordToken::word)
        .toList()
        .containsAll(words);
  }

  private static Facet facet(Facets facets, ValueField field) {
    Facet all =
        facets.facets().stream().filter(each -> each.field() == field).findFirst().orElseThrow();
    return new Facet(field, all.values().subList(0, Math.min(most(field), all.values().size())));
  }

  private static int most(ValueField field) {
    return field == ValueField.PERSON ? LOOKED_AT : VALUES;
  }

  /**
   * The name in the best spelling that the edits of the answer have; as it was asked for if no edit
   * names exactly this person.
   */
  private static String written(String name, Answer answer) {
    String key = TextAnalysis.fold(name.strip());
    return answer.results().stream()
        .flatMap(result -> result.edits().stream())
        .flatMap(found -> found.edit().persons().stream())
        .filter(person -> person.key().equals(key))
        .map(Person::name)
        .findFirst()
        .orElse(name.strip());
  }
}
