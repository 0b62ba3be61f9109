package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UrlCanonicalizerTest {

  @Property
  void theCanonicalFormIsItsOwn(@ForAll("urls") String url) {
    String canonical = UrlCanonicalizer.canonical(url);
    assertThat(UrlCanonicalizer.canonical(canonical)).isEqualTo(canonical);
    assertThat(UrlCanonicalizer.isUrl(canonical)).isTrue();
  }

  @Property
  void anyTextHasACanonicalForm(@ForAll String text) {
    String canonical = UrlCanonicalizer.canonical(text);
    assertThat(UrlCanonicalizer.canonical(canonical)).isEqualTo(canonical);
  }

  @Example
  void whatDoesNotReachThePageMakesNoDifference() {
    String canonical = "https://a.example/x?b=1&c=2";
    assertThat(UrlCanonicalizer.canonical("http://A.Example:80/x/?b=1&c=2#top"))
        .isEqualTo(canonical);
    assertThat(
            UrlCanonicalizer.canonical(" https://a.example:443/x?utm_source=y&b=1&fbclid=z&c=2 "))
        .isEqualTo(canonical);
    assertThat(UrlCanonicalizer.canonical("https://a.example/?UTM_medium=q"))
        .isEqualTo("https://a.example");
  }

  @Example
  void whatReachesThePageDoes() {
    assertThat(UrlCanonicalizer.canonical("https://a.example/X")).isEqualTo("https://a.example/X");
    assertThat(UrlCanonicalizer.canonical("https://a.example:8080/x"))
        .isEqualTo("https://a.example:8080/x");
    assertThat(UrlCanonicalizer.canonical("https://a.example/x?c=2&b=1"))
        .isEqualTo("https://a.example/x?c=2&b=1");
    assertThat(UrlCanonicalizer.canonical("https://a.example/%C3%A9"))
        .isEqualTo("https://a.example/%C3%A9");
  }

  /** The pattern of hosts called itself once for each label, until the stack was full. */
  @Example
  void aHostMayHaveAsManyLabelsAsSomebodyLikes() {
    String host = "a.".repeat(500_000) + "example";
    assertThat(UrlCanonicalizer.canonical("http://" + host + "/")).isEqualTo("https://" + host);
    assertThat(UrlCanonicalizer.isUrl("http://" + host + ".-.")).isTrue();
    assertThat(UrlCanonicalizer.isUrl("http://" + host + "..")).isFalse();
  }

  @Example
  void otherTextsAreOnlyStripped() {
    assertThat(UrlCanonicalizer.canonical("  Some Service/Terms of Use "))
        .isEqualTo("Some Service/Terms of Use");
    assertThat(UrlCanonicalizer.canonical("mailto:a@b.example")).isEqualTo("mailto:a@b.example");
    assertThat(UrlCanonicalizer.isUrl("Some Service")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("ftp://a.example/x")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("https:///x")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("javascript:alert(1)")).isFalse();
    assertThat(UrlCanonicalizer.isUrl(" https://a.example/x ")).isTrue();
  }

  @Example
  void anAddressIsReadAsABrowserReadsIt() {
    assertThat(UrlCanonicalizer.canonical("https://www.müller.example/x?utm_source=a"))
        .isEqualTo("https://www.xn--mller-kva.example/x");
    assertThat(UrlCanonicalizer.canonical("https://WWW.MÜLLER.example/x"))
        .isEqualTo("https://www.xn--mller-kva.example/x");
    assertThat(UrlCanonicalizer.canonical("https://my_paper.example/x#top"))
        .isEqualTo("https://my_paper.example/x");
    assertThat(UrlCanonicalizer.canonical("https://a.example/ünï"))
        .isEqualTo(UrlCanonicalizer.canonical("https://a.example/%c3%bcn%C3%AF"))
        .isEqualTo("https://a.example/%C3%BCn%C3%AF");
    assertThat(UrlCanonicalizer.canonical("http://a.example/one two|3?q=ü&gclid=1"))
        .isEqualTo("https://a.example/one%20two%7C3?q=%C3%BC");
    assertThat(UrlCanonicalizer.canonical("https://a.example/100%"))
        .isEqualTo("https://a.example/100%25");
  }

  @Example
  void aPortIsLeftOutOnlyWhereItIsTheSchemesOwn() {
    assertThat(UrlCanonicalizer.canonical("https://a.example:80/x"))
        .isEqualTo("https://a.example:80/x");
    assertThat(UrlCanonicalizer.canonical("http://a.example:80/x"))
        .isEqualTo("https://a.example/x");
    assertThat(UrlCanonicalizer.canonical("https://a.example:443/x"))
        .isEqualTo("https://a.example/x");
    assertThat(UrlCanonicalizer.canonical("https://a.example:/x")).isEqualTo("https://a.example/x");
  }

  @Example
  void whatNamesNoHostIsNoAddress() {
    assertThat(UrlCanonicalizer.isUrl("https://two words/x")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("https://a..example/x")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("https://a.example:port/x")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("https://a.example/x\ny")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("https://")).isFalse();
    assertThat(UrlCanonicalizer.isUrl("https://a%41.example")).isFalse();
  }

  @Example
  void aLinkIsTheAddressAsItWasGivenWithWhatNeedsEscapesEscaped() {
    assertThat(UrlCanonicalizer.link(" http://a.example/x/?utm_source=y#top "))
        .contains("http://a.example/x/?utm_source=y#top");
    assertThat(UrlCanonicalizer.link("http://müller.example/one two#ü"))
        .contains("http://xn--mller-kva.example/one%20two#%C3%BC");
    assertThat(UrlCanonicalizer.link("Some Service")).isEmpty();
  }

  /** Addresses in ASCII keep the form, and so the article its id, that RFC 3986 alone gave them. */
  @Property
  void whatRfc3986AllowsStandsForItself(@ForAll("allowed") String rest) {
    String path = rest.replaceAll("/+$", "");
    assertThat(UrlCanonicalizer.canonical("https://a.example/" + rest))
        .isEqualTo("https://a.example" + (path.isEmpty() ? "" : "/" + path));
  }

  @Provide
  Arbitrary<String> allowed() {
    return Arbitraries.strings().alpha().numeric().withChars("/-._~!$&'()*+,;=:@").ofMaxLength(20);
  }

  @Property
  void theCanonicalFormOfAnyAddressIsItsOwn(@ForAll("odd") String url) {
    String canonical = UrlCanonicalizer.canonical(url);
    assertThat(UrlCanonicalizer.canonical(canonical)).isEqualTo(canonical);
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
