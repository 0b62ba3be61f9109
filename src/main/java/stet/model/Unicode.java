package stet.model;

/** Whether a text can be written as UTF-8. */
public final class Unicode {
  private Unicode() {}

  /** Where half a surrogate pair stands alone, in chars from 0; -1 where none does. */
  public static int brokenAt(String text) {
    int i = 0;
    while (i < text.length()) {
      if (!Character.isSurrogate(text.charAt(i))) {
        i++;
      } else if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i += 2;
      } else {
        return i;
      }
    }
    return -1;
  }
}
