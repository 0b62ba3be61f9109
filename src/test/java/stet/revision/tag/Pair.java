package stet.revision.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.text.language.Packs;

/** A sentence before and after, in an article of a few other paragraphs. */
final class Pair {

  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private String language = "en";
  private String lead = "";
  private @Nullable String oldHeadline;
  private @Nullable String nowHeadline;
  private @Nullable String oldByline;
  private @Nullable String nowByline;
  private @Nullable String old;
  private @Nullable String now;

  /** The language of both versions, where it is not English. */
  Pair language(String tag) {
    language = tag;
    return this;
  }

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

  Pair headlineBefore(String text) {
    oldHeadline = text;
    return this;
  }

  Pair headlineAfter(String text) {
    nowHeadline = text;
    return this;
  }

  Pair bylineBefore(String text) {
    oldByline = text;
    return this;
  }

  Pair bylineAfter(String text) {
    nowByline = text;
    return this;
  }

  static Pair of(@Nullable String old, @Nullable String now) {
    Pair pair = new Pair().paragraph("The harbour at Quillhaven opens on Friday.");
    pair.old = old;
    pair.now = now;
    return pair;
  }

  /** What the real differ and tagger say of the step. */
  List<TaggedEdit> tagged(Tagger tagger) {
    Content from = contentBefore();
    Content to = contentAfter();
    return tagger.tag(
        new ContentDiffer(Packs.ALL).compare(from, to, language).edits(), from, to, language);
  }

  String language() {
    return language;
  }

  Content contentBefore() {
    return new Content(headline(oldHeadline), byline(oldByline), body(before, old));
  }

  Content contentAfter() {
    return new Content(headline(nowHeadline), byline(nowByline), body(after, now));
  }

  /** The labels of all tags of all edits. */
  Set<String> tags(Tagger tagger) {
    Set<String> labels = new TreeSet<>();
    for (TaggedEdit edit : tagged(tagger)) {
      edit.tags().forEach(tag -> labels.add(tag.label()));
    }
    return labels;
  }

  private static String headline(@Nullable String text) {
    return text == null ? "Harbour opens" : text;
  }

  private static String byline(@Nullable String text) {
    return text == null ? "" : text;
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
}
