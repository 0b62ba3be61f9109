package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.PhraseTimeline;

/**
 * The timeline of a phrase as JSON: the times and articles in which it stood.
 *
 * @param notices in whole sentences, what the user should know of the answer; absent if there is
 *     nothing
 * @param first the article where it was seen first, absent if it never was seen
 * @param articles every article that ever held it, the earliest to hold it first
 * @param next the value of {@code after} for the next page; null on the last
 * @param took the time in milliseconds
 */
public record PhraseJson(
    String phrase,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
    TotalJson total,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LifeJson first,
    List<LifeJson> articles,
    @Nullable String next,
    double took) {

  /** How many articles ever held it, and in how many versions. */
  public record TotalJson(int articles, int versions) {}

  /**
   * When it stood in one article.
   *
   * @param held how many versions hold it
   * @param spells oldest first: every further one is a time that it was put back
   */
  public record LifeJson(ArticleJson article, int held, List<SpellJson> spells) {}

  /**
   * A run of versions that all hold it.
   *
   * @param from address of the first of them, {@code to} of the last
   * @param seen first sighting
   * @param notBefore last sighting of the version before; null where the article held it as it was
   *     first seen, or where what stood before is withheld
   * @param lastSeen last sighting
   * @param goneBy first sighting of the version behind, be it withheld; null where it still stands
   * @param withheldBefore whether what stood before is withheld, and may have held it too
   * @param withheldAfter whether what stood behind is withheld, and may still have held it
   */
  public record SpellJson(
      int fromVersion,
      String from,
      Instant seen,
      @Nullable Instant notBefore,
      int toVersion,
      String to,
      Instant lastSeen,
      @Nullable Instant goneBy,
      boolean withheldBefore,
      boolean withheldAfter) {}

  static PhraseJson of(PhraseTimeline timeline, double took) {
    PhraseTimeline.Life first = timeline.first();
    return new PhraseJson(
        timeline.phrase(),
        timeline.notices(),
        new TotalJson(timeline.articles(), timeline.versions()),
        first == null ? null : of(first),
        timeline.lives().stream().map(PhraseJson::of).toList(),
        timeline.next(),
        took);
  }

  private static LifeJson of(PhraseTimeline.Life life) {
    ArticleJson article =
        new ArticleJson(
            life.article().id().value(),
            life.article().url(),
            life.article().source(),
            life.headline(),
            life.firstSeen(),
            life.lastChanged(),
            life.versions());
    return new LifeJson(article, life.held(), life.spells().stream().map(PhraseJson::of).toList());
  }

  private static SpellJson of(PhraseTimeline.Spell spell) {
    return new SpellJson(
        spell.fromVersion(),
        spell.from().toString(),
        spell.seen(),
        spell.notBefore(),
        spell.toVersion(),
        spell.to().toString(),
        spell.lastSeen(),
        spell.goneBy(),
        spell.withheldBefore(),
        spell.withheldAfter());
  }
}
