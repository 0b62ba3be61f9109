package stet.intake.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries of a page.
 *
 * @param element the innermost block-level element around the text
 * @param linked the number of characters of the text that are in links
 */
record TextBlock(BlockKind kind, String text, Element element, int linked) {

  /** The share of the characters that are in links, from 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  /** The approximate number of words. */
  int words() {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }
}
