package stet.intake.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.UnicodeText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of a JSON object for an observation, with their texts; also the catalogue of these
 * fields.
 */
final class ObservationJsonFields {

  /**
   * The block quotations: each a text of one or more paragraphs, or their first and last number.
   */
  static final String QUOTES = "quotes";

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
                  .maxNameLength(LineReader.LONGEST)
                  .maxNumberLength(LineReader.LONGEST)
                  .maxStringLength(LineReader.LONGEST)
                  .maxDocumentLength(LineReader.LONGEST)
                  .build())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  /** The fields that are read. All others are ignored. */
  enum Field {
    /** A URL, or any other text by which the article is known. */
    ARTICLE(true),
    /** The publisher. */
    SOURCE(true),
    /**
     * The time of the observation, ISO 8601 with a zone: {@code 2014-03-14T13:00:00Z}, seconds
     * optional.
     */
    SEEN(true),
    /** The headline. */
    TITLE(true),
    /** The body, its paragraphs separated by blank lines. */
    TEXT(true),
    BYLINE(false),
    /** The name of the version at its origin: text or a number. */
    LABEL(false),
    /** BCP 47 tag. */
    LANGUAGE(false),
    /** The importer or extraction rules that made the observation. */
    READER(false);

    private final boolean required;

    Field(boolean required) {
      this.required = required;
    }

    boolean isRequired() {
      return required;
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

  private final Map<Field, String> fields;
  private final List<BlockQuotationParser.GivenQuotation> quotations;
  private final boolean tellsQuotations;

  private ObservationJsonFields(
      Map<Field, String> fields,
      List<BlockQuotationParser.GivenQuotation> quotations,
      boolean tellsQuotations) {
    this.fields = fields;
    this.quotations = quotations;
    this.tellsQuotations = tellsQuotations;
  }

  /** Whether the object has a field, even an empty one. */
  boolean has(Field field) {
    return fields.containsKey(field);
  }

  /** The text of a field as written; empty if there is none. */
  String text(Field field) {
    return fields.getOrDefault(field, "");
  }

  /** The block quotations that the object gives. */
  List<BlockQuotationParser.GivenQuotation> quotations() {
    return quotations;
  }

  /** Whether the object gives its block quotations, or says that there are none. */
  boolean tellsQuotations() {
    return tellsQuotations;
  }

  /** Reads the object that is the whole of {@code text[0..length)}. */
  static ObservationJsonFields read(char[] text, int length) throws MalformedRecordException {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    List<BlockQuotationParser.GivenQuotation> quotes = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text, 0, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRecordException("not a JSON object");
      }
      boolean quotesTold = false;
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        Field field = Field.of(name);
        JsonToken token = json.nextToken();
        if (name.equals(QUOTES) && token != JsonToken.VALUE_NULL) {
          if (quotesTold) {
            throw new MalformedRecordException(name + " is given twice");
          }
          quotesTold = readQuotes(token, json, quotes);
        } else if (field == null) {
          json.skipChildren();
        } else if (fields.containsKey(field)) {
          throw new MalformedRecordException(name + " is given twice");
        } else if (token != JsonToken.VALUE_NULL) {
          fields.put(field, value(field, token, json));
        }
      }
      if (json.nextToken() != null) {
        throw new MalformedRecordException("there is more behind the JSON object");
      }
      return new ObservationJsonFields(fields, quotes, quotesTold);
    } catch (StreamConstraintsException e) { // no other limit can be met within a line
      throw new MalformedRecordException("nested more than " + DEEPEST + " deep");
    } catch (JacksonException e) {
      throw new MalformedRecordException(notJson(e));
    }
  }

  /** Whether that was a list as it should be: what is not is a field of others, and ignored. */
  private static boolean readQuotes(
      JsonToken token, JsonParser json, List<BlockQuotationParser.GivenQuotation> quotes)
      throws MalformedRecordException {
    if (token != JsonToken.START_ARRAY) {
      json.skipChildren();
      return false;
    }
    boolean well = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        quotes.add(
            new BlockQuotationParser.GivenQuotation.InWords(
                requireUnicode(QUOTES, json.getString())));
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

  private static boolean readNumbers(
      JsonParser json, List<BlockQuotationParser.GivenQuotation> quotes) {
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
      quotes.add(
          new BlockQuotationParser.GivenQuotation.InNumbers(numbers.getFirst(), numbers.getLast()));
      return true;
    }
    return false;
  }

  private static String value(Field field, JsonToken token, JsonParser json)
      throws MalformedRecordException {
    boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
    if (token == JsonToken.VALUE_STRING || (number && field == Field.LABEL)) {
      return requireUnicode(field.label(), json.getString());
    }
    String allowed = field == Field.LABEL ? " must be text or a number" : " must be text";
    throw new MalformedRecordException(field.label() + allowed);
  }

  /** JSON can write half a surrogate pair as an escape; no UTF-8 file, so no archive, can. */
  private static String requireUnicode(String name, String text) throws MalformedRecordException {
    if (UnicodeText.brokenAt(text) >= 0) {
      throw new MalformedRecordException(name + " holds half a surrogate pair");
    }
    return text;
  }

  private static String notJson(JacksonException e) {
    TokenStreamLocation place = e.getLocation(); // not every exception has one
    return "not JSON" + (place == null ? "" : ", at column " + place.getColumnNr());
  }
}
