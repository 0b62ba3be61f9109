package stet.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A withholding: a line of the public log stating that something is not shown, and why.
 *
 * @param number the number of the line, from 1
 * @param reason the operator's reason, which readers see
 * @param placed the time since which it is withheld
 * @param erased whether the content itself is gone; then it is never released
 * @param released the time since which it is shown again; null while it is withheld
 */
public record Withholding(
    long number,
    Subject subject,
    String reason,
    Instant placed,
    boolean erased,
    @Nullable Instant released) {

  /** The text in place of a person's name that is withheld. */
  public static final String NAME_LEFT_OUT = "[name withheld]";

  /** The subject of a withholding: what is not shown. */
  public sealed interface Subject {}

  /**
   * An article, or its versions within a time.
   *
   * @param from the start of the time: versions seen at or after it are withheld; null for all of
   *     the past
   * @param to the end of the time, which is included; null for all of the future
   */
  public record OfArticle(ArticleId article, @Nullable Instant from, @Nullable Instant to)
      implements Subject {

    /** Whether the whole article is withheld, at all times. */
    public boolean whole() {
      return from == null && to == null;
    }

    /** Whether an instant is within the time that is withheld. */
    public boolean covers(Instant seen) {
      return (from == null || !seen.isBefore(from)) && (to == null || !seen.isAfter(to));
    }

    /** Whether a version was seen within the time that is withheld. */
    public boolean covers(Version version) {
      return (from == null || !version.lastSeen().isBefore(from))
          && (to == null || !version.firstSeen().isAfter(to));
    }
  }

  /** A person's name, in any text. Its {@link Object#toString} does not reveal the name. */
  public record OfName(String name) implements Subject {
    @Override
    public String toString() {
      return "a person's name";
    }
  }

  /**
   * Single observations of an article, which are left out as if they had never been made: the
   * article's versions are made from the other observations.
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

    /** The time of the earliest of these observations. */
    public Instant from() {
      return observations.getFirst().seen();
    }

    /** The time of the latest of these observations. */
    public Instant to() {
      return observations.getLast().seen();
    }
  }

  /** The name that identifies an observation of an article, in every copy of the archive. */
  public record ObservationName(Instant seen, Sha256 content) {
    static final Comparator<ObservationName> BY_TIME =
        Comparator.comparing(ObservationName::seen).thenComparing(ObservationName::content);
  }

  public boolean inForce() {
    return released == null;
  }

  /**
   * The article and the time within which its versions are withheld, if the subject is an article.
   */
  public Optional<OfArticle> ofArticle() {
    return subject instanceof OfArticle article ? Optional.of(article) : Optional.empty();
  }

  /** The article of which something is withheld; empty for a name. */
  public Optional<ArticleId> article() {
    return switch (subject) {
      case OfArticle of -> Optional.of(of.article());
      case OfObservations of -> Optional.of(of.article());
      case OfName of -> Optional.empty();
    };
  }

  /**
   * The withholding in words that continue a sentence: {@code withheld since 2026-11-24: the court
   * asked for it}.
   */
  public String describe() {
    String day = placed.toString().substring(0, 10);
    return (erased ? "erased on " : "withheld since ") + day + ": " + reason;
  }
}
