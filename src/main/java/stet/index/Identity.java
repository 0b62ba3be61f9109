package stet.index;

import com.ibm.icu.util.VersionInfo;
import java.util.Map;
import java.util.TreeMap;

/** What an index was made by; one that was made by anything else is built anew. */
record Identity(int schema, int rules, String icu) {

  private static final String SCHEMA = "schema";
  private static final String RULES = "rules";
  private static final String ICU = "icu";
  private static final String POSITION = "position";

  /**
   * @param rules see {@link stet.history.Histories#RULES}
   */
  static Identity of(int rules) {
    return new Identity(Fields.SCHEMA, rules, VersionInfo.ICU_VERSION.toString());
  }

  /** What is kept with a commit. */
  Map<String, String> commit(long position) {
    Map<String, String> data = new TreeMap<>();
    data.put(SCHEMA, Integer.toString(schema));
    data.put(RULES, Integer.toString(rules));
    data.put(ICU, icu);
    data.put(POSITION, Long.toString(position));
    return data;
  }

  /** Whether what is kept with a commit says that the index was made so. */
  boolean made(Map<String, String> commit) {
    String position = commit.get(POSITION);
    return position != null
        && position.matches("\\d{1,18}")
        && commit.equals(commit(Long.parseLong(position)));
  }

  /** The archive position up to which a commit has taken everything in. */
  static long position(Map<String, String> commit) {
    return Long.parseLong(commit.getOrDefault(POSITION, "0"));
  }
}
