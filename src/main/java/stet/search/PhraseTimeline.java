package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.VersionAddress;

/**
 * The timeline of a phrase: every article that ever held the phrase, the earliest to hold it first,
 * with the times at which it stood in each.
 *
 * <p>A version holds a phrase if the words of the phrase stand in its headline, or in one paragraph
 * of its body, one after the other, whatever their case, their accents and the punctuation between
 * them.
 *
 * @param notices in sentences, what the user should know of the answer, as that it is only a part
 * @param articles the number of articles that ever held the phrase
 * @param versions the number of their versions that hold it
 * @param wanted the number of articles on all pages: fewer than ever held it where only those that
 *     no longer hold it were asked for
 * @param first its life in the article where it was seen first, null where it never was
 * @param lives its lives in the articles of this page
 * @param next the cursor of the page that follows, null on the last
 */
public record PhraseTimeline(
    String phrase,
    List<String> notices,
    int articles,
    int versions,
    int wanted,
    @Nullable PhraseArticle first,
    List<PhraseArticle> lives,
    @Nullable String next,
    Duration took) {

  public PhraseTimeline {
    notices = List.copyOf(notices);
    lives = List.copyOf(lives);
  }

  /**
   * The times at which a phrase stood in one article.
   *
   * @param headline the headline of the article's latest version
   * @param lastChanged when that version was first seen
   * @param versions the number of the article's versions
   * @param held the number of these that hold the phrase
   * @param spells at least one, oldest first: every further one is a time that it was put back
   */
  public record PhraseArticle(
      Article article,
      String headline,
      Instant firstSeen,
      Instant lastChanged,
      int versions,
      int held,
      List<PhrasePeriod> spells) {

    public PhraseArticle {
      spells = List.copyOf(spells);
    }
  }

  /**
   * A run of consecutive versions that all hold the phrase, from the first sighting to the last,
   * with the sightings without the phrase around them: the phrase was added and removed between
   * these, at an instant that was not observed.
   *
   * @param notBefore the last sighting of the version before; null if the article held the phrase
   *     when it was first seen, or if the version before is withheld
   * @param goneBy the first sighting of the next version, even a withheld one; null while the
   *     phrase still stands
   * @param withheldBefore whether the version before is withheld, and may have held the phrase too
   * @param withheldAfter whether the version after is withheld, and may still have held the phrase
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
