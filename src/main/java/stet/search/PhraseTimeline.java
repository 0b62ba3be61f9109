package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.VersionAddress;

/**
 * Every article that ever held a phrase, those that held it first in front, and when it stood in
 * each.
 *
 * <p>A version holds a phrase whose words stand in its headline, or in one paragraph of its body,
 * one behind the other, whatever their case, their accents and the punctuation between them.
 *
 * @param notices what whoever asked should know, in sentences: that this is a part, say
 * @param articles how many ever held it
 * @param versions how many versions of them do
 * @param first where it was seen first of all, null where it never was
 * @param lives those of this page
 * @param next what leads to the page that follows, null on the last
 */
public record PhraseTimeline(
    String phrase,
    List<String> notices,
    int articles,
    int versions,
    @Nullable Life first,
    List<Life> lives,
    @Nullable String next,
    Duration took) {

  public PhraseTimeline {
    notices = List.copyOf(notices);
    lives = List.copyOf(lives);
  }

  /**
   * When a phrase stood in one article.
   *
   * @param headline of the article's latest version
   * @param lastChanged when that was first seen
   * @param versions how many the article has
   * @param held how many of them hold the phrase
   * @param spells at least one, oldest first: every further one is a time that it was put back
   */
  public record Life(
      Article article,
      String headline,
      Instant firstSeen,
      Instant lastChanged,
      int versions,
      int held,
      List<Spell> spells) {

    public Life {
      spells = List.copyOf(spells);
    }
  }

  /**
   * A run of versions that all hold it, from the first sighting to the last, and the sightings
   * without it around them: it came and went between these, at an instant that nobody observed.
   *
   * @param notBefore the last sighting of the version before; null where the article held it as it
   *     was first seen, or where what stood before is withheld
   * @param goneBy the first sighting of another version, be it withheld; null where it still stands
   * @param withheldBefore whether what stood before is withheld, and may have held it too
   * @param withheldAfter whether what stood behind is withheld, and may still have held it
   */
  public record Spell(
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
