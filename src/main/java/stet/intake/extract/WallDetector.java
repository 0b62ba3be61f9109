package stet.intake.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.intake.extract.ExtractionResult.Reason;
import stet.intake.extract.ExtractionResult.Refused;

/**
 * Detector of walls: pages that show something else in place of the article. If a wall were taken
 * for the article, it would look as if everything had been deleted, and the next fetch as if
 * everything had come back.
 */
final class WallDetector {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BLOCKED =
      Pattern.compile(
          "just a moment|attention required|access denied|are you (a )?(robot|human)|verify(ing)?"
              + " (that )?you are (a )?human|unusual traffic|security check|bot verification|request"
              + " blocked|pardon our interruption|enable javascript and cookies to continue|captcha",
          FLAGS);

  private static final Pattern MISSING =
      Pattern.compile(
          "^\\W*(error |http )*(404|410)\\b|(page|article|story|content|file) (is |was |could |can )?(not |cannot |no longer )"
              + "+(be )?(found|available|exist)|page doesn['’]t exist|seite (wurde )?nicht gefunden|page introuvable|"
              + "página no encontrada|pagina non trovata|niet gevonden|страница не найдена",
          FLAGS);

  private static final Pattern CONSENT =
      Pattern.compile(
          "\\bcookies?\\b|\\bconsent\\b|legitimate interest|our partners|your privacy|"
              + "einwilligung|datenschutz|consentement|privacidad|kakor",
          FLAGS);

  private static final Pattern PAID =
      Pattern.compile(
          "subscribe( now)? to (continue|read|unlock|keep)|to (continue|keep) reading|already (a|an)"
              + " (subscriber|member)|already have (a subscription|an account)|(sign|log) ?in to"
              + " (continue|read|keep)|register to (continue|read)|(for|to) (our )?subscribers|"
              + "subscribers? only|jetzt abonnieren|réservé aux abonnés|solo (para )?suscriptores|"
              + "riservato agli abbonati",
          FLAGS);

  /** An article, however short, has as many words; a headline alone has not. */
  private static final int SHORTEST = 8;

  /** A text behind a wall is a paragraph or two. */
  private static final int PREVIEW = 60;

  private static final int PARAGRAPH = 15;

  /** A page that says that it is blocked or missing says hardly more. */
  private static final int BRIEF = 150;

  /** So much of a headline is read. */
  private static final int TITLE = 300;

  private WallDetector() {}

  /** The reason why a page has no article, if it has none. */
  static Optional<Refused> before(String headline, List<TextBlock> body, String all, boolean paid) {
    int words = body.stream().mapToInt(TextBlock::words).sum();
    String title = headline.substring(0, Math.min(headline.length(), TITLE));
    String opening = all.substring(0, Math.min(all.length(), 2000));
    if (words < BRIEF && BLOCKED.matcher(title + "\n" + opening).find()) {
      return refused(Reason.BLOCKED, headline);
    }
    if (words < BRIEF && MISSING.matcher(title).find()) {
      return refused(Reason.MISSING, headline);
    }
    if (isConsent(body, words)) {
      return refused(Reason.CONSENT, body.getFirst().text());
    }
    if (words < PREVIEW && (paid || (words < SHORTEST && PAID.matcher(all).find()))) {
      return refused(Reason.PAYWALL, headline);
    }
    return words < SHORTEST ? refused(Reason.EMPTY, headline) : Optional.empty();
  }

  private static boolean isConsent(List<TextBlock> body, int words) {
    int consenting = 0;
    for (TextBlock block : body) {
      consenting += CONSENT.matcher(block.text()).find() ? block.words() : 0;
    }
    return words > 0 && words < 5 * BRIEF && consenting > 0.6 * words && !isAbout(body);
  }

  /** An article about cookies has long paragraphs without them. */
  private static boolean isAbout(List<TextBlock> body) {
    return body.stream()
            .filter(b -> b.words() >= PARAGRAPH && !CONSENT.matcher(b.text()).find())
            .count()
        >= 3;
  }

  private static Optional<Refused> refused(Reason reason, String detail) {
    String shown = detail.length() > 100 ? detail.substring(0, 100) + "…" : detail;
    return Optional.of(new Refused(reason, shown));
  }
}
