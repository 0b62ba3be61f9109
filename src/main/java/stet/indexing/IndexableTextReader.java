package stet.indexing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.Version;

/**
 * Reader of the texts of some versions from the archive, as far as there is memory to analyse them.
 */
final class IndexableTextReader {

  private final Archive archive;
  private final TextSizeLimit limit;
  private final Map<Sha256, byte[]> contents;

  /**
   * Creates a reader, which reads the texts together until their total length reaches the limit for
   * one text.
   *
   * @param hashes the hashes of all contents that will be read
   */
  IndexableTextReader(Archive archive, TextSizeLimit limit, Collection<Sha256> hashes) {
    this.archive = archive;
    this.limit = limit;
    this.contents = archive.contents(hashes, limit.bytes());
  }

  /** The text of a version. It is read separately if the limit was reached before it. */
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
