package stet.search.lucene.index;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/**
 * Codec for records that the index stores, in Smile, Jackson's binary form of JSON: what a record
 * consists of is read from the record itself. A change of a stored record is a change of {@link
 * IndexFields#SCHEMA}.
 */
final class StoredRecordCodec<T extends Record> {

  /**
   * A short text that stands in a record several times, as names and sentences do, is kept once.
   */
  private static final ObjectMapper SMILE =
      new SmileMapper(
          SmileFactory.builder().enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES).build());

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
}
