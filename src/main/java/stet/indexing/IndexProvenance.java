package stet.indexing;

import com.ibm.icu.util.VersionInfo;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stet.archive.Archive;
import stet.search.IndexState;

/**
 * The provenance of an index: the rules and the software by which it was made. An index with
 * another provenance is rebuilt.
 *
 * @param schema the schema number of the engine's catalogue of fields
 * @param rules see {@link stet.revision.RevisionHistory#RULES}
 * @param icu the version of ICU, whose rules separate and fold words
 */
record IndexProvenance(int schema, int rules, String icu) {

  private static final String SCHEMA = "schema";
  private static final String RULES = "rules";
  private static final String ICU = "icu";
  private static final String ARCHIVE = "archive";

  static IndexProvenance of(int schema, int rules) {
    return new IndexProvenance(schema, rules, VersionInfo.ICU_VERSION.toString());
  }

  /** The state of an index with this provenance that is made from the archive as it is now. */
  IndexState state(long position, long generation, Archive archive) {
    Map<String, String> made = new TreeMap<>();
    made.put(SCHEMA, Integer.toString(schema));
    made.put(RULES, Integer.toString(rules));
    made.put(ICU, icu);
    return at(position, generation, new IndexState(0, 0, made), archive);
  }

  /** A later state of the same index. The archive may have grown beyond the position meanwhile. */
  static IndexState at(long position, long generation, IndexState before, Archive archive) {
    Map<String, String> provenance = new TreeMap<>(before.provenance());
    provenance.put(ARCHIVE, ArchiveMark.of(archive).toString());
    return new IndexState(position, generation, provenance);
  }

  /** The reason why an index in a state has to be rebuilt; empty if it need not be. */
  Optional<String> objection(IndexState state, Archive archive) {
    Map<String, String> made = new TreeMap<>(state.provenance());
    Optional<ArchiveMark> mark = ArchiveMark.parse(made.getOrDefault(ARCHIVE, ""));
    Map<String, String> wanted = new TreeMap<>(state(0, 0, archive).provenance());
    made.remove(ARCHIVE);
    wanted.remove(ARCHIVE);
    if (mark.isEmpty() || !made.equals(wanted)) {
      return Optional.of("it was made by another version of Stet");
    }
    return mark.get().holds(archive) && state.generation() <= archive.generation()
        ? Optional.empty()
        : Optional.of("it was made of another archive, or of a newer state of this one");
  }
}
