package stet.index;

import com.ibm.icu.util.VersionInfo;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;

/** What an index was made by; one that was made by anything else is built anew. */
record Identity(int schema, int rules, String icu) {

  private static final String SCHEMA = "schema";
  private static final String RULES = "rules";
  private static final String ICU = "icu";
  private static final String POSITION = "position";
  private static final String ARCHIVE = "archive";
  private static final String GENERATION = "generation";

  /**
   * @param rules see {@link stet.history.Histories#RULES}
   */
  static Identity of(int rules) {
    return new Identity(Fields.SCHEMA, rules, VersionInfo.ICU_VERSION.toString());
  }

  /**
   * What is kept with a commit.
   *
   * @param position up to where everything is taken in
   * @param archive where the archive ends: of what lies between, something may be in already
   * @param generation up to which what was withheld or released is taken in
   */
  Map<String, String> commit(long position, Anchor archive, long generation) {
    Map<String, String> data = new TreeMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(RULES, Integer.toString(rules));
    data.put(ICU, icu);
    data.put(POSITION, Long.toString(position));
    data.put(ARCHIVE, archive.toString());
    data.put(GENERATION, Long.toString(generation));
    return data;
  }

  /** Whether what is kept with a commit says that the index was made so. */
  boolean made(Map<String, String> commit) {
    Optional<Anchor> archive = anchor(commit);
    return isNumber(commit.get(POSITION))
        && isNumber(commit.get(GENERATION))
        && archive.isPresent()
        && commit.equals(commit(position(commit), archive.get(), generation(commit)));
  }

  /** Whether what is kept with a commit says that the index was made of that archive. */
  static boolean madeOf(Archive archive, Map<String, String> commit) {
    return anchor(commit).filter(anchor -> anchor.holds(archive)).isPresent()
        && generation(commit) <= archive.generation();
  }

  private static Optional<Anchor> anchor(Map<String, String> commit) {
    return Anchor.parse(commit.getOrDefault(ARCHIVE, ""));
  }

  /** The archive position up to which a commit has taken everything in. */
  static long position(Map<String, String> commit) {
    return Long.parseLong(commit.getOrDefault(POSITION, "0"));
  }

  /** The generation of withholdings under which a commit was derived. */
  static long generation(Map<String, String> commit) {
    return Long.parseLong(commit.getOrDefault(GENERATION, "0"));
  }

  private static boolean isNumber(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}");
  }
}
