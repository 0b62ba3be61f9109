package stet.intake.extract;

import java.util.regex.Pattern;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of boilerplate sentences, which publishers put into the text of any article. They are
 * recognized by their words, because their markup is that of the article.
 */
final class BoilerplateSentences {

  /** The most words of a notice. Longer blocks are text, whatever their first words are. */
  private static final int NOTICE = 40;

  /**
   * The most characters of a notice, however few words it has. In a line of dashes as long as the
   * page, patterns would try each part.
   */
  private static final int LONGEST = 1500;

  /**
   * The most authors of an article that are looked for. Of the largest collaborations, only the
   * first authors describe themselves.
   */
  private static final int MOST_AUTHORS = 100;

  /** The most words of a heading above foreign content. */
  private static final int TITLE = 9;

  /** The separator between the names of a byline. */
  private static final Pattern AUTHORS = Pattern.compile(", ");

  private final Pattern labels;
  private final Pattern credits;
  private final Pattern teasers;
  private final Pattern noticeOpenings;
  private final Pattern noticePhrases;
  private final Pattern relatedHeadings;
  private final Pattern linkOpenings;
  private final Pattern authorDescriptions;
  private final Pattern authorVerbs;

  private BoilerplateSentences(LanguagePack pack) {
    labels = PagePattern.any("\\W*", pack.lines(WordList.PAGE_LABELS), "\\W*");
    credits =
        PagePattern.any("\\W*", pack.lines(WordList.PICTURE_CREDITS), "\\s*[:/©] ?\\S[^.!?]{0,70}");
    teasers =
        PagePattern.any("\\W*", pack.lines(WordList.TEASER_OPENINGS), "\\s*(?:[:|–—])(?s:.*)");
    noticeOpenings = PagePattern.any("\\W*", pack.lines(WordList.NOTICE_OPENINGS), "(?s:.*)");
    noticePhrases = PagePattern.any(pack.lines(WordList.NOTICE_PHRASES));
    relatedHeadings = PagePattern.any("\\W*", pack.lines(WordList.RELATED_HEADINGS), "\\W*");
    linkOpenings = PagePattern.any("\\W*", pack.words(WordList.LINK_OPENINGS), "(?!\\p{L})");
    authorDescriptions =
        Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]* ){2,3}(?:"
                + String.join("|", pack.lines(WordList.AUTHOR_DESCRIPTIONS))
                + ")");
    authorVerbs =
        Pattern.compile(
            ",? (?:" + String.join("|", pack.words(WordList.AUTHOR_VERBS)) + ")(?!\\p{L})");
  }

  /** Returns the detector for pages in a language. */
  static BoilerplateSentences of(LanguagePack pack) {
    return pack.derived(BoilerplateSentences.class, BoilerplateSentences::new);
  }

  /** Whether a block is a notice or a label, and not a sentence of the article. */
  boolean isNotice(TextBlock block) {
    String text = block.text();
    if (text.length() > LONGEST) {
      return false;
    }
    if (labels.matcher(text).matches()) {
      return true;
    }
    return block.words() <= NOTICE
        && (credits.matcher(text).matches()
            || teasers.matcher(text).matches()
            || noticeOpenings.matcher(text).matches()
            || noticePhrases.matcher(text).find());
  }

  /** Whether a block invites readers to another page, as a link between paragraphs may. */
  boolean isCall(TextBlock block) {
    return linkOpenings.matcher(block.text()).lookingAt();
  }

  /**
   * Whether a block describes an author: one of the given authors, or, according to its words, a
   * person who writes.
   */
  boolean isOfAuthor(TextBlock block, String authors) {
    return block.text().length() <= LONGEST
        && block.words() <= NOTICE
        && (authorDescriptions.matcher(block.text()).lookingAt()
            || AUTHORS
                .splitAsStream(authors)
                .limit(MOST_AUTHORS)
                .anyMatch(
                    name ->
                        name.contains(" ")
                            && block.text().startsWith(name)
                            && authorVerbs
                                .matcher(block.text().substring(name.length()))
                                .lookingAt()));
  }

  /** Whether a heading precedes content that is not part of the article. */
  boolean isForeignHeading(TextBlock block) {
    return block.kind() == BlockKind.HEADING
        && block.text().length() <= LONGEST
        && block.words() <= TITLE
        && relatedHeadings.matcher(block.text()).matches();
  }
}
