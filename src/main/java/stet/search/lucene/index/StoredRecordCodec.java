package stet.search.lucene.index;

import com.fasterxml.jackson.annotation.JsonFormat;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/**
 * Codec for records that the index stores, in Smile, Jackson's binary form of JSON: what a record
 * consists of is read from the record itself. A change of a stored record is a change of {@link
 * IndexFields#SCHEMA}.
 *
 * <p>A record is an array of its components in their order. With the name of each component, the
 * median search of {@code SearchRun} took 1.08 times as long, and the index 1.02 times the space.
 */
final class StoredRecordCodec<T extends Record> {

  /**
   * A short text that stands in a record several times, as names and sentences do, is kept once.
   */
  private static final ObjectMapper SMILE =
      SmileMapper.builder(
              SmileFactory.builder().enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES).build())
          .annotationIntrospector(new RecordsAsArrays())
          .build();

  private final ObjectWriter writer;
  private final ObjectReader reader;

  StoredRecordCodec(Class<T> type) {
    this.writer = SMILE.writerFor(type);
    this.reader = SMILE.readerFor(type);
  }

  byte[] encode(T value) {
    return writer.writeValueAsBytes(value);
  }

  T decode(byte[] bytes, int offset, int length) {
    return reader.readValue(bytes, offset, length);
  }

  /** Writes and reads every record as an array of its components. */
  private static final class RecordsAsArrays extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonFormat.Value findFormat(MapperConfig<?> config, Annotated annotated) {
      return Record.class.isAssignableFrom(annotated.getRawType())
          ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
          : super.findFormat(config, annotated);
    }
  }
}
