package stet.indexing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Version;

/** Reads the texts of some versions from the archive, as far as there is memory to analyse them. */
final class IndexableTextReader {

  private final Archive archive;
  private final TextSizeLimit limit;
  private final Map<Sha256, byte[]> contents;

  /**
   * Reads the texts together, until they are as long as one may be.
   *
   * @param hashes of all contents that will be asked for
   */
  IndexableTextReader(Archive archive, TextSizeLimit limit, Collection<Sha256> hashes) {
    this.archive = archive;
    this.limit = limit;
    this.contents = archive.contents(hashes, limit.bytes());
  }

  /** Reads what was not read with the others, since they were long together, by itself. */
  IndexableText read(Version version) {
    byte[] bytes = contents.get(version.content());
    if (bytes == null) {
      bytes = archive.contents(Set.of(version.content()), limit.bytes()).get(version.content());
    }
    if (bytes == null) {
      return new IndexableText(new Content("", "", ""), false);
    }
    Content content = Content.fromBytes(bytes);
    return limit.fits(bytes)
        ? new IndexableText(content, true)
        : new IndexableText(new Content(content.headline(), content.byline(), ""), false);
  }
}
