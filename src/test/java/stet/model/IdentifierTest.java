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

  /** The pattern of hosts called itself once for each label, until the stack was full. */
  @Example
  void aHostMayHaveAsManyLabelsAsSomebodyLikes() {
    String host = "a.".repeat(500_000) + "example";
    assertThat(Identifier.canonical("http://" + host + "/")).isEqualTo("https://" + host);
    assertThat(Identifier.isUrl("http://" + host + ".-.")).isTrue();
    assertThat(Identifier.isUrl("http://" + host + "..")).isFalse();
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

  @Example
  void anAddressIsReadAsABrowserReadsIt() {
    assertThat(Identifier.canonical("https://www.müller.example/x?utm_source=a"))
        .isEqualTo("https://www.xn--mller-kva.example/x");
    assertThat(Identifier.canonical("https://WWW.MÜLLER.example/x"))
        .isEqualTo("https://www.xn--mller-kva.example/x");
    assertThat(Identifier.canonical("https://my_paper.example/x#top"))
        .isEqualTo("https://my_paper.example/x");
    assertThat(Identifier.canonical("https://a.example/ünï"))
        .isEqualTo(Identifier.canonical("https://a.example/%c3%bcn%C3%AF"))
        .isEqualTo("https://a.example/%C3%BCn%C3%AF");
    assertThat(Identifier.canonical("http://a.example/one two|3?q=ü&gclid=1"))
        .isEqualTo("https://a.example/one%20two%7C3?q=%C3%BC");
    assertThat(Identifier.canonical("https://a.example/100%"))
        .isEqualTo("https://a.example/100%25");
  }

  @Example
  void aPortIsLeftOutOnlyWhereItIsTheSchemesOwn() {
    assertThat(Identifier.canonical("https://a.example:80/x")).isEqualTo("https://a.example:80/x");
    assertThat(Identifier.canonical("http://a.example:80/x")).isEqualTo("https://a.example/x");
    assertThat(Identifier.canonical("https://a.example:443/x")).isEqualTo("https://a.example/x");
    assertThat(Identifier.canonical("https://a.example:/x")).isEqualTo("https://a.example/x");
  }

  @Example
  void whatNamesNoHostIsNoAddress() {
    assertThat(Identifier.isUrl("https://two words/x")).isFalse();
    assertThat(Identifier.isUrl("https://a..example/x")).isFalse();
    assertThat(Identifier.isUrl("https://a.example:port/x")).isFalse();
    assertThat(Identifier.isUrl("https://a.example/x\ny")).isFalse();
    assertThat(Identifier.isUrl("https://")).isFalse();
    assertThat(Identifier.isUrl("https://a%41.example")).isFalse();
  }

  @Example
  void aLinkIsTheAddressAsItWasGivenWithWhatNeedsEscapesEscaped() {
    assertThat(Identifier.link(" http://a.example/x/?utm_source=y#top "))
        .contains("http://a.example/x/?utm_source=y#top");
    assertThat(Identifier.link("http://müller.example/one two#ü"))
        .contains("http://xn--mller-kva.example/one%20two#%C3%BC");
    assertThat(Identifier.link("Some Service")).isEmpty();
  }

  /** Addresses in ASCII keep the form, and so the article its id, that RFC 3986 alone gave them. */
  @Property
  void whatRfc3986AllowsStandsForItself(@ForAll("allowed") String rest) {
    String path = rest.replaceAll("/+$", "");
    assertThat(Identifier.canonical("https://a.example/" + rest))
        .isEqualTo("https://a.example" + (path.isEmpty() ? "" : "/" + path));
  }

  @Provide
  Arbitrary<String> allowed() {
    return Arbitraries.strings().alpha().numeric().withChars("/-._~!$&'()*+,;=:@").ofMaxLength(20);
  }

  @Property
  void theCanonicalFormOfAnyAddressIsItsOwn(@ForAll("odd") String url) {
    String canonical = Identifier.canonical(url);
    assertThat(Identifier.canonical(canonical)).isEqualTo(canonical);
  }

  @Provide
  Arbitrary<String> odd() {
    return Combinators.combine(
            Arbitraries.of("http://", "https://", "HTTP://user@", "https://u:p@"),
            Arbitraries.strings().withChars("aB1._-üßσ。ａ℀İ").ofMinLength(1).ofMaxLength(8),
            Arbitraries.of("", ":", ":80", ":443", ":0443", ":999999999"),
            Arbitraries.strings().withChars("/?#&=%aF2ü |\\[]\"<😀\u0301\ud800").ofMaxLength(15))
        .as((start, host, port, rest) -> start + host + port + "/" + rest);
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
