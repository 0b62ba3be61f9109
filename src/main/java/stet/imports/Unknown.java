package stet.imports;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file in none of the formats that are read: one entry says so, and what may be done. */
final class Unknown implements Records {

  private final Counted packed;
  private Entry.@Nullable Malformed told;

  /**
   * @param beginning of the file, unpacked
   */
  Unknown(String file, String beginning, Counted packed) {
    this.packed = packed;
    this.told =
        new Entry.Malformed(
            file,
            1,
            "is neither JSON Lines nor WARC, nor an export of MediaWiki or a page of News Sniffer"
                + hint(beginning.toLowerCase(Locale.ROOT)));
  }

  private static String hint(String beginning) {
    if (beginning.startsWith("pk\u0003\u0004")) {
      return "; it is a zip archive: unpack it, and name the files in it";
    }
    if (beginning.startsWith("[")) {
      return "; it is one JSON array: write each of its objects on a line of its own";
    }
    if (beginning.contains("<rss")
        || beginning.contains("<feed")
        || beginning.contains("<urlset")) {
      return "; it is a feed or a sitemap: \"stet source add\" follows what it announces";
    }
    return isHtml(beginning)
        ? "; it is a page: \"stet source add\" follows it, and \"stet captures\" finds its past"
        : "; \"stet help import\" says what those are";
  }

  static boolean isHtml(String beginning) {
    return beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
  }

  @Override
  public @Nullable Entry next() {
    Entry.Malformed next = told;
    told = null;
    return next;
  }

  @Override
  public long bytesRead() {
    return packed.bytes();
  }

  @Override
  public long place() {
    return 0;
  }

  @Override
  public void pass(long records) {
    // There are none.
  }

  @Override
  public @Nullable String content() {
    return null;
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }
}
