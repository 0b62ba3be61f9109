package stet.web;

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
import stet.web.view.Link;

/** What an edit did to figures, words and quotations, in a few words each for the margin. */
final class Told {
  private Told() {}

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

  static List<DiffPage.Told> of(TaggedEdit edit) {
    List<DiffPage.Told> told = new ArrayList<>();
    edit.figures()
        .forEach(
            figure ->
                told.add(
                    new DiffPage.Told("figure", figure.before() + " → " + figure.after(), null)));
    for (QuoteChange quote : edit.quotes()) {
      told.add(new DiffPage.Told("quote", fate(quote), wordings(quote)));
    }
    if (edit.swaps().size() <= SWAPS) {
      edit.swaps().stream()
          .filter(swap -> swap.before().length() + swap.after().length() <= LONGEST_SWAP)
          .filter(swap -> !isFigure(edit, swap))
          .forEach(
              swap ->
                  told.add(
                      new DiffPage.Told(
                          "words", swap.before() + " → " + swap.after(), elsewhere(swap))));
    }
    Significance significance = edit.significance();
    if (significance.value() >= LEAST_WEIGHT) {
      told.add(
          new DiffPage.Told(
              "weight",
              Math.round(significance.value() * 100)
                  + " of 100, for "
                  + significance.parts().stream()
                      .limit(REASONS)
                      .map(part -> part.name().replace('-', ' '))
                      .collect(Collectors.joining(", ")),
              null));
    }
    return told;
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
      case ADDED -> of(quote.speakerAfter()) + "added";
      case REMOVED -> of(quote.speakerBefore()) + "removed";
      case REWORDED -> of(quote.speakerAfter()) + "reworded inside the marks";
      case MOVED -> of(quote.speakerAfter()) + "moved";
      case TO_PARAPHRASE -> of(quote.speakerAfter()) + "told without marks now";
      case FROM_PARAPHRASE -> of(quote.speakerAfter()) + "told without marks before";
      case OTHER_SPEAKER ->
          "said by "
              + phrase(quote.speakerBefore())
              + " before, by "
              + phrase(quote.speakerAfter())
              + " now";
    };
  }

  /** Leads to the edits that put the same words for the same; null where no query can say so. */
  private static @Nullable Link elsewhere(Swap swap) {
    String asked = swap.before() + " > " + swap.after();
    return SYNTAX.matcher(swap.before() + swap.after()).find()
        ? null
        : new Link(
            "elsewhere",
            Links.search("swap:\"" + asked + "\""),
            "All edits that put these words for those");
  }

  /** Leads to what was quoted, in every wording it had; of a long quotation, its beginning does. */
  private static Link wordings(QuoteChange quote) {
    String words = quote.after().isEmpty() ? quote.before() : quote.after();
    String begun = words.length() <= LONGEST_QUOTED ? words : Excerpt.begun(words, LONGEST_QUOTED);
    return new Link(
        "all wordings", Links.quotation(begun), "Every wording that this quotation had, anywhere");
  }

  private static String of(@Nullable Speaker speaker) {
    return speaker == null ? "" : "of " + speaker.phrase() + ", ";
  }

  private static String phrase(@Nullable Speaker speaker) {
    return speaker == null ? "nobody named" : speaker.phrase();
  }
}
