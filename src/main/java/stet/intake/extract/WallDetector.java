package stet.intake.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.intake.extract.ExtractionResult.Reason;
import stet.intake.extract.ExtractionResult.Refused;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of walls: pages that show something else in place of the article. If a wall were taken
 * for the article, it would look as if everything had been deleted, and the next fetch as if
 * everything had come back.
 */
final class WallDetector {

  /** An article, however short, has as many words; a headline alone has not. */
  private static final int SHORTEST = 8;

  /** A text behind a wall is a paragraph or two. */
  private static final int PREVIEW = 60;

  private static final int PARAGRAPH = 15;

  /** A page that says that it is blocked or missing says hardly more. */
  private static final int BRIEF = 150;

  /** So much of a headline is read. */
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

  /** The detector for pages in a language. */
  static WallDetector of(LanguagePack pack) {
    return pack.derived(WallDetector.class, WallDetector::new);
  }

  /** The reason why a page has no article, if it has none. */
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

  /** An article about cookies has long paragraphs without them. */
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
