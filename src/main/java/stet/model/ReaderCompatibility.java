package stet.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which readers make the same text of what they look at. Of others, a difference between two texts
 * may be the reader's.
 */
public final class ReaderCompatibility {

  /** Takes the text of a JSON line as it stands. */
  public static final String JSON = "jsonl/1";

  /** The same, where the line tells which paragraphs are block quotations, or that none is. */
  public static final String JSON_WITH_QUOTATIONS = "jsonl/2";

  /** Readers that make the same text as another, and tell more of it. */
  private static final Map<String, String> SAME_TEXT = Map.of(JSON_WITH_QUOTATIONS, JSON);

  /** Stet's own readers of pages and files, which may have found them blank. */
  private static final Pattern OF_PAGES =
      Pattern.compile("(?:extract|git|mediawiki|newssniffer)/\\d+");

  private ReaderCompatibility() {}

  /** Whether what a reader found may be blank: of one that nobody knows here, that is a slip. */
  public static boolean mayFindBlank(String reader) {
    return OF_PAGES.matcher(reader).matches();
  }

  /** Whether some reader of one version made the same text of a page as one of the other. */
  public static boolean sameText(Version one, Version other) {
    return !Collections.disjoint(texts(one.readers()), texts(other.readers()));
  }

  /** Whether, beside, both were told what is set off as a quotation, or neither was. */
  public static boolean sameQuotations(Version one, Version other) {
    return !Collections.disjoint(one.readers(), other.readers());
  }

  private static Set<String> texts(Set<String> readers) {
    return readers.stream()
        .map(reader -> SAME_TEXT.getOrDefault(reader, reader))
        .collect(Collectors.toSet());
  }
}
