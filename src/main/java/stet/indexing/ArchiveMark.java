package stet.indexing;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.archive.Archive;

/**
 * A position in an archive, with a mark by which the archive is recognised. It is written as {@code
 * 9653:} and 16 hexadecimal digits, or without the digits if nothing was observed.
 *
 * @param mark see {@link Archive#mark}
 */
record ArchiveMark(long position, OptionalLong mark) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{16})?");

  /** The mark of the current end of an archive. */
  static ArchiveMark of(Archive archive) {
    long position = archive.position();
    return new ArchiveMark(position, archive.mark(position));
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  static Optional<ArchiveMark> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String mark = matcher.group(2);
    return Optional.of(
        new ArchiveMark(
            Long.parseLong(matcher.group(1)),
            mark == null
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseUnsignedLong(mark, 16))));
  }

  /** Whether the mark belongs to an archive. */
  boolean holds(Archive archive) {
    return position <= archive.position() && archive.mark(position).equals(mark);
  }

  @Override
  public String toString() {
    return position + ":" + (mark.isPresent() ? String.format("%016x", mark.getAsLong()) : "");
  }
}
