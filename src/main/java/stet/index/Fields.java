package stet.index;

/** The field catalogue: every field, what it holds, and why it is indexed so. */
public final class Fields {
  private Fields() {}
}
