package stet.search.lucene.index;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.SentenceSpan;
import stet.text.Stemmer;
import stet.text.TextAnalysis;
import stet.text.WordBreaker;

/**
 * Cache of the words of one language with their terms, and of the paragraphs that were analysed
 * last. The next version of an article repeats nearly all of its paragraphs, and the cache saves
 * tokenizing them again. Not safe for several threads.
 */
final class AnalysisCache {

  /**
   * The largest number of words that are kept: some 25 MB at 250 bytes a word. Texts in real
   * languages have fewer distinct words in one day of an archive.
   */
  private static final int MOST_WORDS = 100_000;

  /**
   * The largest number of characters of paragraphs that are kept. The longest documents have some
   * 300,000 characters.
   */
  private static final int MOST_PARAGRAPHS = 1_000_000;

  /** The first of the characters that may combine with the character before them. */
  private static final char FIRST_MARK = '\u0300';

  private static final char SOFT_HYPHEN = '\u00AD';

  private final Stemmer stemmer;
  private final TermSequence.Builder builder;
  private final Map<String, WordTerms> words = new HashMap<>();
  private final Map<String, BytesRef> stems = new HashMap<>();
  private final Map<String, TermSequence> paragraphs = new HashMap<>();
  private int remembered;

  AnalysisCache(String language, WordBreaker breaker) {
    this.stemmer = new Stemmer(language);
    this.builder = new TermSequence.Builder(breaker, this::terms);
  }

  /** The words of a text that is likely to occur again soon. */
  TermSequence paragraph(String text) {
    TermSequence known = paragraphs.get(text);
    if (known == null) {
      known = text(text);
      remembered += text.length();
      if (remembered > MOST_PARAGRAPHS) {
        paragraphs.clear();
        remembered = text.length();
      }
      paragraphs.put(text, known);
    }
    return known;
  }

  /**
   * The words of one side of an edit, taken from those of its paragraph if the side begins and ends
   * next to a space, as nearly every sentence does.
   *
   * @param content the content of the version that contains this side
   */
  TermSequence passage(@Nullable SentenceSpan passage, ArticlePart where, Content content) {
    if (passage == null) {
      return text("");
    }
    int from = passage.place().start();
    int to = passage.place().end();
    String whole = "";
    if (where == ArticlePart.HEADLINE) {
      whole = content.headline();
    } else if (where == ArticlePart.BODY
        && passage.place().paragraph() < content.paragraphs().size()) {
      Content.Paragraph paragraph = content.paragraphs().get(passage.place().paragraph());
      whole = paragraph.text();
      from -= paragraph.start();
      to -= paragraph.start();
    }
    return isPart(passage.text(), whole, from, to)
        ? paragraph(whole).part(from, to)
        : text(passage.text());
  }

  private static boolean isPart(String text, String whole, int from, int to) {
    return from >= 0
        && from < to
        && to <= whole.length()
        && (from == 0 || whole.charAt(from - 1) == ' ')
        && whole.charAt(from) < FIRST_MARK
        && whole.charAt(from) != SOFT_HYPHEN
        && (to == whole.length() || whole.charAt(to) == ' ')
        && to - from == text.length()
        && whole.startsWith(text, from);
  }

  /** The words of a text. */
  TermSequence text(String text) {
    return builder.build(text);
  }

  /**
   * The words of a text as one term: folded and joined with single spaces ({@link
   * TextAnalysis#row}).
   */
  String row(String text) {
    TermSequence read = text(text);
    StringJoiner row = new StringJoiner(" ");
    for (int i = 0; i < read.size(); i++) {
      row.add(read.word(i).folded().utf8ToString());
    }
    return row.toString();
  }

  private WordTerms terms(String written) {
    WordTerms known = words.get(written);
    if (known == null) {
      if (words.size() >= MOST_WORDS) {
        words.clear();
        stems.clear();
        paragraphs.clear();
        remembered = 0;
      }
      BytesRef stem = stems.computeIfAbsent(stemmer.term(written), term -> new BytesRef(term));
      known = new WordTerms(new BytesRef(TextAnalysis.fold(written)), stem);
      words.put(written, known);
    }
    return known;
  }
}
