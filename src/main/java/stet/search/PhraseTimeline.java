package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.VersionAddress;

/**
 * The timeline of a phrase: every article that ever held the phrase, with the periods in which it
 * did. The article that held it first comes first.
 *
 * <p>A version holds a phrase if the words of the phrase follow each other in its headline or in
 * one paragraph of its body. Case, accents and punctuation between the words do not matter.
 *
 * @param notices sentences that the user should read, for example that the answer is incomplete
 * @param articles the number of articles that ever held the phrase
 * @param versions the number of versions of these articles that hold the phrase
 * @param wanted the number of articles on all pages; lower than {@code articles} if only those were
 *     asked for that no longer hold the phrase
 * @param first the phrase in the article where it was seen first; null if it was never seen
 * @param listed the phrase in each of the articles on this page
 * @param next the cursor of the next page; null on the last page
 */
public record PhraseTimeline(
    String phrase,
    List<String> notices,
    int articles,
    int versions,
    int wanted,
    @Nullable PhraseArticle first,
    List<PhraseArticle> listed,
    @Nullable String next,
    Duration took) {

  public PhraseTimeline {
    notices = List.copyOf(notices);
    listed = List.copyOf(listed);
  }

  /**
   * The periods in which one article held a phrase.
   *
   * @param headline the headline of the article's latest version
   * @param lastChanged the time at which that version was first seen
   * @param versions the number of the article's versions
   * @param held the number of the article's versions that hold the phrase
   * @param periods the periods, oldest first, at least one; each further period means that the
   *     phrase was put back
   */
  public record PhraseArticle(
      Article article,
      String headline,
      Instant firstSeen,
      Instant lastChanged,
      int versions,
      int held,
      List<PhrasePeriod> periods) {

    public PhraseArticle {
      periods = List.copyOf(periods);
    }
  }

  /**
   * A run of consecutive versions that all hold the phrase, from the first sighting to the last.
   * The sightings without the phrase before and after the run bound the instants at which it was
   * added and removed, which were not observed.
   *
   * @param notBefore the last sighting of the version before; null if the article held the phrase
   *     when it was first seen, or if the version before is withheld
   * @param goneBy the first sighting of the next version, even a withheld one; null if the latest
   *     version still holds the phrase
   * @param withheldBefore whether the version before is withheld; it may have held the phrase too
   * @param withheldAfter whether the version after is withheld; it may still have held the phrase
   */
  public record PhrasePeriod(
      int fromVersion,
      VersionAddress from,
      Instant seen,
      @Nullable Instant notBefore,
      int toVersion,
      VersionAddress to,
      Instant lastSeen,
      @Nullable Instant goneBy,
      boolean withheldBefore,
      boolean withheldAfter) {}
}
