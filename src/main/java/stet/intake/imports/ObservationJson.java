package stet.intake.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.intake.imports.ObservationJsonFields.Field;
import stet.model.Content;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherName;
import stet.model.ReaderCompatibility;
import tools.jackson.databind.json.JsonMapper;

/** Converts an observation to a JSON object, and back. */
final class ObservationJson {

  /** The reader that is recorded for observations that do not name one. */
  static final String READER = ReaderCompatibility.JSON;

  /**
   * The reader that is recorded if the record gives its block quotations, or says that there are
   * none.
   */
  private static final String READER_OF_QUOTATIONS = ReaderCompatibility.JSON_WITH_QUOTATIONS;

  /** The end of a day in the notation of ISO 8601, to the minute. */
  private static final Pattern MIDNIGHT_AT_THE_END = Pattern.compile("[Tt]24:00(?![:.])");

  private ObservationJson() {}

  /**
   * An observation as a record gives it.
   *
   * @param publisher what the record says about the publisher of the article
   */
  record RecordedObservation(Observation observation, PublisherMention publisher) {

    ImportEntry.Read entry(long line, int size) {
      return new ImportEntry.Read(observation, publisher, line, size);
    }
  }

  /** Reads an observation from the whole of {@code text[0..length)}. */
  static RecordedObservation read(char[] text, int length) throws MalformedRecordException {
    ObservationJsonFields record = ObservationJsonFields.read(text, length);
    return new RecordedObservation(
        observation(record),
        PublisherMention.ofImport(
            new PublisherName(record.text(Field.PUBLISHER), record.text(Field.HOMEPAGE))));
  }

  private static Observation observation(ObservationJsonFields record)
      throws MalformedRecordException {
    // In a file exported by Stet, a blank text is a page that Stet found blank. In other files
    // it is a mistake.
    String reader = record.text(Field.READER).strip();
    boolean exported = ReaderCompatibility.mayFindBlank(reader);
    for (Field field : Field.values()) {
      boolean mayBeEmpty =
          exported && record.has(field) && (field == Field.TITLE || field == Field.TEXT);
      if (field.isRequired() && !mayBeEmpty && record.text(field).isBlank()) {
        throw new MalformedRecordException(
            field.label() + (record.has(field) ? " is empty" : " is missing"));
      }
    }
    Instant seen = instant(record.text(Field.SEEN));
    Content content =
        BlockQuotationParser.in(
            new Content(
                record.text(Field.TITLE), record.text(Field.BYLINE), record.text(Field.TEXT)),
            record.quotations());
    String own = record.tellsQuotations() ? READER_OF_QUOTATIONS : READER;
    try {
      return new Observation(
          record.text(Field.SOURCE),
          record.text(Field.ARTICLE),
          seen,
          content,
          reader.isEmpty() ? own : reader,
          optional(record.text(Field.LABEL)),
          language(record.text(Field.LANGUAGE).strip()));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException("seen must lie in the years 1 to 9999: " + seen);
    }
  }

  /**
   * Writes an observation on a single line, so that it is read back unchanged.
   *
   * @param publisher the name and the home page that are shown for its source
   */
  static String write(Observation observation, PublisherName publisher) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put(Field.ARTICLE.label(), observation.identifier());
    object.put(Field.SOURCE.label(), observation.source());
    object.put(Field.SEEN.label(), observation.seen().toString());
    object.put(Field.TITLE.label(), observation.content().headline());
    object.put(Field.TEXT.label(), observation.content().body());
    object.put(Field.BYLINE.label(), observation.content().byline());
    object.put(Field.LABEL.label(), observation.label());
    object.put(Field.LANGUAGE.label(), observation.language());
    object.put(Field.READER.label(), observation.reader());
    object.put(ObservationJsonFields.QUOTES, BlockQuotationParser.recorded(observation.content()));
    object.put(Field.PUBLISHER.label(), publisher.title().isEmpty() ? null : publisher.title());
    object.put(Field.HOMEPAGE.label(), publisher.home().isEmpty() ? null : publisher.home());
    object.values().removeIf(Objects::isNull);
    return JsonMapper.shared().writeValueAsString(object);
  }

  private static Instant instant(String text) throws MalformedRecordException {
    String stripped = text.strip();
    try {
      return Instant.parse(stripped); // accepts 24:00:00, unlike OffsetDateTime
    } catch (DateTimeParseException notToTheSecond) {
      return instantToTheMinute(stripped);
    }
  }

  private static Instant instantToTheMinute(String text) throws MalformedRecordException {
    try {
      return MIDNIGHT_AT_THE_END.matcher(text).find()
          ? Instant.parse(MIDNIGHT_AT_THE_END.matcher(text).replaceFirst("T24:00:00"))
          : OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw new MalformedRecordException(
          "seen is not an ISO 8601 instant, as 2014-03-14T13:00:00Z is: " + shown(text));
    }
  }

  /**
   * Returns the language tag in its normal form, or null if the text is not a language tag. The
   * language can then be detected from the article's text.
   */
  private static @Nullable String language(String text) {
    Locale locale = Locale.forLanguageTag(text);
    int length = locale.getLanguage().length();
    return length == 2 || length == 3 ? locale.toLanguageTag() : null;
  }

  private static @Nullable String optional(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
