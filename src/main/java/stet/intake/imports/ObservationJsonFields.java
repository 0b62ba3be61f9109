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
 * The fields of the JSON object of an observation, with their texts. The enum in it is the
 * catalogue of these fields.
 */
final class ObservationJsonFields {

  /**
   * The name of the field with block quotations. Each quotation is given as a text of one or more
   * paragraphs, or as the numbers of its first and last paragraph.
   */
  static final String QUOTES = "quotes";

  /**
   * The greatest depth of nesting within the values of ignored fields. Each open level takes
   * memory.
   */
  private static final int DEEPEST = 10_000;

  /**
   * Other fields are ignored, so their values must not cause an error: apart from the depth, only
   * the length of a line limits them. Field names are not cached between lines, because a name may
   * be as long as a line.
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
    /** A URL, or any other text that identifies the article. */
    ARTICLE(true),
    /** The publisher. */
    SOURCE(true),
    /**
     * The time of the observation, in ISO 8601 with a zone: {@code 2014-03-14T13:00:00Z}. The
     * seconds are optional.
     */
    SEEN(true),
    /** The headline. */
    TITLE(true),
    /** The body, with its paragraphs separated by blank lines. */
    TEXT(true),
    BYLINE(false),
    /** The name of the version at its origin: a text or a number. */
    LABEL(false),
    /** The BCP 47 tag of the language. */
    LANGUAGE(false),
    /** The importer or extraction rules that made the observation. */
    READER(false),
    /** The publisher's name, as readers know it. */
    PUBLISHER(false),
    /** The address of the publisher's home page. */
    HOMEPAGE(false);

    private final boolean required;

    Field(boolean required) {
      this.required = required;
    }

    boolean isRequired() {
      return required;
    }

    /**
     * Whether a value that is no text is ignored: files made for other programs have fields of
     * these names too, and were imported before Stet read them.
     */
    boolean isOfOthersToo() {
      return this == PUBLISHER || this == HOMEPAGE;
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

  /**
   * Returns the text of a field as written, or an empty text if the object does not have the field.
   */
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
        } else if (field == null
            || (field.isOfOthersToo()
                && (token != JsonToken.VALUE_STRING || fields.containsKey(field)))) {
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
    } catch (StreamConstraintsException e) { // within a line, no other limit can be exceeded
      throw new MalformedRecordException("nested more than " + DEEPEST + " deep");
    } catch (JacksonException e) {
      throw new MalformedRecordException(notJson(e));
    }
  }

  /**
   * Reads the block quotations and returns whether they are a valid list. Any other value is taken
   * for another program's field of the same name, and ignored.
   */
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

  /**
   * Refuses a text with half a surrogate pair. JSON can write one as an escape, but UTF-8, and so
   * the archive, cannot.
   */
  private static String requireUnicode(String name, String text) throws MalformedRecordException {
    if (UnicodeText.brokenAt(text) >= 0) {
      throw new MalformedRecordException(name + " holds half a surrogate pair");
    }
    return text;
  }

  private static String notJson(JacksonException e) {
    TokenStreamLocation place = e.getLocation(); // null for some exceptions
    return "not JSON" + (place == null ? "" : ", at column " + place.getColumnNr());
  }
}
