package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.CosmeticFolding;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentenceSpan;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.text.language.Packs;

/** What must hold of every difference, found by other means than the differ's. */
final class DiffAssertions {
  private DiffAssertions() {}

  static void all(Content before, Content after, ContentDiff difference, String language) {
    assertThat(difference.applyTo(before)).isEqualTo(after);
    soMuchStands(before, difference);
    edits(before, after, difference.edits());
    editsAloneGiveTheNewSentences(before, after, difference.edits(), language);
    if (CosmeticFolding.same(before, after)) {
      assertThat(difference.edits()).isEmpty();
    }
  }

  /** The share that stands, by counting all words of both. */
  private static void soMuchStands(Content before, ContentDiff difference) {
    int words = words(before.body());
    int removed =
        difference.edits().stream()
            .filter(edit -> edit.where() == ArticlePart.BODY)
            .flatMap(edit -> edit.words().stream())
            .filter(run -> run.op() == WordOperation.REMOVED)
            .mapToInt(run -> words(run.text()))
            .sum();
    double stands = words == 0 ? 0 : Math.clamp((double) (words - removed) / words, 0, 1);
    for (double share : new double[] {0.15, 0.5, 0.9, 1}) {
      assertThat(difference.standsLessThan(share, before)).isEqualTo(stands < share);
    }
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean begun = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean alone = text.charAt(i) >= '\u2E80';
      words += Character.isLetterOrDigit(text.charAt(i)) && (!begun || alone) ? 1 : 0;
    }
    return words;
  }

  /** What holds of the edits alone. */
  static void edits(Content before, Content after, List<Edit> edits) {
    editsAreWellFormed(before, after, edits);
    editsAreInOrder(edits);
  }

  private static void editsAreWellFormed(Content before, Content after, List<Edit> edits) {
    for (Edit edit : edits) {
      standsAtItsPlace(part(before, edit.where()), edit.before());
      standsAtItsPlace(part(after, edit.where()), edit.after());
      assertThat(spell(edit.words(), WordOperation.REMOVED)).isEqualTo(edit.afterText());
      assertThat(CosmeticFolding.fold(spell(edit.words(), WordOperation.ADDED)))
          .isEqualTo(CosmeticFolding.fold(edit.beforeText()));
      boolean same =
          CosmeticFolding.fold(edit.beforeText()).equals(CosmeticFolding.fold(edit.afterText()));
      assertThat(same && edit.kind() != EditKind.MOVED)
          .as("unchanged text is in no edit: %s", edit)
          .isFalse();
      assertThat(edit.words()).isNotEmpty().noneMatch(run -> run.text().isEmpty());
      for (int k = 1; k < edit.words().size(); k++) {
        WordOperation last = edit.words().get(k - 1).op();
        WordOperation next = edit.words().get(k).op();
        assertThat(next).isNotEqualTo(last);
        assertThat(last == WordOperation.ADDED && next == WordOperation.REMOVED)
            .as("what went comes before what came: %s", edit.words())
            .isFalse();
      }
      switch (edit.kind()) {
        case ADDED, REMOVED -> assertThat(edit.words()).hasSize(1);
        case MOVED ->
            assertThat(edit.words().stream().allMatch(w -> w.op() == WordOperation.SAME))
                .isEqualTo(same);
        case REPLACED -> {}
        case SPLIT -> {
          assertThat(sentences(edit.before())).hasSize(1);
          assertThat(sentences(edit.after())).hasSizeGreaterThan(1);
        }
        case MERGED -> {
          assertThat(sentences(edit.before())).hasSizeGreaterThan(1);
          assertThat(sentences(edit.after())).hasSize(1);
        }
      }
    }
  }

  private static void standsAtItsPlace(String part, @Nullable SentenceSpan passage) {
    if (passage == null) {
      return;
    }
    assertThat(part.substring(passage.place().start(), passage.place().end()))
        .isEqualTo(passage.text());
    int from = 0;
    for (String sentence : passage.sentences()) {
      assertThat(sentence).isNotBlank().isEqualTo(sentence.strip());
      int at = passage.text().indexOf(sentence, from);
      assertThat(at).isNotNegative();
      from = at + sentence.length();
    }
    assertThat(from).isEqualTo(passage.text().length());
  }

  private static void editsAreInOrder(List<Edit> edits) {
    ArticlePart where = ArticlePart.HEADLINE;
    int behind = 0;
    for (Edit edit : edits) {
      assertThat(edit.where()).isGreaterThanOrEqualTo(where);
      behind = edit.where() == where ? behind : 0;
      where = edit.where();
      SentenceSpan after = edit.after();
      if (after != null) {
        assertThat(after.place().start()).isGreaterThanOrEqualTo(behind);
        behind = after.place().end();
      }
    }
  }

  /**
   * Takes the old sentences, strikes those that edits removed, puts what edits brought at its
   * place, and lets the old ones that are left fill the other places in order.
   */
  private static void editsAloneGiveTheNewSentences(
      Content before, Content after, List<Edit> edits, String language) {
    List<BodySentence> old = sentences(before, language);
    List<BodySentence> now = sentences(after, language);
    BitSet gone = new BitSet();
    TreeMap<Integer, Edit> came = new TreeMap<>();
    for (Edit edit : edits) {
      if (edit.where() == ArticlePart.BODY && edit.before() != null) {
        int i = firstFrom(old, edit.before().place().start());
        for (; i < old.size() && within(old.get(i), edit.before()); i++) {
          assertThat(gone.get(i)).as("no sentence in two edits").isFalse();
          gone.set(i);
        }
      }
      if (edit.where() == ArticlePart.BODY && edit.after() != null) {
        assertThat(came.put(edit.after().place().start(), edit)).isNull();
      }
    }
    StringBuilder left = new StringBuilder();
    for (int i = gone.nextClearBit(0); i < old.size(); i = gone.nextClearBit(i + 1)) {
      left.append(old.get(i).folded()).append(' ');
    }
    StringBuilder untouched = new StringBuilder();
    for (BodySentence sentence : now) {
      var entry = came.floorEntry(sentence.start());
      if (entry == null || !within(sentence, entry.getValue().after())) {
        untouched.append(sentence.folded()).append(' ');
      }
    }
    assertThat(untouched.toString()).isEqualTo(left.toString());
  }

  private static int firstFrom(List<BodySentence> sentences, int start) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean within(BodySentence sentence, @Nullable SentenceSpan passage) {
    return passage != null
        && sentence.start() >= passage.place().start()
        && sentence.end() <= passage.place().end();
  }

  private static List<BodySentence> sentences(Content content, String language) {
    SentenceSplitter cutter = new SentenceSplitter(Packs.ALL.of(language));
    List<BodySentence> sentences = new ArrayList<>();
    List<Content.Paragraph> paragraphs = content.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      cutter.cut(paragraphs.get(p), p, sentences);
    }
    return sentences;
  }

  private static List<String> sentences(@Nullable SentenceSpan passage) {
    return passage == null ? List.of() : passage.sentences();
  }

  private static String part(Content content, ArticlePart where) {
    return switch (where) {
      case HEADLINE -> content.headline();
      case BYLINE -> content.byline();
      case BODY -> content.body();
    };
  }

  private static String spell(List<WordRun> words, WordOperation without) {
    StringBuilder text = new StringBuilder();
    for (WordRun run : words) {
      if (run.op() != without) {
        text.append(run.text());
      }
    }
    return text.toString();
  }
}
