package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DiffTokensTest {

  @Test
  void apostrophesAndHyphensAreWithinWordsAndSeparatorsWithinNumbers() {
    assertThat(tokens("hasn’t right-wing 1,200.5, a--b 12:30"))
        .containsExactly(
            "WORD hasn’t",
            "SPACE  ",
            "WORD right-wing",
            "SPACE  ",
            "WORD 1,200.5",
            "MARK ,",
            "SPACE  ",
            "WORD a",
            "MARK -",
            "MARK -",
            "WORD b",
            "SPACE  ",
            "WORD 12:30");
  }

  @Test
  void eachCharacterOfAScriptWithoutSpacesIsAWord() {
    assertThat(tokens("東京2020")).containsExactly("WORD 東", "WORD 京", "WORD 2020");
    assertThat(tokens("ก็ได้")).containsExactly("WORD ก็", "WORD ไ", "WORD ด้");
  }

  @Test
  void charactersWithoutWidthAreNeverTokensOfTheirOwnBehindAnother() {
    assertThat(tokens("co\u00ADoperate \u200Bnow"))
        .containsExactly("WORD co\u00ADoperate", "SPACE  \u200B", "WORD now");
    assertThat(tokens("می\u200Cخواهم")).containsExactly("WORD می\u200Cخواهم");
  }

  @Test
  void emojiAreMarksWithWhateverTheyAreJoinedTo() {
    assertThat(tokens("a❤️b👨\u200D👩\u200D👧."))
        .containsExactly("WORD a", "MARK ❤️", "WORD b", "MARK 👨\u200D👩\u200D👧", "MARK .");
    assertThat(tokens("1️⃣")).containsExactly("WORD 1️⃣");
  }

  @Property
  void tokensAreTheWholeText(@ForAll String text) {
    DiffTokens tokens = DiffTokens.of(text, new TextNumbering());

    assertThat(tokens.text(0, tokens.count())).isEqualTo(text);
  }

  private static List<String> tokens(String text) {
    DiffTokens tokens = DiffTokens.of(text, new TextNumbering());
    List<String> list = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      list.add(tokens.kind(i) + " " + tokens.text(i, i + 1));
    }
    return list;
  }
}
