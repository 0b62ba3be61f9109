package stet.indexing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;
import stet.search.VersionState;

/**
 * Calculator of the state in which a version should be indexed. A version that is indexed in
 * another state is out of date.
 */
final class VersionStateCalculator {
  private VersionStateCalculator() {}

  /** The state in which a version of a timeline should be indexed. */
  static VersionState state(Timeline timeline, Version version) {
    boolean followsGap = timeline.followsGap(version);
    return new VersionState(
        version.firstSeen().toEpochMilli(),
        version.lastSeen().toEpochMilli(),
        version.content().a(),
        checksum(timeline.article(), timeline.before(version).orElse(null), followsGap, version),
        timeline.gapAfter(version).map(Instant::toEpochMilli).orElse(VersionState.NO_GAP),
        followsGap);
  }

  /**
   * The head of a hash of everything from which the documents of a version are derived. If the hash
   * is the same, the documents are the same. The last sighting of the version is left out, because
   * it is updated in place.
   *
   * @param withheld whether the version before is withheld
   */
  private static long checksum(
      Article article, @Nullable Version before, boolean withheld, Version version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream all = new DataOutputStream(bytes)) {
      text(all, article.source());
      text(all, article.url());
      all.writeBoolean(before != null);
      if (before != null) {
        text(all, before.content().hex());
        all.writeLong(before.recorded());
        all.writeBoolean(Collections.disjoint(before.readers(), version.readers()));
        // Two contents seen at the same instant are a conflict and not a change.
        all.writeBoolean(before.lastSeen().equals(version.firstSeen()));
      }
      text(all, version.content().hex());
      text(all, version.address().toString());
      all.writeLong(version.firstSeen().toEpochMilli());
      all.writeLong(version.recorded());
      all.writeBoolean(version.revert());
      all.writeBoolean(version.label() != null);
      text(all, String.valueOf(version.label()));
      all.writeBoolean(version.language() != null);
      text(all, String.valueOf(version.language()));
      all.writeBoolean(withheld);
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be written", e);
    }
    return Sha256.of(bytes.toByteArray()).a();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }
}
