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
 * Notes for the margin that say in a few words what an edit did to figures, words and quotations.
 */
public final class ChangeNotes {
  private ChangeNotes() {}

  /** More than this many words replaced by others are a rewrite, which the text shows better. */
  private static final int SWAPS = 3;

  private static final int LONGEST_SWAP = 40;

  /** What would be read as more than words. */
  private static final Pattern SYNTAX = Pattern.compile("[\"“”„«»*?~>]");

  /** Characters of a quotation that tell it from any other. */
  private static final int LONGEST_QUOTED = 160;

  /** The weightiest of what makes an edit substantial. */
  private static final int REASONS = 2;

  /** Below it an edit is one of many, which is not worth a line. */
  private static final double LEAST_WEIGHT = 0.3;

  private static final LabeledLink WEIGHED =
      new LabeledLink("how so", "/help#significance", "How substantial an edit is, and why");

  /** The notes on an edit: figures, quotations, swaps, and the reasons for its significance. */
  public static List<DiffPage.MarginNote> of(TaggedEdit edit) {
    List<DiffPage.MarginNote> told = new ArrayList<>();
    edit.figures()
        .forEach(
            figure ->
                told.add(
                    new DiffPage.MarginNote(
                        "figure", exchange(figure.before(), figure.after()), null)));
    for (QuoteChange quote : edit.quotes()) {
      told.add(new DiffPage.MarginNote("quote", fate(quote), wordings(quote)));
    }
    if (edit.swaps().size() <= SWAPS) {
      edit.swaps().stream()
          .filter(swap -> swap.before().length() + swap.after().length() <= LONGEST_SWAP)
          .filter(swap -> !isFigure(edit, swap))
          .forEach(
              swap ->
                  told.add(
                      new DiffPage.MarginNote(
                          "words", exchange(swap.before(), swap.after()), elsewhere(swap))));
    }
    Significance significance = edit.significance();
    if (significance.value() >= LEAST_WEIGHT) {
      told.add(
          new DiffPage.MarginNote(
              "significance",
              Math.round(significance.value() * 100) + " of 100" + reasons(significance),
              WEIGHED));
    }
    return told;
  }

  /** What makes it so substantial; that many words differ is seen. */
  private static String reasons(Significance significance) {
    String reasons =
        significance.parts().stream()
            .filter(part -> !part.name().equals("words"))
            .limit(REASONS)
            .map(part -> part.name().replace('-', ' '))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : " (" + reasons + ")";
  }

  /** What went before what came, also where both are read from the right: each is set apart. */
  private static String exchange(String before, String after) {
    return apart(before) + " → " + apart(after);
  }

  private static String apart(String words) {
    return "\u2068" + words + "\u2069";
  }

  /** Whether the words are no more than the figure that is told anyway. */
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

  /** Leads to the edits that put the same words for the same; null where no query can say so. */
  private static @Nullable LabeledLink elsewhere(Swap swap) {
    String asked = swap.before() + " > " + swap.after();
    return SYNTAX.matcher(swap.before() + swap.after()).find()
        ? null
        : new LabeledLink(
            "elsewhere",
            SiteLinks.search("swap:\"" + asked + "\""),
            "All edits that put these words for those");
  }

  /** Leads to what was quoted, in every wording it had; of a long quotation, its beginning does. */
  private static LabeledLink wordings(QuoteChange quote) {
    String words = quote.after().isEmpty() ? quote.before() : quote.after();
    String begun =
        words.length() <= LONGEST_QUOTED ? words : EditExcerpt.begun(words, LONGEST_QUOTED);
    return new LabeledLink(
        "every version of it",
        SiteLinks.quotation(begun),
        "Every version of this quotation, in all articles");
  }

  /** The speaker as the text has it, be it no more than “he”. */
  private static String by(@Nullable Speaker speaker) {
    return speaker == null ? "" : "; speaker: " + speaker.phrase();
  }

  private static String phrase(@Nullable Speaker speaker) {
    return speaker == null ? "nobody named" : speaker.phrase();
  }
}
