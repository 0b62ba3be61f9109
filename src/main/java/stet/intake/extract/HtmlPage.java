package stet.intake.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page as a publisher sent it.
 *
 * @param url the address from which it was fetched; its links are relative to this address
 * @param html its markup, decoded to text
 */
public record HtmlPage(String url, String html) {

  /**
   * The number of bytes at the start of a page in which a declaration of its encoding is looked for
   * (HTML, 13.2.3.2).
   */
  private static final int PRESCAN = 1024 * 4;

  /**
   * The number of characters of a header that are read. What follows them is not the name of an
   * encoding.
   */
  private static final int HEADER = 1000;

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*+=\\s*+[\"']?+\\s*+([\\w:.-]{1,100}+)", Pattern.CASE_INSENSITIVE);

  /**
   * The number of valid multi-byte sequences of UTF-8 that must be exceeded for each invalid one.
   * Otherwise the page is not UTF-8.
   */
  private static final int SOUND = 5;

  /**
   * The lowest confidence, of 100, with which a guessed encoding is used. Below it, a guess is no
   * better than none.
   */
  private static final int CONFIDENT = 40;

  /**
   * Decodes a page: by its byte order mark; else as UTF-8 if its bytes are (nearly) valid UTF-8;
   * else by the encoding in the header; else by the declaration in the page; else by a guess from
   * its bytes.
   *
   * @param contentType the header of that name, if there was one
   */
  public static HtmlPage of(String url, byte[] body, @Nullable String contentType) {
    Charset marked = marked(body);
    if (marked != null) {
      int length = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new HtmlPage(url, new String(body, length, body.length - length, marked));
    }
    String head = new String(body, 0, Math.min(body.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Charset said = contentType == null ? null : charset(beginning(contentType, HEADER));
    said = said == null ? charset(head) : said;
    if (isUtf8(body)) {
      // This overrides any declaration: hardly any text in another encoding looks like UTF-8 by
      // chance.
      return new HtmlPage(url, new String(body, StandardCharsets.UTF_8));
    }
    return new HtmlPage(url, new String(body, said == null ? guessed(body) : said));
  }

  private static String beginning(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  private static @Nullable Charset marked(byte[] body) {
    if (starts(body, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(body, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return starts(body, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean starts(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset charset(String text) {
    Matcher matcher = CHARSET.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // With either label, browsers decode windows-1252, which is a superset (WHATWG Encoding,
      // 4.2).
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** Whether the bytes are UTF-8, except for a few characters that were cut or pasted wrongly. */
  private static boolean isUtf8(byte[] body) {
    int sequences = 0;
    int broken = 0;
    int i = 0;
    while (i < body.length) {
      int lead = body[i++] & 0xff;
      int follow = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1;
      int from = i;
      while (i < body.length && i - from < follow && (body[i] & 0xc0) == 0x80) {
        i++;
      }
      if (follow == i - from) {
        sequences += follow > 0 ? 1 : 0;
      } else {
        broken++;
      }
    }
    return broken == 0 || sequences > SOUND * broken;
  }

  private static Charset guessed(byte[] body) {
    try {
      CharsetMatch match = detect(body);
      return match != null && match.getConfidence() >= CONFIDENT
          ? Charset.forName(match.getName())
          : Charset.forName("windows-1252");
    } catch (UnsupportedCharsetException e) {
      return Charset.forName("windows-1252");
    }
  }

  private static @Nullable CharsetMatch detect(byte[] body) {
    try {
      CharsetDetector detector = new CharsetDetector();
      detector.enableInputFilter(
          true); // removes the markup, which is ASCII whatever the encoding of the text
      return detector.setText(new ByteArrayInputStream(body)).detect();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
