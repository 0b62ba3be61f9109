package stet.revision.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Content.Paragraph;
import stet.model.CosmeticFolding;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.revision.diff.Layout.Piece;
import stet.revision.diff.SentenceAlignment.Stretch;
import stet.revision.diff.SentenceLink.Bond;
import stet.text.language.LanguagePack;

/** Comparison of two bodies: paragraphs first, and sentences only where paragraphs changed. */
final class BodyDiffer {

  /** A part of a body. */
  private record Part(int start, int end) {}

  private final String before;
  private final String after;
  private final List<Paragraph> oldParagraphs;
  private final List<Paragraph> newParagraphs;
  private final LanguagePack pack;
  private final BreakIteratorPool cutters;
  private final LayoutBuilder layout;
  private final List<BodySentence> old = new ArrayList<>();
  private final List<BodySentence> now = new ArrayList<>();

  BodyDiffer(Content before, Content after, LanguagePack pack, BreakIteratorPool cutters) {
    this.before = before.body();
    this.after = after.body();
    this.oldParagraphs = before.paragraphs();
    this.newParagraphs = after.paragraphs();
    this.pack = pack;
    this.cutters = cutters;
    this.layout = new LayoutBuilder(this.before, this.after);
  }

  /** Adds the edits in order, and returns the layout of the body. */
  List<Piece> compare(List<Edit> edits) {
    if (before.equals(after)) {
      layout.keep(0, before.length(), 0, after.length());
      return layout.finish();
    }
    int[] partner = ParagraphAlignment.of(oldParagraphs, newParagraphs);
    List<Stretch> stretches = stretches(partner);
    if (!stretches.isEmpty() && differInLayoutAlone(partner)) {
      return layout.finish();
    }
    SentenceAlignment alignment =
        SentenceAlignment.of(
            old.stream().map(BodySentence::folded).toList(),
            now.stream().map(BodySentence::folded).toList(),
            standing(partner),
            stretches);
    write(partner, stretches, alignment, edits);
    return layout.finish();
  }

