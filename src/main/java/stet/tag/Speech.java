package stet.tag;

import java.util.List;
import java.util.Set;

/**
 * Tells a quotation of what somebody said from a term or a title that is set in marks.
 *
 * <p>Rules of thumb, strict for short ones: long quotations are speech unless they look like a
 * title, short ones only beside a reporting verb.
 */
final class Speech {
  private Speech() {}

  /** From this many words on, what stands in marks was said or written by somebody. */
  private static final int LONG = 8;

  private static final int SHORT = 3;

  /** How many words away a reporting verb still speaks of the quotation. */
  private static final int NEAR = 6;

  /** How many words ahead of a fragment its reporting verb may stand. */
  private static final int AHEAD = 8;

  private static final Set<String> REPORTING =
      Set.of(
          ("said says saying told tells telling added adds adding asked asks asking replied"
                  + " replies wrote writes writing tweeted posted declared declares insisted insists"
                  + " warned warns argued argues explained explains recalled recalls noted notes"
                  + " stated states claimed claims announced commented comments concluded continued"
                  + " remarked observed shouted cried yelled chanted whispered testified responded"
                  + " responds answered admitted admits acknowledged conceded reads read joked"
                  + " quipped according statement quoted urged vowed promised"
                  + " pleaded predicted suggested accused described")
              .split(" "));

  /** What stands before a term or a title rather than before speech. */
  private static final Set<String> NAMING =
      Set.of(
          ("called calls calling titled entitled named dubbed nicknamed known term word words phrase"
                  + " so film book song album play novel article essay series show programme program"
                  + " episode movie poem labelled labeled headed headlined select click choose press"
                  + " tick option section marked")
              .split(" "));

  static boolean is(String text, Quotation quotation) {
    List<Word> words = quotation.words();
    if (words.isEmpty()) {
      return false;
    }
    boolean title = looksLikeTitle(text, words);
    if (words.size() >= LONG && !title) {
      return true;
    }
    if (saidAfter(text, quotation)
        || saidBefore(text, quotation)
        || opensParagraph(text, quotation)) {
      return true;
    }
    if (title || namedBefore(text, quotation)) {
      return false;
    }
    boolean single = "'‘‚‹".indexOf(text.charAt(quotation.start())) >= 0;
    return (words.size() > SHORT && !single) || saidAhead(text, quotation);
  }

  /** Closed on a comma or stop, with a reporting verb soon after: “No,” he said. */
  private static boolean saidAfter(String text, Quotation quotation) {
    char last = text.charAt(quotation.end() - 2);
    int behind = quotation.end();
    boolean commaBehind = behind < text.length() && text.charAt(behind) == ',';
    if (",.?!…—–".indexOf(last) < 0 && !commaBehind) {
      return false;
    }
    List<Word> after = Word.of(text, behind, Math.min(text.length(), behind + 80));
    int stop = stopAfter(text, behind + (commaBehind ? 1 : 0));
    return after.stream()
        .limit(NEAR)
        .filter(word -> word.start() < stop)
        .anyMatch(word -> REPORTING.contains(word.folded()));
  }

  /** A paragraph's first words, closed as a sentence would be: “This is fantastic!” */
  private static boolean opensParagraph(String text, Quotation quotation) {
    int start = quotation.start();
    return (start == 0 || text.charAt(start - 1) == '\n')
        && ",!?".indexOf(text.charAt(quotation.end() - 2)) >= 0;
  }

  /** Led by a comma or colon behind a reporting verb: He said: “No.” */
  private static boolean saidBefore(String text, Quotation quotation) {
    int start = quotation.start();
    int i = start - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0')) {
      i--;
    }
    if (i < 0 || (text.charAt(i) != ',' && text.charAt(i) != ':')) {
      return false;
    }
    List<Word> before = Word.of(text, lineStart(text, Math.max(0, i - 80), i), i);
    return before.stream()
        .skip(Math.max(0, before.size() - NEAR))
        .anyMatch(word -> REPORTING.contains(word.folded()));
  }

  /** With a reporting verb earlier in the sentence: he said it was “very sad”. */
  private static boolean saidAhead(String text, Quotation quotation) {
    int start = quotation.start();
    List<Word> before = Word.of(text, sentenceStart(text, Math.max(0, start - 120), start), start);
    return before.stream()
        .skip(Math.max(0, before.size() - AHEAD))
        .anyMatch(word -> REPORTING.contains(word.folded()));
  }

  private static boolean namedBefore(String text, Quotation quotation) {
    int start = quotation.start();
    List<Word> before = Word.of(text, lineStart(text, Math.max(0, start - 40), start), start);
    return before.stream()
        .skip(Math.max(0, before.size() - 2))
        .anyMatch(word -> NAMING.contains(word.folded()));
  }

  /** Capitals on nearly all of its longer words: the name of a book, a form, a page. */
  private static boolean looksLikeTitle(String text, List<Word> words) {
    if (words.size() == 1) {
      return false;
    }
    int longer = 0;
    int capitals = 0;
    for (Word word : words) {
      if (word.end() - word.start() > 3) {
        longer++;
        if (Character.isUpperCase(text.charAt(word.start()))) {
          capitals++;
        }
      }
    }
    return longer > 0 && capitals * 10 >= longer * 8 && longer > 1;
  }

  private static int lineStart(String text, int from, int to) {
    return Math.max(from, text.lastIndexOf('\n', Math.max(0, to - 1)) + 1);
  }

  /** Where the sentence begins, as far as stops tell. */
  private static int sentenceStart(String text, int from, int to) {
    for (int i = to - 2; i >= from; i--) {
      char c = text.charAt(i);
      if (c == '\n' || ((c == '.' || c == '!' || c == '?') && text.charAt(i + 1) == ' ')) {
        return i + 1;
      }
    }
    return from;
  }

  private static int stopAfter(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '!' || c == '?' || c == '“' || c == '"') {
        return i;
      }
      if (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        return i;
      }
    }
    return text.length();
  }
}
