package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.model.Publisher;
import stet.search.PhraseTimeline;

/**
 * The timeline of a phrase as JSON: the articles that ever held it, with the times at which they
 * did.
 *
 * @param notices sentences that the user should read about the answer; absent if there are none
 * @param first the article where the phrase was first seen; absent if it was never seen
 * @param articles every article that ever held the phrase; the article that held it first comes
 *     first
 * @param next the value of {@code after} for the next page; null on the last page
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

  /** The numbers of articles and versions that ever held the phrase. */
  public record TotalJson(int articles, int versions) {}

  /**
   * The times at which one article held the phrase.
   *
   * @param held the number of the article's versions that hold the phrase
   * @param spells the runs of versions, oldest first; each further run means that the phrase was
   *     put back
   */
  public record LifeJson(ArticleJson article, int held, List<SpellJson> spells) {}

  /**
   * A run of versions that all hold the phrase.
   *
   * @param from the address of the first of these versions; {@code to} is the address of the last
   * @param seen the first sighting of the first version
   * @param notBefore the last sighting of the version before; null if the article held the phrase
   *     when it was first seen, or if the version before is withheld
   * @param lastSeen the last sighting of the last version
   * @param goneBy the first sighting of the next version, even a withheld one; null if the latest
   *     version still holds the phrase
   * @param withheldBefore whether the version before is withheld; it may have held the phrase too
   * @param withheldAfter whether the version after is withheld; it may still have held the phrase
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

  /**
   * @param publishers gives the publisher behind a source
   */
  static PhraseJson of(
      PhraseTimeline timeline, Function<String, Publisher> publishers, double took) {
    PhraseTimeline.PhraseArticle first = timeline.first();
    return new PhraseJson(
        timeline.phrase(),
        timeline.notices(),
        new TotalJson(timeline.articles(), timeline.versions()),
        first == null ? null : of(first, publishers),
        timeline.listed().stream().map(life -> of(life, publishers)).toList(),
        timeline.next(),
        took);
  }

  private static LifeJson of(
      PhraseTimeline.PhraseArticle life, Function<String, Publisher> publishers) {
    ArticleJson article =
        ArticleJson.of(
            life.article(),
            publishers.apply(life.article().source()),
            life.headline(),
            life.firstSeen(),
            life.lastChanged(),
            life.versions());
    return new LifeJson(article, life.held(), life.periods().stream().map(PhraseJson::of).toList());
  }

  private static SpellJson of(PhraseTimeline.PhrasePeriod spell) {
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
