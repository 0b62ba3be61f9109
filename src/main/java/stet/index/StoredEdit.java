package stet.index;

import stet.model.TaggedEdit;

/** The compact form in which {@link Fields#EDIT} keeps an edit whole. */
public final class StoredEdit {
  private StoredEdit() {}

  static byte[] encode(TaggedEdit edit) {
    throw new UnsupportedOperationException();
  }

  /** Reads the bytes of {@link Fields#EDIT}. */
  public static TaggedEdit decode(byte[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }
}
