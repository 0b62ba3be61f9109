package stet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ArticleIdTest {

  @Property
  void itIsTheFirst80BitsOfTheHashInBase32(@ForAll String source, @ForAll String identifier) {
    byte[] name =
        (source + "\0" + UrlCanonicalizer.canonical(identifier)).getBytes(StandardCharsets.UTF_8);
    BigInteger bits = new BigInteger(1, Arrays.copyOf(Sha256.of(name).bytes(), 10));
    StringBuilder expected = new StringBuilder();
    for (int shift = 75; shift >= 0; shift -= 5) {
      int digit = bits.shiftRight(shift).intValue() & 31;
      expected.append("0123456789abcdefghjkmnpqrstvwxyz".charAt(digit));
    }
    ArticleId id = ArticleId.of(source, identifier);
    assertThat(id).hasToString(expected.toString());
    assertThat(ArticleId.isValid(id.value())).isTrue();
  }

  @Example
  void oneArticleHasOneIdHoweverItsUrlIsWritten() {
    assertThat(ArticleId.of("bbc", "HTTP://www.BBC.example:80/news/1/?utm_source=x#top"))
        .isEqualTo(ArticleId.of("bbc", "https://www.bbc.example/news/1"))
        .isNotEqualTo(ArticleId.of("nytimes", "https://www.bbc.example/news/1"));
  }

  @Example
  void theIdOfAKnownArticleNeverChanges() {
    // Links and exports carry ids: this one must be the same in every version of the program.
    assertThat(ArticleId.of("nytimes", "https://www.nytimes.com/")).hasToString("56cq35eac1hjat62");
  }

  @Example
  void anythingElseIsNoId() {
    for (String text : List.of("", "0123456789abcde", "0123456789abcdefg", "0123456789abcdei")) {
      assertThatThrownBy(() -> new ArticleId(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
