package stet.intake.imports;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader for a file in an unknown format. Its only entry reports that, and suggests what to do. */
final class UnknownFormatReader implements ImportRecords {

  private static final Pattern ARRAY = Pattern.compile("\\[\\s*\\{");

  /** A JSON object with only its bracket on the first line. */
  private static final Pattern SPREAD = Pattern.compile("\\{[ \\t]*\\R\\s*\"");

  /**
   * UTF-16 of either byte order, decoded as UTF-8: its byte order mark, or a bracket with half a
   * character before or after it.
   */
  private static final Pattern UTF_16 = Pattern.compile("\ufffd\ufffd|\\{\0|\0\\{");

  private final CountingInputStream packed;
  private ImportEntry.@Nullable Malformed refusal;

  /**
   * Creates a reader.
   *
   * @param beginning the decompressed beginning of the file
   */
  UnknownFormatReader(String file, String beginning, CountingInputStream packed) {
    this.packed = packed;
    this.refusal =
        new ImportEntry.Malformed(
            file,
            1,
            "is neither JSON Lines nor WARC, nor an export of MediaWiki or a page of News Sniffer"
                + hint(beginning.toLowerCase(Locale.ROOT)));
  }

  private static String hint(String beginning) {
    if (beginning.startsWith("pk\u0003\u0004")) {
      return "; it is a zip archive: unpack it, and name the files in it";
    }
    if (isUtf16(beginning)) {
      return "; it is text in UTF-16: save it as UTF-8";
    }
    if (isArray(beginning)) {
      return "; it is one JSON array: write each of its objects on a line of its own, without"
          + " brackets around them or commas between them";
    }
    if (isSpread(beginning)) {
      return "; it is JSON spread over lines: write each object on a line of its own, as jq -c does";
    }
    if (isHtml(beginning)) {
      return "; it is a page: \"stet source add\" follows it, and \"stet captures\" finds its past";
    }
    if (beginning.contains("<rss")
        || beginning.contains("<feed")
        || beginning.contains("<urlset")) {
      return "; it is a feed or a sitemap: \"stet source add\" follows what it announces";
    }
    return "; \"stet help import\" says what those are";
  }

  /**
   * Whether a file is a JSON array. Its objects may be on separate lines as in JSON Lines, but with
   * commas after them.
   */
  static boolean isArray(String beginning) {
    return ARRAY.matcher(beginning).lookingAt();
  }

  static boolean isSpread(String beginning) {
    return SPREAD.matcher(beginning).lookingAt();
  }

  static boolean isUtf16(String beginning) {
    return UTF_16.matcher(beginning).lookingAt();
  }

  static boolean isHtml(String beginning) {
    return beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
  }

  @Override
  public @Nullable ImportEntry next() {
    ImportEntry.Malformed next = refusal;
    refusal = null;
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
    // There are no records to skip.
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
