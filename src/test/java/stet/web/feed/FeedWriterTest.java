package stet.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedWriterTest {

  @Test
  void whatXmlCannotWriteIsLeftOut() {
    assertThat(FeedWriter.xml("a\u0000b\u0008\u000b\u001fc\ud83d\ude00\ufffe\uffff\t\n"))
        .isEqualTo("abc\ud83d\ude00\t\n");
  }
}
