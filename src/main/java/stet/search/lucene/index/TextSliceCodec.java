package stet.search.lucene.index;

/**
 * Codec for slices of a text, in the order in which they occur. A slice that the text contains is
 * stored as the number of characters to skip and a length; any other is spelled out.
 */
final class TextSliceCodec {
  private static final int SPELLED_OUT = -1;

  private final String text;
  private int at;

  TextSliceCodec(String text) {
    this.text = text;
  }

  void encode(BinaryWriter out, String piece) {
    int found = text.indexOf(piece, at);
    if (found < 0) {
      out.number(SPELLED_OUT).text(piece);
      return;
    }
    out.number(found - at).number(piece.length());
    at = found + piece.length();
  }

  String decode(BinaryReader in) {
    int skip = (int) in.number();
    if (skip == SPELLED_OUT) {
      return in.text();
    }
    int start = at + skip;
    at = start + (int) in.number();
    return text.substring(start, at);
  }
}
