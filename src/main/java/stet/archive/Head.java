package stet.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import stet.model.Sha256;

/**
 * The end of the chain: whoever holds it can later prove that nothing up to {@code position} was
 * altered. Written as {@code 9653:} and 64 hexadecimal digits.
 */
public record Head(long position, Sha256 hash) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

  /** Reads {@code POSITION:HASH}; empty for anything else. */
  public static Optional<Head> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new Head(Long.parseLong(matcher.group(1)), Sha256.parse(matcher.group(2))))
        : Optional.empty();
  }

  /** The head of the archive as the handle sees it. */
  static Head of(Handle handle) {
    return handle
        .createQuery("SELECT position, link FROM head")
        .map((row, context) -> new Head(row.getLong(1), Sha256.fromBytes(row.getBytes(2))))
        .one();
  }

  /** The head once an observation of that digest has arrived. */
  Head next(Sha256 digest) {
    return new Head(position + 1, Chain.next(hash, digest));
  }

  @Override
  public String toString() {
    return position + ":" + hash;
  }
}
