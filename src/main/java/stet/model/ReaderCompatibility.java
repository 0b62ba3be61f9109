package stet.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compatibility of readers: it shows which readers make the same text of the same page. Between
 * other readers, a difference of two texts may be due to the readers.
 */
public final class ReaderCompatibility {

  /** The reader of JSON lines, which takes the text as given. */
  public static final String JSON = "jsonl/1";

  /** The reader of JSON lines that state which paragraphs are block quotations, or that none is. */
  public static final String JSON_WITH_QUOTATIONS = "jsonl/2";

  /** Readers that make the same text as another reader, with more details. */
  private static final Map<String, String> SAME_TEXT = Map.of(JSON_WITH_QUOTATIONS, JSON);

  /** Stet's own readers of pages and files, which may have found them blank. */
  private static final Pattern OF_PAGES =
      Pattern.compile("(?:extract|git|mediawiki|newssniffer)/\\d+");

  private ReaderCompatibility() {}

  /** Whether a reader may find a page blank; a blank text from an unknown reader is a mistake. */
  public static boolean mayFindBlank(String reader) {
    return OF_PAGES.matcher(reader).matches();
  }

  /**
   * Whether some reader of one version makes the same text of a page as some reader of the other.
   */
  public static boolean sameText(Version one, Version other) {
    return !Collections.disjoint(texts(one.readers()), texts(other.readers()));
  }

  /**
   * Whether the versions have a reader in common, so that block quotations were reported for both
   * or for neither.
   */
  public static boolean sameQuotations(Version one, Version other) {
    return !Collections.disjoint(one.readers(), other.readers());
  }

  private static Set<String> texts(Set<String> readers) {
    return readers.stream()
        .map(reader -> SAME_TEXT.getOrDefault(reader, reader))
        .collect(Collectors.toSet());
  }
}
