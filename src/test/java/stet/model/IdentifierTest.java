package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentifierTest {

  @Property
  void theCanonicalFormIsItsOwn(@ForAll("urls") String url) {
    String canonical = Identifier.canonical(url);
    assertThat(Identifier.canonical(canonical)).isEqualTo(canonical);
    assertThat(Identifier.isUrl(canonical)).isTrue();
  }

  @Property
  void anyTextHasACanonicalForm(@ForAll String text) {
    String canonical = Identifier.canonical(text);
    assertThat(Identifier.canonical(canonical)).isEqualTo(canonical);
  }

  @Example
  void whatDoesNotReachThePageMakesNoDifference() {
    String canonical = "https://a.example/x?b=1&c=2";
    assertThat(Identifier.canonical("http://A.Example:80/x/?b=1&c=2#top")).isEqualTo(canonical);
    assertThat(Identifier.canonical(" https://a.example:443/x?utm_source=y&b=1&fbclid=z&c=2 "))
        .isEqualTo(canonical);
    assertThat(Identifier.canonical("https://a.example/?UTM_medium=q"))
        .isEqualTo("https://a.example");
  }

  @Example
  void whatReachesThePageDoes() {
    assertThat(Identifier.canonical("https://a.example/X")).isEqualTo("https://a.example/X");
    assertThat(Identifier.canonical("https://a.example:8080/x"))
        .isEqualTo("https://a.example:8080/x");
    assertThat(Identifier.canonical("https://a.example/x?c=2&b=1"))
        .isEqualTo("https://a.example/x?c=2&b=1");
    assertThat(Identifier.canonical("https://a.example/%C3%A9"))
        .isEqualTo("https://a.example/%C3%A9");
  }

  @Example
  void otherTextsAreOnlyStripped() {
    assertThat(Identifier.canonical("  Some Service/Terms of Use "))
        .isEqualTo("Some Service/Terms of Use");
    assertThat(Identifier.canonical("mailto:a@b.example")).isEqualTo("mailto:a@b.example");
    assertThat(Identifier.isUrl("Some Service")).isFalse();
    assertThat(Identifier.isUrl("ftp://a.example/x")).isFalse();
    assertThat(Identifier.isUrl("https:///x")).isFalse();
    assertThat(Identifier.isUrl("javascript:alert(1)")).isFalse();
    assertThat(Identifier.isUrl(" https://a.example/x ")).isTrue();
  }

  @Provide
  Arbitrary<String> urls() {
    return Combinators.combine(
            Arbitraries.of("http", "https", "HTTPS"),
            Arbitraries.of("a.example", "A.example", "a.example:80", "a.example:8080"),
            Arbitraries.of("", "/", "/x", "/x/", "/x//", "//", "/%20/y"),
            Arbitraries.of("", "?", "?b=1", "?utm_source=y", "?b=1&&utm_x=2&c", "?=", "?b=/"),
            Arbitraries.of("", "#", "#top"))
        .as((scheme, host, path, query, part) -> scheme + "://" + host + path + query + part);
  }
}
