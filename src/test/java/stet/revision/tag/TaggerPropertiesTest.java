package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

/** What holds of the tags of any two texts, in whatever language they are said to be. */
class TaggerPropertiesTest {

  private static final ContentDiffer DIFFER = new ContentDiffer(Packs.ALL);
  private static final Tagger TAGGER = new Tagger(Packs.ALL);

  /** What rules look for, and what may stand where they do not expect it. */
  private static final String[] PIECES =
      ("“ ” \" ' ‘ ’ « » „ ( ) [ ] : , . ; — - • -5 12 1.200 1,200 3/4 % $ £ 10am a.m. Mr Dr said"
              + " she who a dit hat gesagt according to Ada Thorne Paul Ames Holm/Coast the skipper"
              + " May March 5 mars 2020 ago hours 12人 3月5日 é may might could confirmed likely was"
              + " of in and Correction: This article was amended CORRECTED-Town HMS Hotel Sala dei"
              + " twelve dozens hundred no both half third Year Monday today I.")
          .split(" ");

  @Property(tries = 300)
  void everyEditIsTaggedAndItsFindingsAgree(
      @ForAll("languages") String language, @ForAll long seed) {
    Random random = new Random(seed);
    List<String> pieces = new ArrayList<>();
    int size = 1 + random.nextInt(250);
    for (int i = 0; i < size; i++) {
      pieces.add(PIECES[random.nextInt(PIECES.length)]);
    }
    Content before = content(pieces, new Random(seed));
    for (int i = random.nextInt(8); i >= 0; i--) {
      pieces.set(random.nextInt(size), PIECES[random.nextInt(PIECES.length)]);
    }
    check(before, content(pieces, new Random(seed)), language);
  }

  private static void check(Content before, Content after, String language) {
    List<Edit> edits = DIFFER.compare(before, after, language).edits();
    List<TaggedEdit> tagged = TAGGER.tag(edits, before, after, language);
    assertThat(tagged).extracting(TaggedEdit::edit).isEqualTo(edits);
    for (TaggedEdit edit : tagged) {
      assertThat(edit.persons()).containsAll(edit.touched());
      assertThat(edit.significance().value()).isBetween(0.0, 1.0);
      assertThat(edit.tags().contains(Tag.NUMBER)).isEqualTo(!edit.figures().isEmpty());
      edit.figures().forEach(f -> assertThat(edit.edit().beforeText()).contains(f.before()));
      edit.figures().forEach(f -> assertThat(edit.edit().afterText()).contains(f.after()));
      assertThat(edit.speakers()).noneMatch(speaker -> speaker.phrase().isBlank());
    }
    for (QuotedText quoted : TAGGER.quotations(after, "en")) {
      TAGGER.speaker(quoted, language);
    }
  }

  /** The same breaks of lines and paragraphs for the same seed. */
  private static Content content(List<String> pieces, Random random) {
    StringBuilder body = new StringBuilder();
    for (String piece : pieces) {
      int draw = random.nextInt(20);
      body.append(piece).append(draw == 0 ? "\n\n" : draw == 1 ? "\n" : draw == 2 ? "" : " ");
    }
    return new Content(
        String.join(" ", pieces.subList(0, Math.min(4, pieces.size()))), "", body.toString());
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "und", "fr", "de", "es", "zh", "ja", "ru", "ar", "th", "x-bad");
  }
}
