package stet.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.VersionName;
import stet.store.Database;
import stet.store.UnitOfWork;

/**
 * Reader of the contents of an archive in the form that people may see now, without withheld text.
 */
final class VisibleTextReader {

  private final Database database;
  private final ContentReader contents;
  private final WithholdingFilterCache withholding;

  VisibleTextReader(Database database, ContentReader contents, WithholdingFilterCache withholding) {
    this.database = database;
    this.contents = contents;
    this.withholding = withholding;
  }

  Content content(Sha256 hash) {
    return read(
        unit -> {
          WithholdingFilter now = withholding.filter(unit);
          now.refuseErased(hash);
          return now.through(stored(unit, hash));
        });
  }

  Map<Sha256, byte[]> contents(Collection<Sha256> hashes, long bytes) {
    return read(
        unit -> {
          WithholdingFilter now = withholding.filter(unit);
          Map<Sha256, byte[]> read = new HashMap<>();
          long sum = 0;
          for (Sha256 hash : hashes) {
            now.refuseErased(hash);
            byte[] whole =
                sum > bytes ? null : contents.read(unit.contents(), hash, bytes).orElse(null);
            if (whole != null) {
              read.put(hash, now.leavesNamesOut() ? now.through(whole) : whole);
              sum += whole.length;
            }
          }
          return read;
        });
  }

  Map<VersionName, Content> ofVersions(Collection<VersionName> versions) {
    return read(unit -> ofVersions(unit, versions));
  }

  private Map<VersionName, Content> ofVersions(UnitOfWork unit, Collection<VersionName> versions) {
    WithholdingFilter now = withholding.filter(unit);
    ArticleCatalogue catalogue = new ArticleCatalogue(unit.observations());
    Map<ArticleId, Optional<Timeline>> timelines = new HashMap<>();
    Map<VersionName, Content> texts = new HashMap<>();
    for (Map.Entry<VersionName, Sha256> each : unit.observations().contents(versions).entrySet()) {
      ArticleId article = each.getKey().article();
      Sha256 hash = each.getValue();
      boolean isTold =
          !now.mayWithhold(article)
              || timelines
                  .computeIfAbsent(
                      article, id -> catalogue.timeline(id, Long.MAX_VALUE).flatMap(now::through))
                  .stream()
                  .flatMap(timeline -> timeline.versions().stream())
                  .anyMatch(version -> version.content().equals(hash));
      if (isTold) {
        texts.put(each.getKey(), now.through(stored(unit, hash)));
      }
    }
    return texts;
  }

  /** Whether the content of a sighting and its label may be shown without redaction. */
  boolean areWhole(UnitOfWork unit, WithholdingFilter now, Sighting sighting) {
    if (!now.leavesNamesOut()) {
      return true;
    }
    Content content = stored(unit, sighting.content());
    return now.through(content).equals(content)
        && Objects.equals(now.through(sighting.label()), sighting.label());
  }

  private Content stored(UnitOfWork unit, Sha256 hash) {
    return Content.fromBytes(contents.read(unit.contents(), hash));
  }

  private <T> T read(Function<UnitOfWork, T> question) {
    try {
      return database.read(question);
    } catch (DamagedContentException moved) {
      // Between two queries, the content may have been compressed differently because its base
      // was erased. So it is read again, with queries that see a single state.
      contents.forget();
      return database.readConsistently(question);
    }
  }
}
