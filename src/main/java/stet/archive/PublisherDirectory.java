package stet.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.Publisher;
import stet.model.PublisherMention.Origin;
import stet.model.PublisherName;
import stet.store.PublisherStatement;

/**
 * Directory of the publishers behind the sources. From all statements about their names and home
 * pages, it chooses those that are shown. Immutable.
 *
 * <p>The name and the home page are chosen separately, by the same rule. The operator's statement
 * wins; else those of imported records; else those of the pages themselves. Of several statements
 * of one origin, the one of most of the source's articles wins, and of statements of equally many
 * articles, the first in the order of characters. So one page with an odd name does not rename a
 * newspaper, and the order in which observations arrived does not matter.
 */
public final class PublisherDirectory {

  /** The directory in which no source has a name or a home page. */
  static final PublisherDirectory EMPTY = new PublisherDirectory(0, List.of());

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final long generation;
  private final Map<String, Publisher> bySource = new TreeMap<>();
  private final Map<String, List<String>> byTitle = new HashMap<>();

  private PublisherDirectory(long generation, Collection<Publisher> publishers) {
    this.generation = generation;
    for (Publisher publisher : publishers) {
      bySource.put(publisher.source(), publisher);
      if (publisher.title() != null) {
        byTitle
            .computeIfAbsent(folded(publisher.title()), title -> new ArrayList<>())
            .add(publisher.source());
      }
    }
  }

  static PublisherDirectory of(long generation, List<PublisherStatement> statements) {
    Map<String, List<PublisherStatement>> bySource = new TreeMap<>();
    for (PublisherStatement statement : statements) {
      bySource.computeIfAbsent(statement.source(), source -> new ArrayList<>()).add(statement);
    }
    List<Publisher> publishers = new ArrayList<>();
    bySource.forEach(
        (source, said) ->
            publishers.add(
                new Publisher(
                    source,
                    decided(said, PublisherName::title),
                    decided(said, PublisherName::home))));
    return new PublisherDirectory(generation, publishers);
  }

  /** Returns the value that wins by the rule of this class, or null if no statement has one. */
  private static @Nullable String decided(
      List<PublisherStatement> statements, Function<PublisherName, String> part) {
    for (Origin origin : Origin.values()) {
      Map<String, Long> articles = new TreeMap<>();
      for (PublisherStatement statement : statements) {
        String value = part.apply(statement.name());
        if (statement.origin() == origin && !value.isEmpty()) {
          articles.merge(value, statement.articles(), Long::sum);
        }
      }
      Optional<String> most =
          articles.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // a stable sort
              .map(Map.Entry::getKey)
              .findFirst();
      if (most.isPresent()) {
        return most.get();
      }
    }
    return null;
  }

  /** The number of the state of the statements from which this directory was made. */
  public long generation() {
    return generation;
  }

  /** The publisher behind a source, which may have neither a name nor a home page. */
  public Publisher of(String source) {
    return Objects.requireNonNullElseGet(
        bySource.get(source), () -> new Publisher(source, null, null));
  }

  /** The publishers with a name or a home page, by source. */
  public List<Publisher> all() {
    return List.copyOf(bySource.values());
  }

  /**
   * The sources whose publisher has a name, sorted. Capitals, accents, punctuation and a leading
   * "the" are ignored.
   */
  public List<String> sources(String title) {
    return List.copyOf(byTitle.getOrDefault(folded(title), List.of()));
  }

  private static String folded(String title) {
    String letters =
        MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    String words = APART.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }
}
