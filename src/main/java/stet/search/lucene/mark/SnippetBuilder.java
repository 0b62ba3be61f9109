package stet.search.lucene.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.model.Content;
import stet.model.Content.Paragraph;
import stet.query.WordField.Place;
import stet.search.Answer.Fragment;
import stet.text.WordReader;
import stet.text.WordToken;

/**
 * Builder of snippets. A snippet is the first paragraph of a text with the most of the words looked
 * for, cut to a line or two around them; or the headline, if only that has any of them.
 */
public final class SnippetBuilder {

  private static final int LENGTH = 240;

  /** The number of characters before the first match at which a snippet begins. */
  private static final int LEAD = 80;

  /**
   * The largest number of characters that are searched; of a text as long as a book, only the
   * beginning.
   */
  private static final int READ = 60_000;

  private static final String CUT = "…";

  private final HighlightTerms sought;
  private final WordReaderCache readers;

  /**
   * The matches in each paragraph that was searched. The versions of an article share most
   * paragraphs, so each is searched only once.
   */
  private final Map<String, Seen> looked = new HashMap<>();

  private record Seen(List<WordToken> words, HighlightTerms.MetWords met) {}

  private static final Seen NOTHING =
      new Seen(List.of(), new HighlightTerms.MetWords(new BitSet(), 0));

  /** Creates a builder of snippets around the words looked for. */
  public SnippetBuilder(HighlightTerms sought, WordReaderCache readers) {
    this.sought = sought;
    this.readers = readers;
  }

  /**
   * Whether every snippet is the beginning of its text, because the query looks for no words in
   * texts.
   */
  public boolean areBeginnings() {
    return sought.isNothing(Place.VERSION);
  }

  /**
   * The snippet of a version around the words looked for; the beginning of its text if it has none
   * of them.
   */
  public List<Fragment> of(Content content, String language) {
    List<Paragraph> paragraphs = content.paragraphs();
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    String best = paragraphs.getFirst().text();
    List<WordToken> bestWords = List.of();
    HighlightTerms.MetWords met = new HighlightTerms.MetWords(new BitSet(), 0);
    for (Paragraph paragraph : paragraphs) {
      if (met.different() == sought.count(Place.VERSION) || paragraph.start() > READ) {
        break;
      }
      Seen here = looked.computeIfAbsent(paragraph.text(), text -> look(text, language));
      if (here.met().different() > met.different()) {
        met = here.met();
        best = paragraph.text();
        bestWords = here.words();
      }
    }
    Seen headline = met.different() == 0 ? look(content.headline(), language) : NOTHING;
    return headline.met().different() == 0
        ? cut(best, bestWords, met.words())
        : cut(content.headline(), headline.words(), headline.met().words());
  }

  private Seen look(String paragraph, String language) {
    String head = head(paragraph);
    if (!sought.mayStandIn(head, WordReader.key(language))) {
      return NOTHING;
    }
    List<WordToken> words = readers.words(head, language);
    HighlightTerms.MetWords met = sought.among(words);
    return new Seen(met.different() == 0 ? List.of() : words, met);
  }

  private static String head(String paragraph) {
    return paragraph.length() > READ ? paragraph.substring(0, READ) : paragraph;
  }

  private static List<Fragment> cut(String text, List<WordToken> words, BitSet met) {
    int first = met.isEmpty() ? 0 : words.get(met.nextSetBit(0)).start();
    int start = first <= LEAD || text.length() <= LENGTH ? 0 : wordAt(text, first - LEAD);
    int end = text.length() - start <= LENGTH ? text.length() : wordEnd(text, start + LENGTH);
    List<Fragment> fragments = new ArrayList<>();
    StringBuilder plain = new StringBuilder(start > 0 ? CUT : "");
    int at = start;
    for (int i = met.nextSetBit(0); i >= 0; i = met.nextSetBit(i + 1)) {
      WordToken word = words.get(i);
      if (word.start() < at || word.end() > end) {
        continue;
      }
      plain.append(text, at, word.start());
      add(fragments, plain, false);
      fragments.add(new Fragment(text.substring(word.start(), word.end()), true));
      at = word.end();
    }
    plain.append(text, at, end).append(end < text.length() ? CUT : "");
    add(fragments, plain, false);
    return List.copyOf(fragments);
  }

  private static void add(List<Fragment> fragments, StringBuilder text, boolean matched) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text.toString(), matched));
      text.setLength(0);
    }
  }

  /**
   * The offset of the first word that begins after {@code from}; texts without spaces are cut
   * anywhere.
   */
  private static int wordAt(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 || space > from + LEAD / 2 ? whole(text, from) : space + 1;
  }

  private static int wordEnd(String text, int to) {
    int space = text.lastIndexOf(' ', to);
    return space < to - LEAD / 2 ? whole(text, to) : space;
  }

  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
