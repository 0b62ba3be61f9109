package stet.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Passage;
import stet.model.Tag;
import stet.model.Where;

/**
 * {@code quote-added}, {@code quote-removed}, {@code quote-changed}: what became of the quotations
 * that an edit has part in.
 *
 * <p>A quotation is compared by its words alone; marks, other punctuation, spacing and case are
 * none of them. Its words are sought first on the other side of the edit, then in all quotations of
 * the other version, so that one which moved, or was parted by a "he said", stands.
 */
final class QuoteRule implements Rule {

  /** A run of fewer words than this may stand in another quotation by chance. */
  private static final int TELLING = 4;

  @Override
  public Set<Tag> tags(Edit edit, Sides sides) {
    if (edit.where() == Where.BYLINE) {
      return Set.of();
    }
    Extract before = Extract.of(edit.before(), sides.before, edit.where());
    Extract after = Extract.of(edit.after(), sides.after, edit.where());
    if (before.spelling().equals(after.spelling())) {
      return Set.of();
    }
    Alignment alignment = new Alignment(before.words, after.words);
    Set<Tag> tags = EnumSet.noneOf(Tag.class);
    judge(before, alignment.left, after, Tag.QUOTE_REMOVED, tags);
    judge(after, alignment.right, before, Tag.QUOTE_ADDED, tags);
    return tags;
  }

  /** What became of each quotation of one side. */
  private static void judge(Extract side, int[] matches, Extract other, Tag gone, Set<Tag> tags) {
    int from = 0;
    for (Part part : side.parts) {
      int to = from + part.words.size();
      int matched = 0;
      for (int i = from; i < to; i++) {
        matched += matches[i] < 0 ? 0 : 1;
      }
      if (matched < part.words.size()) {
        int words = 2 * part.words.size();
        if (side.parts.size() == 1 && other.parts.size() == 1) {
          // The only ones there are: both sides must judge alike (Dice), or one of them would say
          // that its quotation went or came and the other that it changed.
          words = part.words.size() + other.parts.getFirst().words.size();
        }
        boolean half = matched * 4 >= words;
        Fate fate = fate(part, half, side, other);
        if (fate == Fate.GONE) {
          tags.add(gone);
        } else if (fate == Fate.CHANGED) {
          tags.add(Tag.QUOTE_CHANGED);
        }
      }
      from = to;
    }
  }

  private enum Fate {
    STANDS,
    CHANGED,
    GONE
  }

  /** What became of a quotation some of whose words are not on the other side of the edit. */
  private static Fate fate(Part part, boolean half, Extract side, Extract other) {
    Quotation quotation = part.quotation;
    if (!quotation.closed() || !quotation.surelySpeech() || stands(quotation, other)) {
      return Fate.STANDS;
    }
    if (half) {
      return Fate.CHANGED;
    }
    List<String> words = quotation.folded();
    for (Quotation candidate : other.quotations.all()) {
      // What stands in both versions is another quotation, however like this one.
      if (same(words, candidate.folded()) && !stands(candidate, side)) {
        return candidate.closed() ? Fate.CHANGED : Fate.STANDS;
      }
    }
    return other.marked(words) ? Fate.STANDS : Fate.GONE;
  }

  /** Whether all its words stand in quotations of the other version. */
  private static boolean stands(Quotation quotation, Extract other) {
    List<String> words = quotation.folded();
    if (words.size() < TELLING) {
      return other.quotations.all().stream().anyMatch(q -> spelling(q.folded(), spelling(words)));
    }
    return Collections.indexOfSubList(other.quotations.stream(), words) >= 0;
  }

  private static boolean spelling(List<String> words, String spelling) {
    return spelling(words).equals(spelling);
  }

  /** The letters and digits alone, so that "de-escalate" and "deescalate" are one. */
  private static String spelling(List<String> words) {
    return String.join("", words);
  }

  /** One and the same quotation: half of the longer one's words, or one within the other. */
  private static boolean same(List<String> a, List<String> b) {
    int shorter = Math.min(a.size(), b.size());
    int longer = Math.max(a.size(), b.size());
    if (shorter < TELLING) {
      return false;
    }
    if (shorter * 2 < longer) {
      return a.size() == longer
          ? Collections.indexOfSubList(a, b) >= 0
          : Collections.indexOfSubList(b, a) >= 0;
    }
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : b) {
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        shared++;
      }
    }
    return shared * 2 >= longer;
  }

  /** The words of one quotation that stand in the edit. */
  private record Part(Quotation quotation, List<String> words) {}

  /** One side of an edit, as far as it lies in quotations. */
  private static final class Extract {

    private final Quotations quotations;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private final String text;

    private Extract(Sides.Side side, Where where) {
      quotations = side.quotations(where);
      text = side.text(where);
    }

    static Extract of(@Nullable Passage passage, Sides.Side side, Where where) {
      Extract extract = new Extract(side, where);
      if (passage != null) {
        int from = passage.place().start();
        int to = passage.place().end();
        for (Quotation quotation : extract.quotations.within(from, to)) {
          List<String> within = quotation.foldedWithin(from, to);
          extract.parts.add(new Part(quotation, within));
          extract.words.addAll(within);
        }
      }
      return extract;
    }

    /**
     * Whether the words stand in the version beside a mark, if not between two: where a mark was
     * forgotten or is of another kind, nobody can say that the quotation is not there.
     */
    boolean marked(List<String> quoted) {
      List<Word> all = Word.of(text, 0, text.length());
      int at = Collections.indexOfSubList(all.stream().map(Word::folded).toList(), quoted);
      return at >= 0
          && (Quotations.markBefore(text, all.get(at).start())
              || Quotations.markBehind(text, all.get(at + quoted.size() - 1).end()));
    }

    String spelling() {
      return QuoteRule.spelling(words);
    }
  }
}
