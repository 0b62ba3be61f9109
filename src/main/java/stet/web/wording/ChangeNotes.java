package stet.web.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.QuoteChange;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.TaggedEdit;
import stet.web.view.DiffPage;
import stet.web.view.LabeledLink;

/**
 * Notes for the margin that describe in a few words how an edit changed figures, words and
 * quotations.
 */
public final class ChangeNotes {
  private ChangeNotes() {}

  /**
   * The most replaced words that are noted. More of them are a rewrite, which the text shows
   * better.
   */
  private static final int SWAPS = 3;

  private static final int LONGEST_SWAP = 40;

  /** Characters with a meaning in the query syntax. */
  private static final Pattern SYNTAX = Pattern.compile("[\"“”„«»*?~>]");

  /**
   * The number of characters at the beginning of a quotation that distinguish it from any other.
   */
  private static final int LONGEST_QUOTED = 160;

  /** The most reasons for a significance that are given, the most important first. */
  private static final int REASONS = 2;

  /** The least significance that is noted. Below it an edit is one of many. */
  private static final double LEAST_WEIGHT = 0.3;

  private static final LabeledLink WEIGHED =
      new LabeledLink("how so", "/help#significance", "How substantial an edit is, and why");

  /**
   * Returns the notes on an edit: figures, quotations, swaps, and the reasons for its significance.
   */
  public static List<DiffPage.MarginNote> of(TaggedEdit edit) {
    List<DiffPage.MarginNote> notes = new ArrayList<>();
    edit.figures()
        .forEach(
            figure ->
                notes.add(
                    new DiffPage.MarginNote(
                        "figure", exchange(figure.before(), figure.after()), null)));
    for (QuoteChange quote : edit.quotes()) {
      notes.add(new DiffPage.MarginNote("quote", fate(quote), wordings(quote)));
    }
    if (edit.swaps().size() <= SWAPS) {
      edit.swaps().stream()
          .filter(swap -> swap.before().length() + swap.after().length() <= LONGEST_SWAP)
          .filter(swap -> !isFigure(edit, swap))
          .forEach(
              swap ->
                  notes.add(
                      new DiffPage.MarginNote(
                          "words", exchange(swap.before(), swap.after()), elsewhere(swap))));
    }
    Significance significance = edit.significance();
    if (significance.value() >= LEAST_WEIGHT) {
      notes.add(
          new DiffPage.MarginNote(
              "significance",
              Math.round(significance.value() * 100) + " of 100" + reasons(significance),
              WEIGHED));
    }
    return notes;
  }

  /**
   * Returns the reasons for a significance, without the number of changed words, which is visible
   * anyway.
   */
  private static String reasons(Significance significance) {
    String reasons =
        significance.parts().stream()
            .filter(part -> !part.name().equals("words"))
            .limit(REASONS)
            .map(part -> part.name().replace('-', ' '))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }

  /**
   * Returns old and new words in this order, even if both are read from right to left. For that,
   * each is isolated.
   */
  private static String exchange(String before, String after) {
    return apart(before) + " → " + apart(after);
  }

  private static String apart(String words) {
    return "\u2068" + words + "\u2069";
  }

  /** Whether a swap only repeats a figure that has its own note. */
  private static boolean isFigure(TaggedEdit edit, Swap swap) {
    return edit.figures().stream()
        .anyMatch(
            figure ->
                figure.before().equalsIgnoreCase(swap.before())
                    && figure.after().equalsIgnoreCase(swap.after()));
  }

  private static String fate(QuoteChange quote) {
    return switch (quote.fate()) {
      case ADDED -> "added" + by(quote.speakerAfter());
      case REMOVED -> "removed" + by(quote.speakerBefore());
      case REWORDED -> "quotation changed" + by(quote.speakerAfter());
      case MOVED -> "moved" + by(quote.speakerAfter());
      case TO_PARAPHRASE -> "no longer in quotation marks" + by(quote.speakerAfter());
      case FROM_PARAPHRASE -> "put in quotation marks" + by(quote.speakerAfter());
      case OTHER_SPEAKER ->
          "speaker before: "
              + phrase(quote.speakerBefore())
              + "; now: "
              + phrase(quote.speakerAfter());
    };
  }

  /** Returns a link to the edits with the same swap, or null if no query can express it. */
  private static @Nullable LabeledLink elsewhere(Swap swap) {
    String asked = swap.before() + " > " + swap.after();
    return SYNTAX.matcher(swap.before() + swap.after()).find()
        ? null
        : new LabeledLink(
            "elsewhere",
            SiteLinks.search("swap:\"" + asked + "\""),
            "All edits that put these words for those");
  }

  /**
   * Returns a link to all wordings of a quotation. For a long quotation, its beginning is enough.
   */
  private static LabeledLink wordings(QuoteChange quote) {
    String words = quote.after().isEmpty() ? quote.before() : quote.after();
    String begun =
        words.length() <= LONGEST_QUOTED ? words : EditExcerpt.begun(words, LONGEST_QUOTED);
    return new LabeledLink(
        "every version of it",
        SiteLinks.quotation(begun),
        "Every version of this quotation, in all articles");
  }

  /** Returns the speaker in the words of the text, even if that is only “he”. */
  private static String by(@Nullable Speaker speaker) {
    return speaker == null ? "" : "; speaker: " + speaker.phrase();
  }

  private static String phrase(@Nullable Speaker speaker) {
    return speaker == null ? "nobody named" : speaker.phrase();
  }
}
