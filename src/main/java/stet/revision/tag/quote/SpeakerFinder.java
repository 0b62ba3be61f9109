package stet.revision.tag.quote;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Finder of the speaker of each quotation of a text. The speaker is named next to the quotation, or
 * else next to another quotation of its paragraph, or of the paragraph before if the quotation
 * opens its own paragraph.
 */
final class SpeakerFinder {

  /**
   * The number of characters ahead of a quotation in which the sentence before it is looked for.
   */
  private static final int LEAD = 300;

  private final LanguagePack pack;
  private final String text;
  private final List<Quotation> all;
  private final @Nullable AttributedSpeech[] beside;
  private final boolean[] read;

  SpeakerFinder(LanguagePack pack, String text, List<Quotation> all) {
    this.pack = pack;
    this.text = text;
    this.all = all;
    beside = new @Nullable AttributedSpeech[all.size()];
    read = new boolean[all.size()];
  }

  /** The attribution of a quotation, given its index; null if the text names no speaker. */
  @Nullable AttributedSpeech of(int number) {
    AttributedSpeech own = beside(number);
    if (own != null) {
      return own;
    }
    int first = firstOfBlocks(number);
    if (first < number) {
      AttributedSpeech said = of(first);
      return said == null ? null : said.carry();
    }
    int end = paragraphEnd(all.get(number).end());
    boolean opens = opensParagraph(all.get(number));
    for (int i = number + 1; opens && i < all.size() && all.get(i).start() < end; i++) {
      AttributedSpeech said = beside(i);
      if (said != null) {
        return said.carry();
      }
    }
    int begin = all.get(number).setting().from();
    AttributedSpeech lead = lead(begin, number);
    if (lead != null) {
      return lead.carry();
    }
    for (int i = number - 1; i >= Math.max(0, number - 4); i--) {
      AttributedSpeech said = beside(i);
      if (said != null) {
        return said.carry();
      }
    }
    for (int i = number + 1; i < all.size() && all.get(i).start() < end; i++) {
      AttributedSpeech said = beside(i);
      if (said != null) {
        return said.carry();
      }
    }
    return null;
  }

  /**
   * The index of the first of several blocks that directly follow one another and so have the same
   * speaker.
   */
  private int firstOfBlocks(int number) {
    int first = number;
    while (first > 0
        && all.get(first).block()
        && all.get(first - 1).block()
        && text.substring(all.get(first - 1).end(), all.get(first).start()).isBlank()) {
      first--;
    }
    return first;
  }

  private @Nullable AttributedSpeech beside(int number) {
    if (!read[number]) {
      read[number] = true;
      beside[number] = find(all.get(number));
    }
    return beside[number];
  }

  private @Nullable AttributedSpeech find(Quotation quotation) {
    QuotationContext setting = quotation.setting();
    QuotationClause behind = new QuotationClause(pack, text, setting.behind(), false);
    QuotationClause ahead = new QuotationClause(pack, text, setting.ahead(), setting.asks(text));
    boolean comma = closedByComma(quotation);
    if (comma || setting.ahead().isEmpty()) {
      AttributedSpeech found = behind.behind(comma);
      if (found != null) {
        return found;
      }
    }
    AttributedSpeech found = ahead.ahead();
    if (found == null && !comma) {
      found = behind.behind(false);
    }
    return found == null
            && !isReported(Stream.concat(setting.ahead().stream(), setting.behind().stream()))
        ? ahead.subject()
        : found;
  }

  /** Whether a sentence goes on with a report, so that its subject is not who speaks. */
  private boolean isReported(Stream<TextWord> words) {
    return words.anyMatch(word -> pack.has(WordList.REPORTED_SPEECH_FORMS, word.folded()));
  }

  /**
   * The attribution in the sentence before, if that sentence contains no quotation: {@code Mr.
   * Lavrov was not pleased.}
   */
  private @Nullable AttributedSpeech lead(int begin, int number) {
    int end = begin;
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '.')) {
      end--;
    }
    int earliest = number > 0 ? all.get(number - 1).end() : 0;
    int start =
        Math.max(
            earliest, QuotationContext.sentenceStart(pack, text, Math.max(0, end - LEAD), end));
    if (start >= end || (number > 0 && all.get(number - 1).setting().to() > start)) {
      return null;
    }
    List<TextWord> words = TextWord.of(text, start, end);
    QuotationClause clause = new QuotationClause(pack, text, words, text.charAt(end - 1) == '?');
    AttributedSpeech found = clause.ahead();
    if (found == null && isReported(words.stream())) {
      return lead(start, number);
    }
    return found == null ? clause.subject() : found;
  }

  /** Whether the quotation ends as speech does before "he said". */
  private boolean closedByComma(Quotation quotation) {
    int inner = quotation.contentEnd() - 1;
    while (inner > quotation.start() && "’'‘”\"".indexOf(text.charAt(inner)) >= 0) {
      inner--;
    }
    char last = text.charAt(Math.max(quotation.start(), inner));
    int i = quotation.end();
    char next = i < text.length() ? text.charAt(i) : ' ';
    boolean dash = text.startsWith(" —", i) || text.startsWith(" –", i) || text.startsWith(" -", i);
    return ",?!—-–…".indexOf(last) >= 0 || next == ',' || next == '—' || dash;
  }

  private boolean opensParagraph(Quotation quotation) {
    int start = paragraphStart(quotation.start());
    return text.substring(start, quotation.start()).isBlank();
  }

  private int paragraphStart(int at) {
    return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  }

  private int paragraphEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
