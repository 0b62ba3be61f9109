package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.Speaker;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.QuotationWording;

/**
 * The history of a quotation as JSON, with all its wordings.
 *
 * @param quotation the words that were asked for
 * @param notices sentences that the user should read about the answer; absent if there are none
 * @param articles the articles that ever held the quotation; the article that held it first comes
 *     first
 * @param took the time in milliseconds
 */
public record QuotationJson(
    String quotation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
    List<RetellingJson> articles,
    double took) {

  /** The quotation in one article. */
  public record RetellingJson(ArticleJson article, List<WordingJson> wordings) {}

  /**
   * One wording of the quotation, with one speaker, in a run of versions.
   *
   * @param text the text between the quotation marks
   * @param speaker the speaker; null if the article does not name one
   * @param from the address of the first of these versions; {@code to} is the address of the last
   * @param notBefore the last sighting of the version before; null if there is none or it is
   *     withheld
   * @param goneBy the first sighting of the next version, even a withheld one; null if the latest
   *     version still has the wording
   * @param withheldBefore whether the version before is withheld; it may have had the wording too
   * @param withheldAfter whether the version after is withheld; it may still have had the wording
   */
  public record WordingJson(
      String text,
      String where,
      EditJson.@Nullable SpeakerJson speaker,
      int fromVersion,
      String from,
      Instant seen,
      @Nullable Instant notBefore,
      int toVersion,
      String to,
      Instant lastSeen,
      @Nullable Instant goneBy,
      boolean withheldBefore,
      boolean withheldAfter) {

    static WordingJson of(Timeline timeline, QuotationWording wording) {
      Speaker speaker = wording.speaker();
      return new WordingJson(
          wording.text(),
          wording.where().label(),
          speaker == null ? null : EditJson.speaker(speaker),
          wording.from().number(),
          wording.from().address().toString(),
          wording.from().firstSeen(),
          timeline.before(wording.from()).map(Version::lastSeen).orElse(null),
          wording.to().number(),
          wording.to().address().toString(),
          wording.to().lastSeen(),
          timeline.until(wording.to()).orElse(null),
          timeline.followsGap(wording.from()),
          timeline.gapAfter(wording.to()).isPresent());
    }
  }
}
