package stet.revision.tag.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;

/**
 * Reader of the quotations of a text, in order, without quotations inside others.
 *
 * <p>Marks are double (straight, curly, low), guillemets in either direction, Japanese corner
 * brackets, and single where they can be distinguished from apostrophes. A quotation that is not
 * closed in its paragraph goes on in the next if that opens with the same mark; otherwise it ends
 * with its paragraph, as not closed. A block that the source sets off is a quotation without marks,
 * to the end of the block. A paragraph behind one that ends in "said:" is a quotation too; the
 * paragraphs behind it are not, since nobody can say where the quotation ends.
 */
public final class QuotationReader {

  /** The most letters of a word that is not looked up, since short words occur in every text. */
  private static final int SHORT = 4;

  private final LanguagePack pack;
  private final List<Quotation> all;
  private final SpeakerFinder speakers;
  private final String text;
  private @Nullable List<String> stream;
  private @Nullable List<TextWord> words;
  private @Nullable List<String> folded;
  private @Nullable String lower;
  private @Nullable Boolean reportsSpeech;

  private QuotationReader(LanguagePack pack, String text, List<Quotation> all) {
    this.pack = pack;
    this.text = text;
    this.all = all;
    speakers = new SpeakerFinder(pack, text, all);
  }

  /** The quotations of a text without set-off blocks. */
  static QuotationReader in(LanguagePack pack, String text) {
    return in(pack, text, List.of());
  }

  /**
   * The quotations of a text.
   *
   * @param blocks the blocks that the source sets off as quotations, in order
   */
  static QuotationReader in(LanguagePack pack, String text, List<SetOffQuotation> blocks) {
    return new QuotationReader(pack, text, new QuotationScanner(pack, text, blocks).quotations());
  }

  /** The quotations of a part of an article. */
  public static QuotationReader in(LanguagePack pack, ArticlePart where, Content content) {
    List<SetOffQuotation> blocks =
        where == ArticlePart.BODY ? SetOffQuotation.of(pack, content) : List.of();
    return in(pack, content.text(where), blocks);
  }

  /** The word lists of the text's language. */
  public LanguagePack pack() {
    return pack;
  }

  /** All quotations, in order. */
  public List<Quotation> all() {
    return all;
  }

  /**
   * The words of the whole text, inside and outside quotations; they are read when first needed.
   */
  public List<TextWord> words() {
    if (words == null) {
      words = TextWord.of(text, 0, text.length());
    }
    return words;
  }

  /** The words of the whole text, folded. */
  public List<String> folded() {
    if (folded == null) {
      folded = words().stream().map(TextWord::folded).toList();
    }
    return folded;
  }

  /** Whether the text contains the longer ones of some folded words; a fast first check. */
  public boolean mayHave(List<String> words) {
    for (String word : words) {
      if (word.length() > SHORT && isPlain(word) && !lower().contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private String lower() {
    if (lower == null) {
      lower = text.toLowerCase(Locale.ROOT);
    }
    return lower;
  }

  /** The quotations that overlap a part of the text. */
  public List<Quotation> within(int from, int to) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() > from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    int end = low;
    while (end < all.size() && all.get(end).start() < to) {
      end++;
    }
    return low == end ? List.of() : all.subList(low, end);
  }

  /** The attribution of a quotation; null if the text names no speaker. */
  public @Nullable AttributedSpeech speaker(Quotation quotation) {
    return speakers.of(quotation.number());
  }

  /** Whether a verb of saying is beside at least one longer quotation of the text. */
  public boolean reportsSpeech() {
    if (reportsSpeech == null) {
      reportsSpeech = all.stream().anyMatch(Quotation::isReported);
    }
    return reportsSpeech;
  }

  /** The words of all quotations, in order. */
  public List<String> stream() {
    if (stream == null) {
      List<String> words = new ArrayList<>();
      all.forEach(q -> words.addAll(q.folded()));
      stream = words;
    }
    return stream;
  }

  /** Whether a quotation mark of any kind is directly before a place. */
  public static boolean markBefore(String text, int at) {
    return at > 0 && QuotationScanner.kind(text.charAt(at - 1)) != null;
  }

  /**
   * Whether a quotation mark of any kind follows a place, with nothing but spaces, commas, full
   * stops and similar marks between.
   */
  public static boolean markBehind(String text, int at) {
    int i = at;
    while (i < text.length() && ",.?!… ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && QuotationScanner.kind(text.charAt(i)) != null;
  }
}
