package stet.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.model.Sha256;

/**
 * The end of the hash chain. A copy of it can later prove that no observation up to {@code
 * position} was altered. It is written as {@code 9653:} and 64 hexadecimal digits.
 */
public record ChainHead(long position, Sha256 hash) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

  /** Reads {@code POSITION:HASH}. The result is empty for any other text. */
  public static Optional<ChainHead> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new ChainHead(Long.parseLong(matcher.group(1)), Sha256.parse(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return position + ":" + hash;
  }
}
