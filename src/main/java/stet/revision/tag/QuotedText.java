package stet.revision.tag;

import java.util.Collections;
import java.util.List;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.revision.tag.quote.Quotation;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.word.TextWord;

/** A quotation in a version, with the text between its quotation marks. */
public final class QuotedText {

  /**
   * The number of paragraphs ahead of the quotation's own that are read to find its speaker; a
   * pronoun refers no farther back.
   */
  private static final int BACK = 2;

  private final ArticlePart where;
  private final Content content;
  final QuotationReader all;
  final Quotation quotation;

  QuotedText(ArticlePart where, Content content, QuotationReader all, Quotation quotation) {
    this.where = where;
    this.content = content;
    this.all = all;
    this.quotation = quotation;
  }

  /** The words of a text as they are compared in quotations, regardless of case and marks. */
  public static List<String> words(String text) {
    return TextWord.of(text, 0, text.length()).stream().map(TextWord::folded).toList();
  }

  public ArticlePart where() {
    return where;
  }

  /** The text inside the marks, as written. */
  public String text() {
    return quotation.content();
  }

  /** The words of the quotation, as {@link #words(String)} gives them. */
  public List<String> words() {
    return quotation.folded();
  }

  /** Whether the quotation contains a sequence of words. */
  public boolean holds(List<String> words) {
    return Collections.indexOfSubList(words(), words) >= 0;
  }

  /**
   * Whether this is the same quotation as one with the given words: they share half of the longer
   * one's words, or one is a part of the other; with fewer than four words, all must be the same.
   */
  public boolean isThatOf(List<String> words) {
    return words().equals(words) || QuoteRule.same(words(), words);
  }

  /**
   * The text in which the speaker is looked for: the paragraph of the quotation, and the paragraphs
   * ahead that a pronoun may refer to.
   */
  public String around() {
    return content.text(where).substring(from(), to());
  }

  Content content() {
    return content;
  }

  /** The place where the first of these paragraphs begins. */
  int from() {
    if (where != ArticlePart.BODY) {
      return 0;
    }
    List<Content.Paragraph> paragraphs = content.paragraphs();
    return paragraphs.get(Math.max(0, paragraph(paragraphs) - BACK)).start();
  }

  /** The place where the paragraph of the quotation ends. */
  int to() {
    if (where != ArticlePart.BODY) {
      return content.text(where).length();
    }
    List<Content.Paragraph> paragraphs = content.paragraphs();
    return Math.max(quotation.end(), paragraphs.get(paragraph(paragraphs)).end());
  }

  private int paragraph(List<Content.Paragraph> paragraphs) {
    int last = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).start() <= quotation.start()) {
        last = i;
      }
    }
    return last;
  }
}
