package stet.intake.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Content.BlockQuotation;
import stet.model.Content.Paragraph;

/**
 * Parses the block quotations in a record: the paragraphs of the text that are set off as
 * quotations.
 */
final class BlockQuotationParser {

  /** The form in which a record gives a block quotation. */
  sealed interface GivenQuotation {

    /**
     * The text of the quotation: one or more consecutive paragraphs of the article's text.
     * Differences in white space are ignored.
     */
    record InWords(String text) implements GivenQuotation {}

    /** The numbers of the first and last paragraph of the quotation, counted from 1. */
    record InNumbers(int first, int last) implements GivenQuotation {}
  }

  /**
   * The most comparisons of paragraphs for one record. A quotation that is in the text takes as
   * many comparisons as it has paragraphs, so no normal text needs a hundredth of this. A text that
   * repeats one paragraph again and again would take the square of its length.
   */
  private static final long MOST_COMPARED = 20_000_000;

  /** A number for each wording of a paragraph, so that two paragraphs are compared in one step. */
  private final Map<String, Integer> wordings = new HashMap<>();

  /**
   * The positions of each wording in the text, in ascending order. The index of this list is the
   * wording's number.
   */
  private final List<List<Integer>> places = new ArrayList<>();

  private final int[] paragraphs;
  private long compared;

  private BlockQuotationParser(Content content) {
    List<String> spelled = spelled(content);
    paragraphs = new int[spelled.size()];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] = wordings.computeIfAbsent(spelled.get(i), text -> wordings.size());
      if (paragraphs[i] == places.size()) {
        places.add(new ArrayList<>());
      }
      places.get(paragraphs[i]).add(i);
    }
  }

  /**
   * Returns the content with its block quotations, which must be given in the order of the text. A
   * quotation is ignored if it is not in the text after the previous quotation, or if the search
   * takes too long because the text repeats itself.
   */
  static Content in(Content content, List<GivenQuotation> given) {
    if (given.isEmpty()) {
      return content;
    }
    List<BlockQuotation> found = new BlockQuotationParser(content).find(given);
    return new Content(content.headline(), content.byline(), content.body(), found);
  }

  /**
   * Returns the block quotations of a content in the form of a record, or null if there are none.
   */
  static @Nullable List<?> recorded(Content content) {
    List<BlockQuotation> all = content.blockQuotations();
    if (all.isEmpty()) {
      return null;
    }
    List<Paragraph> paragraphs = content.paragraphs();
    List<String> texts =
        all.stream()
            .map(
                one ->
                    content
                        .body()
                        .substring(
                            paragraphs.get(one.first()).start(), paragraphs.get(one.last()).end()))
            .toList();
    List<GivenQuotation> words =
        texts.stream().<GivenQuotation>map(GivenQuotation.InWords::new).toList();
    // If the same words also occur elsewhere in the text, the quotations are given by paragraph
    // numbers.
    return new BlockQuotationParser(content).find(words).equals(all)
        ? texts
        : all.stream().map(one -> List.of(one.first() + 1, one.last() + 1)).toList();
  }

  private List<BlockQuotation> find(List<GivenQuotation> given) {
    List<BlockQuotation> found = new ArrayList<>();
    int next = 0;
    for (GivenQuotation one : given) {
      BlockQuotation quotation =
          switch (one) {
            case GivenQuotation.InWords words -> find(words.text(), next);
            case GivenQuotation.InNumbers numbers -> find(numbers, next);
          };
      if (quotation != null) {
        found.add(quotation);
        next = quotation.last() + 1;
      }
    }
    return found;
  }

  private @Nullable BlockQuotation find(GivenQuotation.InNumbers numbers, int next) {
    return numbers.first() - 1 >= next
            && numbers.last() >= numbers.first()
            && numbers.last() <= paragraphs.length
        ? new BlockQuotation(numbers.first() - 1, numbers.last() - 1)
        : null;
  }

  private @Nullable BlockQuotation find(String text, int next) {
    List<String> spelled = spelled(new Content("", "", text));
    int[] wanted = new int[spelled.size()];
    for (int i = 0; i < wanted.length; i++) {
      Integer wording = wordings.get(spelled.get(i));
      if (wording == null) {
        return null;
      }
      wanted[i] = wording;
    }
    if (wanted.length == 0) {
      return null;
    }
    List<Integer> all = places.get(wanted[0]);
    int from = Collections.binarySearch(all, next);
    for (int place : all.subList(from < 0 ? -from - 1 : from, all.size())) {
      if (place + wanted.length > paragraphs.length || compared > MOST_COMPARED) {
        return null;
      }
      if (standsAt(place, wanted)) {
        return new BlockQuotation(place, place + wanted.length - 1);
      }
    }
    return null;
  }

  private boolean standsAt(int place, int[] wanted) {
    int same = 0;
    while (same < wanted.length && paragraphs[place + same] == wanted[same]) {
      same++;
    }
    compared += same + 1L;
    return same == wanted.length;
  }

  private static List<String> spelled(Content content) {
    return content.paragraphs().stream().map(p -> spelled(p.text())).toList();
  }

  /**
   * Returns a text with each run of white space as one space. Most paragraphs are already written
   * like that.
   */
  private static String spelled(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean single = c == ' ' && (i == 0 || text.charAt(i - 1) != ' ');
      if (!single && (c == ' ' || (c >= '\t' && c <= '\r'))) {
        return text.replaceAll("\\s+", " ");
      }
    }
    return text;
  }
}
