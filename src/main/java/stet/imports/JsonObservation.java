package stet.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Observation;
import stet.model.ReadingRules;
import stet.model.Unicode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads an observation from a JSON object; the catalogue of its fields. */
final class JsonObservation {

  /** Who made an observation that does not say so itself. */
  static final String READER = ReadingRules.JSON;

  /** The same, where the record says which paragraphs are block quotations, or that none is. */
  private static final String READER_OF_QUOTATIONS = ReadingRules.JSON_WITH_QUOTATIONS;

  /**
   * The block quotations: each a text of one or more paragraphs, or their first and last number.
   */
  private static final String QUOTES = "quotes";

  /** As deep may the values of ignored fields be nested; what is open takes memory. */
  private static final int DEEPEST = 10_000;

  /**
   * Other fields are ignored, so nothing about them may be in the way: but for the depth, the
   * line's own length is the only limit. Names are not kept from line to line, as they may be as
   * long.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(Lines.LONGEST)
                  .maxNumberLength(Lines.LONGEST)
                  .maxStringLength(Lines.LONGEST)
                  .maxDocumentLength(Lines.LONGEST)
                  .build())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  /** The fields that are read. All others are ignored. */
  private enum Field {
    /** A URL, or any other text by which the article is known. */
    ARTICLE(true),
    /** The publisher. */
    SOURCE(true),
    /** When it was looked at, ISO 8601 with a zone: {@code 2014-03-14T13:00:00Z}, or no seconds. */
    SEEN(true),
    /** The headline. */
    TITLE(true),
    /** The body, its paragraphs separated by blank lines. */
    TEXT(true),
    BYLINE(false),
    /** What its origin calls the version: text or a number. */
    LABEL(false),
    /** BCP 47 tag. */
    LANGUAGE(false),
    /** Which importer or extraction rules made it. */
    READER(false);

    private final boolean required;

    Field(boolean required) {
      this.required = required;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Field of(String label) {
      for (Field field : values()) {
        if (field.label().equals(label)) {
          return field;
        }
      }
      return null;
    }
  }

  /** What ISO 8601 calls the end of a day, to the minute. */
  private static final Pattern MIDNIGHT_AT_THE_END = Pattern.compile("[Tt]24:00(?![:.])");

  private JsonObservation() {}

  /** Reads the observation that is the whole of {@code text[0..length)}. */
  static Observation read(char[] text, int length) throws Malformation {
    List<BlockQuotations.Told> quotes = new ArrayList<>();
    Map<Field, String> fields = new EnumMap<>(Field.class);
    boolean quotesTold = read(text, length, fields, quotes);
    // A look that Stet took may have found a blank page; in other files that is a slip.
    boolean exported = ReadingRules.mayFindBlank(fields.getOrDefault(Field.READER, "").strip());
    for (Field field : Field.values()) {
      boolean there = fields.containsKey(field);
      boolean mayBeEmpty = there && exported && (field == Field.TITLE || field == Field.TEXT);
      if (field.required && !mayBeEmpty && fields.getOrDefault(field, "").isBlank()) {
        throw new Malformation(field.label() + (there ? " is empty" : " is missing"));
      }
    }
    Content content =
        BlockQuotations.in(
            new Content(
                required(fields, Field.TITLE),
                fields.getOrDefault(Field.BYLINE, ""),
                required(fields, Field.TEXT)),
            quotes);
    String reader = optional(fields, Field.READER);
    String own = quotesTold ? READER_OF_QUOTATIONS : READER;
    return observation(
        fields,
        instant(required(fields, Field.SEEN)),
        content,
        reader == null ? own : reader,
        language(optional(fields, Field.LANGUAGE)));
  }

  /** Writes an observation so that it is read as it was, on one line without its end. */
  static String write(Observation observation) {
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
    object.put(QUOTES, BlockQuotations.told(observation.content()));
    object.values().removeIf(Objects::isNull);
    return JsonMapper.shared().writeValueAsString(object);
  }

  private static Observation observation(
      Map<Field, String> fields,
      Instant seen,
      Content content,
      String reader,
      @Nullable String language)
      throws Malformation {
    try {
      return new Observation(
          required(fields, Field.SOURCE),
          required(fields, Field.ARTICLE),
          seen,
          content,
          reader,
          optional(fields, Field.LABEL),
          language);
    } catch (IllegalArgumentException e) {
      throw new Malformation("seen must lie in the years 1 to 9999: " + seen);
    }
  }

