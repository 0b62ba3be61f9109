package stet.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.Op;
import stet.model.Passage;
import stet.model.Place;
import stet.model.TaggedEdit;
import stet.model.Where;
import stet.model.Words;

/** A sentence before and after, in an article of a few other paragraphs: one edit, by hand. */
final class Pair {

  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private String lead = "";
  private @Nullable String old;
  private @Nullable String now;

  /** A paragraph that stands in both versions, ahead of the sentence. */
  Pair paragraph(String text) {
    return paragraphBefore(text).paragraphAfter(text);
  }

  Pair paragraphBefore(String text) {
    before.add(text);
    return this;
  }

  Pair paragraphAfter(String text) {
    after.add(text);
    return this;
  }

  /** What stands ahead of the sentence in its own paragraph. */
  Pair lead(String text) {
    lead = text + " ";
    return this;
  }

  Pair before(String sentence) {
    old = sentence;
    return this;
  }

  Pair after(String sentence) {
    now = sentence;
    return this;
  }

  static Pair of(@Nullable String old, @Nullable String now) {
    Pair pair = new Pair().paragraph("The harbour at Quillhaven opens on Friday.");
    pair.old = old;
    pair.now = now;
    return pair;
  }

  TaggedEdit tagged(Tagger tagger) {
    String bodyBefore = body(before, old);
    String bodyAfter = body(after, now);
    Edit edit =
        new Edit(
            old == null ? EditKind.ADDED : now == null ? EditKind.REMOVED : EditKind.REPLACED,
            Where.BODY,
            passage(old, before, bodyBefore),
            passage(now, after, bodyAfter),
            List.of(
                new Words(Op.REMOVED, old == null ? "" : old),
                new Words(Op.ADDED, now == null ? "" : now)));
    return tagger
        .tag(
            List.of(edit),
            new Content("Harbour opens", "", bodyBefore),
            new Content("Harbour opens", "", bodyAfter),
            "en")
        .getFirst();
  }

  /** The labels of the tags. */
  Set<String> tags(Tagger tagger) {
    Set<String> labels = new TreeSet<>();
    tagged(tagger).tags().forEach(tag -> labels.add(tag.label()));
    return labels;
  }

  private String body(List<String> paragraphs, @Nullable String sentence) {
    List<String> all = new ArrayList<>(paragraphs);
    String last = (lead + (sentence == null ? "" : sentence)).strip();
    if (!last.isEmpty()) {
      all.add(last);
    }
    all.add("Ferries run every hour.");
    return String.join("\n\n", all);
  }

  private @Nullable Passage passage(
      @Nullable String sentence, List<String> paragraphs, String body) {
    if (sentence == null) {
      return null;
    }
    int start = lead.length();
    for (String paragraph : paragraphs) {
      start += paragraph.length() + 2;
    }
    if (!body.startsWith(sentence, start)) {
      throw new IllegalStateException(sentence + " is not at " + start + " of " + body);
    }
    return new Passage(
        List.of(sentence),
        sentence,
        new Place(paragraphs.size(), lead.isEmpty() ? 0 : 1, start, start + sentence.length()));
  }
}
