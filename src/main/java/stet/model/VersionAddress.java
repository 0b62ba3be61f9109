package stet.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a version in links. It is the second in which the version was first seen, in the
 * 14 digits that web archives use ({@code 20140314130000}, UTC). Only if several versions of the
 * article were first seen in that second, it also has the first 8 digits of its content's hash:
 * {@code 20140314130000~1f3a99c0}.
 *
 * <p>The address names the version that was current at the end of that second, so it keeps its
 * meaning when other observations arrive.
 */
public record VersionAddress(Instant second, @Nullable String hash) {

  private static final Pattern FORM = Pattern.compile("(\\d{14})(?:~([0-9a-f]{8}))?");
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);

  public VersionAddress {
    second = second.truncatedTo(ChronoUnit.SECONDS);
  }

  public static VersionAddress of(Instant instant) {
    return new VersionAddress(instant, null);
  }

  /** Reads {@code 20140314130000} or {@code 20140314130000~1f3a99c0}; empty for anything else. */
  public static Optional<VersionAddress> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant second = LocalDateTime.parse(matcher.group(1), DIGITS).toInstant(ZoneOffset.UTC);
      return Optional.of(new VersionAddress(second, matcher.group(2)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    String digits = DIGITS.format(second);
    return hash == null ? digits : digits + "~" + hash;
  }
}
