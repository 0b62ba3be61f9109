package stet.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Content.BlockQuotation;
import stet.model.Content.Paragraph;

/** Block quotations as a record tells them: which paragraphs of the text they are. */
final class BlockQuotations {

  /** How a record names one. */
  sealed interface Told {

    /** What it says: one or more of the text's paragraphs, in a row. White space makes no odds. */
    record InWords(String text) implements Told {}

    /** The numbers of its first and last paragraph, from 1. */
    record InNumbers(int first, int last) implements Told {}
  }

  private final Map<String, List<Integer>> places = new HashMap<>();
  private final List<String> paragraphs;

  private BlockQuotations(Content content) {
    paragraphs = spelled(content);
    for (int i = 0; i < paragraphs.size(); i++) {
      places.computeIfAbsent(paragraphs.get(i), text -> new ArrayList<>()).add(i);
    }
  }

  /**
   * The content with its block quotations, which are told in their order. One that does not stand
   * in the text, behind the one before it, is none.
   */
  static Content in(Content content, List<Told> told) {
    if (told.isEmpty()) {
      return content;
    }
    List<BlockQuotation> found = new BlockQuotations(content).find(told);
    return new Content(content.headline(), content.byline(), content.body(), found);
  }

  /** The reverse; null where there are none. */
  static @Nullable List<?> told(Content content) {
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
    List<Told> words = texts.stream().<Told>map(Told.InWords::new).toList();
    // Where the same words stand elsewhere too, numbers tell which are meant.
    return new BlockQuotations(content).find(words).equals(all)
        ? texts
        : all.stream().map(one -> List.of(one.first() + 1, one.last() + 1)).toList();
  }

  private List<BlockQuotation> find(List<Told> told) {
    List<BlockQuotation> found = new ArrayList<>();
    int next = 0;
    for (Told one : told) {
      BlockQuotation quotation =
          switch (one) {
            case Told.InWords words -> find(words.text(), next);
            case Told.InNumbers numbers -> find(numbers, next);
          };
      if (quotation != null) {
        found.add(quotation);
        next = quotation.last() + 1;
      }
    }
    return found;
  }

  private @Nullable BlockQuotation find(Told.InNumbers numbers, int next) {
    return numbers.first() - 1 >= next
            && numbers.last() >= numbers.first()
            && numbers.last() <= paragraphs.size()
        ? new BlockQuotation(numbers.first() - 1, numbers.last() - 1)
        : null;
  }

  private @Nullable BlockQuotation find(String text, int next) {
    List<String> wanted = spelled(new Content("", "", text));
    if (wanted.isEmpty()) {
      return null;
    }
    for (int place : places.getOrDefault(wanted.getFirst(), List.of())) {
      int end = place + wanted.size();
      if (place >= next
          && end <= paragraphs.size()
          && paragraphs.subList(place, end).equals(wanted)) {
        return new BlockQuotation(place, end - 1);
      }
    }
    return null;
  }

  private static List<String> spelled(Content content) {
    return content.paragraphs().stream().map(p -> spelled(p.text())).toList();
  }

  /** With one space for each run of white space: as most paragraphs are written. */
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
