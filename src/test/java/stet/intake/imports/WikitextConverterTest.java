package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.Content;
import stet.model.Content.BlockQuotation;

/** Wikitext becomes what its readers saw. */
class WikitextConverterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "''Anarchism'' is '''a''' theory ~ Anarchism is a theory",
        "A [[ferry]] [[port|harbour]], [[ship]]s ~ A ferry harbour, ships",
        "See [http://a.example/1 the report] [http://a.example/2] ~ See the report",
        "It sank.<ref>Ledger, p. 3</ref> Nobody<ref name=x/> died.<!-- sure? --> ~ It sank. Nobody died.",
        "It sank <ref>at noon. ~ It sank at noon.",
        "It sank. <!-- sure ~ It sank. <!-- sure",
        "One<REF group=a>x</Ref> two<ref name=b /> three<math>x<y</math>. ~ One two three.",
        "{{Infobox|name={{lc:X}}|y=1}}It sank. ~ It sank.",
        "It {{sank. ~ It {{sank.",
        "It sank.}} ~ It sank.}}",
        "It [[sank. ~ It [[sank.",
        "== The cost == ~ The cost",
        "[[Category:Ferries]] [[fr:Bac]] It sank. [[File:a.jpg|thumb|A [[ferry]]]] ~ It sank.",
        "5&nbsp;km &ndash; &lt;far&gt; ~ 5 km – <far>",
        "H<sub>2</sub>O<br/>is water ~ H2O is water",
        "#REDIRECT [[Ferry]] ~ REDIRECT Ferry",
        "__NOTOC__It sank. ~ It sank.",
        "a < b and c > d ~ a < b and c > d",
      })
  void isPlain(String wikitext, String plain) {
    assertThat(WikitextConverter.plain(wikitext).text()).isEqualTo(plain);
  }

  @Test
  void linesMakeAParagraphAndBlankLinesPartThem() {
    assertThat(
            WikitextConverter.plain("One\nline.\n\nAnother.\n* first\n* second\n----\nEnd.").text())
        .isEqualTo("One line.\n\nAnother.\n\nfirst\n\nsecond\n\nEnd.");
  }

  @Test
  void rowsOfATableAreParagraphs() {
    assertThat(
            WikitextConverter.plain(
                    "{| class=\"x\"\n|+ Ships\n|-\n! Name !! Year\n|-\n| Alder || 1904\n|-\n| align=left | Gull\n| 1911\n|}\nEnd.")
                .text())
        .isEqualTo("Ships\n\nName Year\n\nAlder 1904\n\nGull 1911\n\nEnd.");
  }

  @Test
  void whatIsSetOffAsAQuotationIsOne() {
    String wikitext =
        "He wrote:\n<blockquote>It sank.\n\nThen it rained.</blockquote>\nNobody knew."
            + "<blockquote class=x></blockquote>\n\n<BLOCKQUOTE>\n* Who was it?\n</BLOCKQUOTE>";
    Content content = WikitextConverter.plain(wikitext).content("Gull Point");
    assertThat(content.body())
        .isEqualTo("He wrote:\n\nIt sank.\n\nThen it rained.\n\nNobody knew.\n\nWho was it?");
    assertThat(content.blockQuotations())
        .containsExactly(new BlockQuotation(1, 2), new BlockQuotation(4, 4));
  }

  @Test
  void vandalsDoNotHoldItUp() {
    for (String piece : List.of("<ref>", "<!--", "{{", "[[", "[http://a ", "''", "<math>", "=")) {
      String text = piece.repeat(50_000);
      assertTimeout(Duration.ofSeconds(20), () -> WikitextConverter.plain(text));
    }
  }

  @Property(tries = 300)
  void plainWordsStand(@ForAll @Size(min = 1, max = 20) List<@AlphaChars String> words) {
    String text = String.join(" ", words).strip().replaceAll(" +", " ");
    assertThat(WikitextConverter.plain(text).text()).isEqualTo(text);
  }

  @Property(tries = 300)
  void nothingBreaksIt(@ForAll List<Piece> pieces) {
    StringBuilder wikitext = new StringBuilder();
    pieces.forEach(piece -> wikitext.append(piece.text));
    assertThat(WikitextConverter.plain(wikitext.toString()).content("A page").paragraphs())
        .isNotNull();
  }

  enum Piece {
    OPEN("{{"),
    CLOSE("}}"),
    QUOTATION("<blockquote>"),
    ITS_END("</blockquote>"),
    LINK("[["),
    KNIL("]]"),
    BAR("|"),
    TABLE("\n{|\n"),
    ROW("\n|-\n"),
    END("\n|}\n"),
    REF("<ref>"),
    FER("</ref>"),
    QUOTES("'''''"),
    LINE("\n"),
    WORD("word "),
    HEADING("\n== x =="),
    URL("[http://a.example/ b"),
    EQUALS("=");

    private final String text;

    Piece(String text) {
      this.text = text;
    }
  }
}
