package stet.intake.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.intake.extract.ExtractionResult.Reason;
import stet.intake.extract.ExtractionResult.Refused;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of walls, which are pages that show something else in place of the article. If a wall
 * were taken for the article, the article would seem to be deleted completely, and restored at the
 * next fetch.
 */
final class WallDetector {

  /** The fewest words of an article. A headline alone has fewer. */
  private static final int SHORTEST = 8;

  /**
   * The fewest words of a text that is not the preview of a paywall, which is a paragraph or two;
   * and the fewest words of a long paragraph.
   */
  private static final int PREVIEW = 60;

  private static final int PARAGRAPH = 15;

  /** The number of words below which a page may be a notice that it is blocked or missing. */
  private static final int BRIEF = 150;

  /** The number of characters of a headline that are read. */
  private static final int TITLE = 300;

  private final Pattern blocked;
  private final Pattern missing;
  private final Pattern consent;
  private final Pattern paid;

  private WallDetector(LanguagePack pack) {
    blocked = PagePattern.any(pack.lines(WordList.BLOCKED_PAGE_PHRASES));
    missing = PagePattern.any(pack.lines(WordList.MISSING_PAGE_PHRASES));
    consent = PagePattern.any(pack.lines(WordList.CONSENT_PHRASES));
    paid = PagePattern.any(pack.lines(WordList.PAYWALL_PHRASES));
  }

  /** Returns the detector for pages in a language. */
  static WallDetector of(LanguagePack pack) {
    return pack.derived(WallDetector.class, WallDetector::new);
  }

  /** Returns the reason why a page has no article, if it has none. */
  Optional<Refused> before(String headline, List<TextBlock> body, String all, boolean isPaid) {
    int words = body.stream().mapToInt(TextBlock::words).sum();
    String title = headline.substring(0, Math.min(headline.length(), TITLE));
    String opening = all.substring(0, Math.min(all.length(), 2000));
    if (words < BRIEF && blocked.matcher(title + "\n" + opening).find()) {
      return refused(Reason.BLOCKED, headline);
    }
    if (words < BRIEF && missing.matcher(title).find()) {
      return refused(Reason.MISSING, headline);
    }
    if (isConsent(body, words)) {
      return refused(Reason.CONSENT, body.getFirst().text());
    }
    if (words < PREVIEW && (isPaid || (words < SHORTEST && paid.matcher(all).find()))) {
      return refused(Reason.PAYWALL, headline);
    }
    return words < SHORTEST ? refused(Reason.EMPTY, headline) : Optional.empty();
  }

  private boolean isConsent(List<TextBlock> body, int words) {
    int consenting = 0;
    for (TextBlock block : body) {
      consenting += consent.matcher(block.text()).find() ? block.words() : 0;
    }
    return words > 0 && words < 5 * BRIEF && consenting > 0.6 * words && !isAbout(body);
  }

  /**
   * Whether a text is an article about consent. Such an article has at least three long paragraphs
   * without the phrases of consent pages.
   */
  private boolean isAbout(List<TextBlock> body) {
    return body.stream()
            .filter(b -> b.words() >= PARAGRAPH && !consent.matcher(b.text()).find())
            .count()
        >= 3;
  }

  private static Optional<Refused> refused(Reason reason, String detail) {
    String shown = detail.length() > 100 ? detail.substring(0, 100) + "…" : detail;
    return Optional.of(new Refused(reason, shown));
  }
}
