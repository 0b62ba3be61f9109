package stet.search.lucene.index;

import stet.model.TaggedEdit;

/** Codec for the stored form of an edit, in which {@link IndexFields#EDIT} holds a whole edit. */
public final class StoredEditCodec {

  private static final StoredRecordCodec<TaggedEdit> CODEC =
      new StoredRecordCodec<>(TaggedEdit.class);

  private StoredEditCodec() {}

  static byte[] encode(TaggedEdit tagged) {
    return CODEC.encode(tagged);
  }

  /** Reads the bytes of {@link IndexFields#EDIT}. */
  public static TaggedEdit decode(byte[] bytes, int offset, int length) {
    return CODEC.decode(bytes, offset, length);
  }
}
