package stet.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article's versions in order of time: a pure function of the set of its observations.
 *
 * @param versions at least one; {@code versions.get(i).number() == i + 1}
 */
public record Timeline(Article article, List<Version> versions) {

  public Timeline {
    versions = List.copyOf(versions);
  }

  /** Derives the history of an article from what was seen of it, given in any order. */
  public static Timeline of(ArticleId id, String source, Collection<Sighting> sightings) {
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("an article has at least one observation: " + id);
    }
    List<Sighting> ordered = new ArrayList<>(sightings);
    ordered.sort(Sighting.BY_TIME);
    List<List<Sighting>> runs = new ArrayList<>();
    for (Sighting sighting : ordered) {
      boolean same =
          !runs.isEmpty() && runs.getLast().getFirst().content().equals(sighting.content());
      if (!same) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(sighting);
    }
    Map<Instant, Integer> startsInSecond = new HashMap<>();
    runs.forEach(run -> startsInSecond.merge(second(run), 1, Integer::sum));
    Set<Sha256> stood = new HashSet<>();
    List<Version> versions = new ArrayList<>();
    for (List<Sighting> run : runs) {
      boolean alone = Objects.equals(startsInSecond.get(second(run)), 1);
      boolean revert = !stood.add(run.getFirst().content());
      versions.add(version(versions.size() + 1, run, alone, revert));
    }
    return new Timeline(new Article(id, source, ordered.getFirst().identifier()), versions);
  }

  public Version first() {
    return versions.getFirst();
  }

  public Version last() {
    return versions.getLast();
  }

  /** The version with that number. */
  public Optional<Version> number(int number) {
    return number < 1 || number > versions.size()
        ? Optional.empty()
        : Optional.of(versions.get(number - 1));
  }

  /** The version before this one, if there is one. */
  public Optional<Version> before(Version version) {
    return number(version.number() - 1);
  }

  /** The version that stood at that instant: the latest first seen at or before it. */
  public Optional<Version> at(Instant instant) {
    Version found = null;
    for (Version version : versions) {
      if (version.firstSeen().isAfter(instant)) {
        break;
      }
      found = version;
    }
    return Optional.ofNullable(found);
  }

  /**
   * The version an address names. One with a hash names only the version that was first seen in
   * that second with that content.
   */
  public Optional<Version> at(Address address) {
    String hash = address.hash();
    if (hash == null) {
      return at(address.second().plusSeconds(1).minusNanos(1));
    }
    return versions.stream()
        .filter(v -> v.firstSeen().truncatedTo(ChronoUnit.SECONDS).equals(address.second()))
        .filter(v -> v.content().hex().startsWith(hash))
        .findFirst();
  }

  private static Instant second(List<Sighting> run) {
    return run.getFirst().seen().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Version version(
      int number, List<Sighting> run, boolean aloneInItsSecond, boolean revert) {
    Sighting first = run.getFirst();
    Set<String> readers = new LinkedHashSet<>();
    String label = null;
    String language = null;
    long recorded = Long.MAX_VALUE;
    for (Sighting sighting : run) {
      readers.add(sighting.reader());
      label = firstKnown(label, sighting.label());
      language = firstKnown(language, sighting.language());
      recorded = Math.min(recorded, sighting.position());
    }
    String hash = aloneInItsSecond ? null : first.content().hex().substring(0, 8);
    return new Version(
        number,
        new Address(first.seen(), hash),
        first.seen(),
        run.getLast().seen(),
        first.content(),
        revert,
        label,
        language,
        Set.copyOf(readers),
        recorded);
  }

  private static @Nullable String firstKnown(@Nullable String known, @Nullable String next) {
    return known == null ? next : known;
  }
}
