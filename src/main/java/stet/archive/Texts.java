package stet.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;

/** What the contents of an archive say, as far as it is told now. */
final class Texts {

  private final Database database;
  private final Contents contents;
  private final Gatekeeper gatekeeper;

  Texts(Database database, Contents contents, Gatekeeper gatekeeper) {
    this.database = database;
    this.contents = contents;
    this.gatekeeper = gatekeeper;
  }

  Content content(Sha256 hash) {
    return read(
        handle -> {
          Gate now = gatekeeper.gate(handle);
          now.refuseErased(hash);
          return now.through(stored(handle, hash));
        });
  }

  Map<Sha256, byte[]> contents(Collection<Sha256> hashes, long bytes) {
    return read(
        handle -> {
          Gate now = gatekeeper.gate(handle);
          Map<Sha256, byte[]> read = new HashMap<>();
          long sum = 0;
          for (Sha256 hash : hashes) {
            now.refuseErased(hash);
            byte[] whole = sum > bytes ? null : contents.read(handle, hash, bytes).orElse(null);
            if (whole != null) {
              read.put(hash, now.leavesNamesOut() ? now.through(whole) : whole);
              sum += whole.length;
            }
          }
          return read;
        });
  }

  Map<VersionName, Content> ofVersions(Collection<VersionName> versions) {
    return read(handle -> ofVersions(handle, versions));
  }

  private Map<VersionName, Content> ofVersions(Handle handle, Collection<VersionName> versions) {
    Gate now = gatekeeper.gate(handle);
    Catalogue catalogue = new Catalogue(handle);
    Map<ArticleId, Optional<Timeline>> told = new HashMap<>();
    Map<VersionName, Content> texts = new HashMap<>();
    for (Map.Entry<VersionName, Sha256> each : catalogue.contents(versions).entrySet()) {
      ArticleId article = each.getKey().article();
      Sha256 hash = each.getValue();
      boolean isTold =
          !now.mayWithhold(article)
              || told
                  .computeIfAbsent(
                      article, id -> catalogue.timeline(id, Long.MAX_VALUE).flatMap(now::through))
                  .stream()
                  .flatMap(timeline -> timeline.versions().stream())
                  .anyMatch(version -> version.content().equals(hash));
      if (isTold) {
        texts.put(each.getKey(), now.through(stored(handle, hash)));
      }
    }
    return texts;
  }

  /** Whether what was seen is told word for word, its label too. */
  boolean areWhole(Handle handle, Gate now, Sighting sighting) {
    if (!now.leavesNamesOut()) {
      return true;
    }
    Content content = stored(handle, sighting.content());
    return now.through(content).equals(content)
        && Objects.equals(now.through(sighting.label()), sighting.label());
  }

  private Content stored(Handle handle, Sha256 hash) {
    return Content.fromBytes(contents.read(handle, hash));
  }

  private <T> T read(Function<Handle, T> question) {
    try {
      return database.read(question);
    } catch (DamagedContent moved) {
      // What it was packed against may have been erased between two looks: one look tells.
      contents.forget();
      return database.readAtOnce(question);
    }
  }
}
