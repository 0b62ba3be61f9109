package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages are decoded as they were meant, not only as they were labelled. */
class HtmlPageTest {

  private static final String TEXT = "<p>“Für Łódź,” sagte sie – fünf Übel, süße Öfen, große Bären";
  private static final String LATIN = "<p>Für fünf große Bären sagte sie: süße Öfen – “Übel”";

  private static String decoded(byte[] body, @Nullable String header) {
    return HtmlPage.of("https://a.example/", body, header).html();
  }

  @Test
  void theMarkOfTheBytesComesFirst() {
    byte[] utf16 = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE);
    assertThat(decoded(utf16, "text/html; charset=utf-8")).isEqualTo(TEXT);
    byte[] utf8 = ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8);
    assertThat(decoded(utf8, null)).isEqualTo(TEXT);
  }

  @Test
  void theHeaderThenThePageSayWhatItIs() {
    Charset polish = Charset.forName("ISO-8859-2");
    String text = "<p>Łódź, żółć i śnieg";
    assertThat(decoded(text.getBytes(polish), "text/html; charset=iso-8859-2")).isEqualTo(text);
    String said = "<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\">" + text;
    assertThat(decoded(said.getBytes(polish), "text/html")).isEqualTo(said);
  }

  @Test
  void latinMeansWindows() {
    byte[] body = LATIN.getBytes(Charset.forName("windows-1252"));
    assertThat(decoded(body, "text/html; charset=ISO-8859-1")).isEqualTo(LATIN);
    assertThat(decoded(body, "text/html; charset=nonsense")).isEqualTo(LATIN);
  }

  @Test
  void utf8IsKnownWhateverIsSaid() {
    byte[] body = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(decoded(body, "text/html; charset=ISO-8859-1")).isEqualTo(TEXT);
  }

  @Test
  void oneBrokenCharacterSpoilsOnlyItself() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
    body.write(0xe9);
    assertThat(decoded(body.toByteArray(), null)).isEqualTo(TEXT + "\ufffd");
  }
}
