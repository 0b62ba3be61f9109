package stet.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A withholding: a line of the public log which says that something is not shown, and why.
 *
 * @param number the number of the line, from 1
 * @param reason the operator's reason, which readers see
 * @param placed the time since which it is withheld
 * @param erased whether the content itself is gone; then it is never released
 * @param released the time since which it is shown again, null while it is withheld
 */
public record Withholding(
    long number,
    Subject subject,
    String reason,
    Instant placed,
    boolean erased,
    @Nullable Instant released) {

  /** Stands in a text where a person's name is withheld. */
  public static final String NAME_LEFT_OUT = "[name withheld]";

  /** What is not told. */
  public sealed interface Subject {}

  /**
   * An article, or what stood in it then.
   *
   * @param from withheld are the versions that were seen at or after it; null for all of the past
   * @param to and at or before it; null for all that comes
   */
  public record OfArticle(ArticleId article, @Nullable Instant from, @Nullable Instant to)
      implements Subject {

    /** Whether it is withheld whatever was seen of it when. */
    public boolean whole() {
      return from == null && to == null;
    }

    /** Whether an instant lies within the time that is withheld. */
    public boolean covers(Instant seen) {
      return (from == null || !seen.isBefore(from)) && (to == null || !seen.isAfter(to));
    }

    /** Whether it was seen within the time that is withheld. */
    public boolean covers(Version version) {
      return (from == null || !version.lastSeen().isBefore(from))
          && (to == null || !version.firstSeen().isAfter(to));
    }
  }

  /** A person's name, wherever it stands. As a text, it does not say the name. */
  public record OfName(String name) implements Subject {
    @Override
    public String toString() {
      return "a person's name";
    }
  }

  /**
   * Single observations of an article, which are left out as if they had never been made: the
   * article's versions are those of the others.
   *
   * @param observations at least one; in order of time
   */
  public record OfObservations(ArticleId article, List<ObservationName> observations)
      implements Subject {
    public OfObservations {
      if (observations.isEmpty()) {
        throw new IllegalArgumentException("no observation is named of article " + article);
      }
      observations = observations.stream().distinct().sorted(ObservationName.BY_TIME).toList();
    }

    /** When the earliest of them was made. */
    public Instant from() {
      return observations.getFirst().seen();
    }

    /** When the latest of them was made. */
    public Instant to() {
      return observations.getLast().seen();
    }
  }

  /** What an observation of an article is known by, in whatever copy of the archive. */
  public record ObservationName(Instant seen, Sha256 content) {
    static final Comparator<ObservationName> BY_TIME =
        Comparator.comparing(ObservationName::seen).thenComparing(ObservationName::content);
  }

  public boolean inForce() {
    return released == null;
  }

  /** The article and the time in which its versions are withheld, where it is of those. */
  public Optional<OfArticle> ofArticle() {
    return subject instanceof OfArticle article ? Optional.of(article) : Optional.empty();
  }

  /** The article that something is withheld of, empty where it is a name. */
  public Optional<ArticleId> article() {
    return switch (subject) {
      case OfArticle of -> Optional.of(of.article());
      case OfObservations of -> Optional.of(of.article());
      case OfName of -> Optional.empty();
    };
  }

  /** {@code withheld since 2026-11-24: the court asked for it}, as a sentence goes on with it. */
  public String told() {
    String day = placed.toString().substring(0, 10);
    return (erased ? "erased on " : "withheld since ") + day + ": " + reason;
  }
}
