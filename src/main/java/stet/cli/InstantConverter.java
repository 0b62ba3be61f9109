package stet.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.model.VersionAddress;

/**
 * Converter of an instant on the command line, with the result. An instant is as exact as it was
 * written: a day ({@code 2014-03-14}), a minute ({@code 2014-03-14 13:30}, as the commands print
 * it), a second or a fraction of one, with a T or a blank, with a zone or in UTC; or the 14 digits
 * of addresses.
 *
 * @param first the first instant of the given time
 * @param last the last instant of the given time; for a day, its last millisecond
 */
record InstantConverter(Instant first, Instant last) {

  /** The accepted forms, in the words of help texts and refusals. */
  static final String FORMS =
      "a day (2014-03-14), a time in UTC (2014-03-14 13:30, 2014-03-14T13:30:00Z) or 14 digits"
          + " (20140314133000)";

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2})(:\\d{2})?([.,]\\d{1,9})?"
              + " ?(?:([Zz]|UTC)|([+-]\\d{2}:\\d{2}))?");

  /** Reads an instant. The result is empty for any other text. */
  static Optional<InstantConverter> of(String text) {
    Optional<VersionAddress> address = VersionAddress.parse(text);
    if (address.isPresent()) {
      return Optional.of(whole(address.get().second(), ChronoUnit.SECONDS));
    }
    try {
      if (DAY.matcher(text).matches()) {
        Instant day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(whole(day, ChronoUnit.DAYS));
      }
      Matcher time = TIME.matcher(text);
      return time.matches() ? Optional.of(time(time)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static InstantConverter time(Matcher time) {
    String second = time.group(3);
    String fraction = time.group(4);
    if (second == null && fraction != null) {
      throw new DateTimeException("a fraction of a minute");
    }
    String local =
        time.group(1)
            + "T"
            + time.group(2)
            + (second == null ? ":00" : second)
            + (fraction == null ? "" : fraction.replace(',', '.'));
    String offset = time.group(6);
    Instant instant =
        offset == null
            ? LocalDateTime.parse(local).toInstant(ZoneOffset.UTC)
            : OffsetDateTime.parse(local + offset).toInstant();
    if (fraction != null) {
      return new InstantConverter(instant, instant);
    }
    return whole(instant, second == null ? ChronoUnit.MINUTES : ChronoUnit.SECONDS);
  }

  private static InstantConverter whole(Instant first, ChronoUnit unit) {
    return new InstantConverter(first, first.plus(unit.getDuration()).minusMillis(1));
  }
}