  private List<String> standing(int[] partner) {
    List<String> standing = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] != SequenceMatcher.NONE) {
        standing.add(oldParagraphs.get(i).text());
      }
    }
    return standing;
  }

  /**
   * Whether the text from the first to the last changed paragraph is the same on both sides when
   * folded.
   */
  private boolean differInLayoutAlone(int[] partner) {
    int ahead = 0;
    while (ahead < partner.length && partner[ahead] == ahead) {
      ahead++;
    }
    int behind = 0;
    while (behind < Math.min(partner.length, newParagraphs.size()) - ahead
        && partner[partner.length - 1 - behind] == newParagraphs.size() - 1 - behind) {
      behind++;
    }
    Part left = middle(oldParagraphs, ahead, behind);
    Part right = middle(newParagraphs, ahead, behind);
    return CosmeticFolding.same(
        before, left.start(), left.end(), after, right.start(), right.end());
  }

  private static Part middle(List<Paragraph> paragraphs, int ahead, int behind) {
    int last = paragraphs.size() - 1 - behind;
    return last < ahead
        ? new Part(0, 0)
        : new Part(paragraphs.get(ahead).start(), paragraphs.get(last).end());
  }

  /**
   * Splits the text between unchanged paragraphs into sentences; returns one stretch for each gap,
   * even if the gap has no sentences.
   */
  private List<Stretch> stretches(int[] partner) {
    List<Stretch> stretches = new ArrayList<>();
    SentenceSplitter cutter = null;
    int from = 0;
    int j = 0;
    for (int i = 0; i <= partner.length; i++) {
      if (i < partner.length && partner[i] == SequenceMatcher.NONE) {
        continue;
      }
      int to = i == partner.length ? newParagraphs.size() : partner[i];
      if (from < i || j < to) {
        if (cutter == null) {
          cutter = cutters.take(pack);
        }
        int oldFrom = old.size();
        int newFrom = now.size();
        for (int p = from; p < i; p++) {
          cutter.cut(oldParagraphs.get(p), p, old);
        }
        for (int p = j; p < to; p++) {
          cutter.cut(newParagraphs.get(p), p, now);
        }
        stretches.add(new Stretch(oldFrom, old.size(), newFrom, now.size()));
      }
      from = i + 1;
      j = to + 1;
    }
    if (cutter != null) {
      cutters.put(pack, cutter);
    }
    return stretches;
  }

  private void write(
      int[] partner, List<Stretch> stretches, SentenceAlignment alignment, List<Edit> edits) {
    int next = 0;
    int from = 0;
    int j = 0;
    for (int i = 0; i <= partner.length; i++) {
      if (i < partner.length && partner[i] == SequenceMatcher.NONE) {
        continue;
      }
      int to = i == partner.length ? newParagraphs.size() : partner[i];
      if (from < i || j < to) {
        write(stretches.get(next++), alignment, edits);
      }
      if (i < partner.length) {
        Paragraph left = oldParagraphs.get(i);
        Paragraph right = newParagraphs.get(to);
        layout.keep(left.start(), left.end(), right.start(), right.end());
      }
      from = i + 1;
      j = to + 1;
    }
  }

  /**
   * Adds the edits of one stretch; a sentence that was removed comes before one that was added at
   * the same place.
   */
  private void write(Stretch stretch, SentenceAlignment alignment, List<Edit> edits) {
    int i = stretch.beforeFrom();
    int j = stretch.afterFrom();
    while (i < stretch.beforeTo() || j < stretch.afterTo()) {
      if (i < stretch.beforeTo()) {
        SentenceLink gone = alignment.ofBefore(i);
        if (gone == null) {
          edits.add(removed(i));
          i++;
          continue;
        }
        if (gone.bond() == Bond.MOVED) {
          i = gone.beforeTo();
          continue;
        }
      }
      SentenceLink link = alignment.ofAfter(j);
      if (link == null) {
        layout.edit(edits.size(), now.get(j).start(), now.get(j).end());
        edits.add(added(j));
        j++;
        continue;
      }
      int start = now.get(link.afterFrom()).start();
      int end = now.get(link.afterTo() - 1).end();
      if (link.bond() == Bond.STANDS) {
        layout.keep(
            old.get(link.beforeFrom()).start(), old.get(link.beforeTo() - 1).end(), start, end);
      } else {
        layout.edit(edits.size(), start, end);
        edits.add(changed(link));
      }
      j = link.afterTo();
      if (link.bond() != Bond.MOVED) {
        i = link.beforeTo();
      }
    }
  }

  private Edit removed(int i) {
    SentenceSpan passage = passage(before, old, i, i + 1);
    return ofOneSide(EditKind.REMOVED, passage, null, WordOperation.REMOVED, passage.text());
  }

  private Edit added(int j) {
    SentenceSpan passage = passage(after, now, j, j + 1);
    return ofOneSide(EditKind.ADDED, null, passage, WordOperation.ADDED, passage.text());
  }

  private static Edit ofOneSide(
      EditKind kind,
      @Nullable SentenceSpan before,
      @Nullable SentenceSpan after,
      WordOperation operation,
      String text) {
    return new Edit(kind, ArticlePart.BODY, before, after, List.of(new WordRun(operation, text)));
  }

  private Edit changed(SentenceLink link) {
    SentenceSpan left = passage(before, old, link.beforeFrom(), link.beforeTo());
    SentenceSpan right = passage(after, now, link.afterFrom(), link.afterTo());
    EditKind kind = EditKind.REPLACED;
    if (link.bond() == Bond.MOVED) {
      kind = EditKind.MOVED;
    } else if (link.beforeCount() == 1 && link.afterCount() > 1) {
      kind = EditKind.SPLIT;
    } else if (link.beforeCount() > 1 && link.afterCount() == 1) {
      kind = EditKind.MERGED;
    }
    return new Edit(
        kind, ArticlePart.BODY, left, right, WordDiffer.between(left.text(), right.text()));
  }

  private static SentenceSpan passage(String body, List<BodySentence> sentences, int from, int to) {
    BodySentence first = sentences.get(from);
    int end = sentences.get(to - 1).end();
    return new SentenceSpan(
        sentences.subList(from, to).stream().map(s -> body.substring(s.start(), s.end())).toList(),
        body.substring(first.start(), end),
        new SentencePlace(first.paragraph(), first.index(), first.start(), end));
  }
}
