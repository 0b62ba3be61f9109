package stet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.model.QuoteChange;
import stet.model.Significance;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.TaggedEdit;
import stet.web.view.DiffPage;

/** What an edit did to figures, words and quotations, in a few words each for the margin. */
final class Told {
  private Told() {}

  /** More than this many words replaced by others are a rewrite, which the text shows better. */
  private static final int SWAPS = 3;

  private static final int LONGEST_SWAP = 40;

  static List<DiffPage.Told> of(TaggedEdit edit) {
    List<DiffPage.Told> told = new ArrayList<>();
    edit.figures()
        .forEach(
            figure ->
                told.add(
                    new DiffPage.Told("figure", figure.before() + " → " + figure.after(), null)));
    for (QuoteChange quote : edit.quotes()) {
      told.add(new DiffPage.Told("quotation", fate(quote), null));
    }
    if (edit.swaps().size() <= SWAPS) {
      edit.swaps().stream()
          .filter(swap -> swap.before().length() + swap.after().length() <= LONGEST_SWAP)
          .filter(swap -> !isFigure(edit, swap))
          .forEach(
              swap ->
                  told.add(
                      new DiffPage.Told(
                          "words",
                          swap.before() + " → " + swap.after(),
                          Links.search(
                              "removed:\""
                                  + swap.before()
                                  + "\" added:\""
                                  + swap.after()
                                  + "\""))));
    }
    Significance significance = edit.significance();
    if (!significance.parts().isEmpty()) {
      told.add(
          new DiffPage.Told(
              "weight",
              Math.round(significance.value() * 100)
                  + " of 100: "
                  + significance.parts().stream()
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
      case ADDED -> "added" + by(quote.speakerAfter());
      case REMOVED -> "removed" + by(quote.speakerBefore());
      case REWORDED -> "reworded inside the marks" + by(quote.speakerAfter());
      case MOVED -> "moved" + by(quote.speakerAfter());
      case TO_PARAPHRASE -> "told without marks now" + by(quote.speakerAfter());
      case FROM_PARAPHRASE -> "quoted now, told without marks before" + by(quote.speakerAfter());
      case OTHER_SPEAKER ->
          "said" + by(quote.speakerBefore()) + " before," + by(quote.speakerAfter()) + " now";
    };
  }

  private static String by(@Nullable Speaker speaker) {
    return speaker == null ? "" : " by " + speaker.phrase();
  }
}
