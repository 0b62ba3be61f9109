package stet.index;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Sha256;
import stet.model.Version;

/** Tells whether a block would be made the same again. */
final class Derivation {
  private Derivation() {}

  /**
   * The head of a hash over all that the block of a version is made from: where it is the same, so
   * is the block. When the version was last seen is left out, since it is updated in place.
   *
   * @param withheld whether what stood before is withheld
   */
  static long checksum(
      Article article, @Nullable Version before, boolean withheld, Version version) {
    Packer all = new Packer(1);
    all.text(article.source()).text(article.url()).flag(before != null);
    if (before != null) {
      all.text(before.content().hex()).number(before.recorded());
      all.flag(Collections.disjoint(before.readers(), version.readers()));
      all.flag(before.lastSeen().equals(version.firstSeen())); // a conflict, and no change
    }
    all.text(version.content().hex());
    all.text(version.address().toString()).number(version.firstSeen().toEpochMilli());
    all.number(version.recorded()).flag(version.revert());
    all.flag(version.label() != null).text(String.valueOf(version.label()));
    all.flag(version.language() != null).text(String.valueOf(version.language()));
    if (withheld) {
      all.flag(true);
    }
    return Sha256.of(all.bytes()).a();
  }
}