  /** Reads the object's fields; gives whether it told of block quotations. */
  private static boolean read(
      char[] text, int length, Map<Field, String> fields, List<BlockQuotations.Told> quotes)
      throws Malformation {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text, 0, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Malformation("not a JSON object");
      }
      boolean quotesTold = false;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Field field = Field.of(name);
        JsonToken token = json.nextToken();
        if (name.equals(QUOTES) && token != JsonToken.VALUE_NULL) {
          if (quotesTold) {
            throw new Malformation(name + " is given twice");
          }
          quotesTold = readQuotes(token, json, quotes);
        } else if (field == null) {
          json.skipChildren();
        } else if (fields.containsKey(field)) {
          throw new Malformation(name + " is given twice");
        } else if (token != JsonToken.VALUE_NULL) {
          fields.put(field, value(field, token, json));
        }
      }
      if (json.nextToken() != null) {
        throw new Malformation("there is more behind the JSON object");
      }
      return quotesTold;
    } catch (StreamConstraintsException e) { // no other limit can be met within a line
      throw new Malformation("nested more than " + DEEPEST + " deep");
    } catch (JacksonException e) {
      throw new Malformation(notJson(e));
    }
  }

  /** Whether that was a list as it should be: what is not is a field of others, and ignored. */
  private static boolean readQuotes(
      JsonToken token, JsonParser json, List<BlockQuotations.Told> quotes) throws Malformation {
    if (token != JsonToken.START_ARRAY) {
      json.skipChildren();
      return false;
    }
    boolean well = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        quotes.add(new BlockQuotations.Told.InWords(requireUnicode(QUOTES, json.getString())));
      } else if (json.currentToken() == JsonToken.START_ARRAY) {
        well &= readNumbers(json, quotes);
      } else {
        well = false;
        json.skipChildren();
      }
    }
    if (!well) {
      quotes.clear();
    }
    return well;
  }

  private static boolean readNumbers(JsonParser json, List<BlockQuotations.Told> quotes) {
    List<Integer> numbers = new ArrayList<>();
    boolean well = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      boolean number =
          json.currentToken() == JsonToken.VALUE_NUMBER_INT
              && json.getNumberType() == JsonParser.NumberType.INT;
      well &= number && numbers.size() < 2;
      if (well) {
        numbers.add(json.getIntValue());
      } else {
        json.skipChildren();
      }
    }
    if (well && numbers.size() == 2) {
      quotes.add(new BlockQuotations.Told.InNumbers(numbers.getFirst(), numbers.getLast()));
      return true;
    }
    return false;
  }

  private static String value(Field field, JsonToken token, JsonParser json) throws Malformation {
    boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    if (token == JsonToken.VALUE_STRING || (number && field == Field.LABEL)) {
      return requireUnicode(field.label(), json.getString());
    }
    String allowed = field == Field.LABEL ? " must be text or a number" : " must be text";
    throw new Malformation(field.label() + allowed);
  }

  /** JSON can write half a surrogate pair as an escape; no UTF-8 file, so no archive, can. */
  private static String requireUnicode(String name, String text) throws Malformation {
    if (Unicode.brokenAt(text) >= 0) {
      throw new Malformation(name + " holds half a surrogate pair");
    }
    return text;
  }

  private static Instant instant(String text) throws Malformation {
    String stripped = text.strip();
    try {
      return Instant.parse(stripped); // knows 24:00:00, which the other does not
    } catch (DateTimeParseException notToTheSecond) {
      return instantToTheMinute(stripped);
    }
  }

  private static Instant instantToTheMinute(String text) throws Malformation {
    try {
      return MIDNIGHT_AT_THE_END.matcher(text).find()
          ? Instant.parse(MIDNIGHT_AT_THE_END.matcher(text).replaceFirst("T24:00:00"))
          : OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw new Malformation(
          "seen is not an ISO 8601 instant, as 2014-03-14T13:00:00Z is: " + shown(text));
    }
  }

  /** What is no language tag tells nothing, and the language can be worked out from the text. */
  private static @Nullable String language(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(text);
    int length = locale.getLanguage().length();
    return length == 2 || length == 3 ? locale.toLanguageTag() : null;
  }

  private static String required(Map<Field, String> fields, Field field) {
    return fields.getOrDefault(field, "");
  }

  private static @Nullable String optional(Map<Field, String> fields, Field field) {
    String value = fields.getOrDefault(field, "").strip();
    return value.isEmpty() ? null : value;
  }

  private static String notJson(JacksonException e) {
    TokenStreamLocation place = e.getLocation(); // not every exception has one
    return "not JSON" + (place == null ? "" : ", at column " + place.getColumnNr());
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
