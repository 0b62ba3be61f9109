package stet.intake.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.text.language.LanguageDetector;
import stet.text.language.LanguagePack;
import stet.text.language.LanguagePacks;

/**
 * Detector of the language in which a page's boilerplate is read: the language that the page
 * declares, or else the one of its paragraphs.
 *
 * <p>Templates are often made for English and filled in another language. So a declaration counts
 * only if the paragraphs do not contradict it. If they do, or if no language is known, the words of
 * all languages are used.
 */
final class PageLanguage {

  /** The number of characters of a sample. The detector reads no more. */
  private static final int SAMPLE = 1_500;

  private final LanguagePacks packs;
  private final LanguageDetector detector;

  PageLanguage(LanguagePacks packs) {
    this.packs = packs;
    this.detector = new LanguageDetector(packs);
  }

  /**
   * Returns the language pack for a page.
   *
   * @param declared the language that the page declares, as BCP 47 tag; null if it declares none
   */
  LanguagePack of(Document page, @Nullable String declared) {
    String detected = detector.detect(new Content("", "", sample(page)));
    boolean isDetected = !detected.equals("und");
    if (declared == null || declared.equals("und")) {
      return isDetected ? packs.of(detected) : packs.pool();
    }
    LanguagePack pack = packs.of(declared);
    return isDetected && !pack.equals(packs.of(detected)) ? packs.pool() : pack;
  }

  /**
   * Returns the beginning of the page's paragraphs. Other text is left out, because menus and
   * labels are often in another language.
   */
  private static String sample(Document page) {
    StringBuilder sample = new StringBuilder();
    for (Element paragraph : page.select("p")) {
      if (sample.length() > SAMPLE) {
        break;
      }
      sample.append(VisibleText.shown(paragraph.text())).append('\n');
    }
    return sample.toString();
  }
}
