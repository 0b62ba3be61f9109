package stet.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of an article: its versions in order of time. It is a pure function of the set of
 * the article's observations, without what is withheld.
 *
 * @param versions the versions, at least one; {@code versions.get(i).number() == i + 1}
 * @param gaps the gaps where versions are withheld, in order of time; none if nothing of the
 *     article is withheld
 */
public record Timeline(Article article, List<Version> versions, List<Gap> gaps) {

  public Timeline {
    versions = List.copyOf(versions);
    gaps = List.copyOf(gaps);
  }

  /** Creates the timeline of an article of which nothing is withheld. */
  public Timeline(Article article, List<Version> versions) {
    this(article, versions, List.of());
  }

  /**
   * A gap of consecutive versions that are withheld.
   *
   * @param after the number of the visible version before them; 0 if there is none
   * @param from the time at which the first of them was first seen
   * @param until the time at which the visible version after them was first seen; null if there is
   *     none
   */
  public record Gap(int after, Instant from, @Nullable Instant until, Withholding why) {
    boolean covers(Instant instant) {
      return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
  }

  /** Derives the timeline of an article from its sightings, given in any order. */
  public static Timeline of(ArticleId id, String source, Collection<Sighting> sightings) {
    if (sightings.isEmpty()) {
      throw new IllegalArgumentException("an article has at least one observation: " + id);
    }
    List<Sighting> ordered = Sighting.current(sightings);
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
    // The earliest of all observations gives the identifier, even if later rules read it again,
    // since lists of articles use that identifier too.
    String identifier = Collections.min(sightings, Sighting.BY_TIME).identifier();
    return new Timeline(new Article(id, source, identifier), versions);
  }

  public Version first() {
    return versions.getFirst();
  }

  public Version last() {
    return versions.getLast();
  }

  /** The version with a number. */
  public Optional<Version> number(int number) {
    return number < 1 || number > versions.size()
        ? Optional.empty()
        : Optional.of(versions.get(number - 1));
  }

  /** The version before a version, if there is one and it is not withheld. */
  public Optional<Version> before(Version version) {
    return followsGap(version) ? Optional.empty() : number(version.number() - 1);
  }

  /** Whether the version before a version is withheld. */
  public boolean followsGap(Version version) {
    return gapAfter(version.number() - 1).isPresent();
  }

  /**
   * The time at which the withheld version directly behind a version was first seen; empty if there
   * is none.
   */
  public Optional<Instant> gapAfter(Version version) {
    return gapAfter(version.number()).map(Gap::from);
  }

  /**
   * The time since which another text is there, withheld or not; empty while the version itself is
   * still current.
   */
  public Optional<Instant> until(Version version) {
    return gapAfter(version).or(() -> number(version.number() + 1).map(Version::firstSeen));
  }

  /**
   * This timeline without withheld versions; empty if all are withheld. The remaining versions
   * change only their numbers.
   *
   * @param why the withholding of a version, if it is withheld
   */
  public Optional<Timeline> without(Function<Version, Optional<Withholding>> why) {
    List<Version> visible = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    Gap open = null;
    for (Version version : versions) {
      Optional<Withholding> withheld = why.apply(version);
      if (withheld.isPresent()) {
        open =
            open == null
                ? new Gap(visible.size(), version.firstSeen(), null, withheld.get())
                : open;
        continue;
      }
      if (open != null) {
        gaps.add(new Gap(open.after(), open.from(), version.firstSeen(), open.why()));
        open = null;
      }
      visible.add(version.numbered(visible.size() + 1));
    }
    if (open != null) {
      gaps.add(open);
    }
    return visible.isEmpty() ? Optional.empty() : Optional.of(new Timeline(article, visible, gaps));
  }

  /**
   * The version that was current at an instant: the latest that was first seen at or before it.
   *
   * @throws WithheldException if the text at that time is withheld
   */
  public Optional<Version> at(Instant instant) {
    refuse(instant);
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
   * The version that an address names. An address with a hash names only the version that was first
   * seen in that second with that content.
   *
   * @throws WithheldException if the text at that time is withheld
   */
  public Optional<Version> at(VersionAddress address) {
    String hash = address.hash();
    if (hash == null) {
      return at(address.second().plusSeconds(1).minusNanos(1));
    }
    Optional<Version> named =
        versions.stream()
            .filter(v -> v.firstSeen().truncatedTo(ChronoUnit.SECONDS).equals(address.second()))
            .filter(v -> v.content().hex().startsWith(hash))
            .findFirst();
    if (named.isEmpty()) {
      refuse(address.second().plusSeconds(1).minusNanos(1));
    }
    return named;
  }

  private void refuse(Instant instant) {
    for (Gap gap : gaps) {
      if (gap.covers(instant)) {
        throw new WithheldException("What stood in this article then is", gap.why());
      }
    }
  }

  private Optional<Gap> gapAfter(int number) {
    return gaps.stream().filter(gap -> gap.after() == number).findFirst();
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
        new VersionAddress(first.seen(), hash),
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
