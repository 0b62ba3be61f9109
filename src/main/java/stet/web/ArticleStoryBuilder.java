package stet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.FigureChange;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.web.view.ChangeInterval;
import stet.web.view.StorySentence;
import stet.web.wording.EditExcerpt;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the story of an article: a few sentences about its most significant edits, in order of
 * time. A sentence says when the edit was made, as exactly as it was observed, and what it touched,
 * in the words of its tags.
 */
final class ArticleStoryBuilder {
  private ArticleStoryBuilder() {}

  private static final int SENTENCES = 3;

  /** The most characters of a text that is quoted in a sentence. */
  private static final int QUOTED = 140;

  /**
   * An edit that may be part of a story.
   *
   * @param significance from 0 to 1
   * @param words what changed, to follow a time: {@code a figure changed}
   * @param anchor the anchor of the edit on the page of its revision
   */
  record StoryEdit(double significance, String words, String anchor) {}

  /** Returns the most significant edits of a revision; none if no single edit can be claimed. */
  static List<StoryEdit> edits(Revision revision) {
    boolean claimed =
        !revision.wholesale()
            && (revision.kind() == RevisionKind.EDIT || revision.kind() == RevisionKind.REVERT);
    return revision.edits().stream()
        .filter(edit -> claimed && edit.significance().value() > 0)
        .sorted(
            Comparator.comparingDouble((TaggedEdit edit) -> edit.significance().value()).reversed())
        .limit(SENTENCES)
        .map(
            edit ->
                new StoryEdit(
                    edit.significance().value(), words(edit), SiteLinks.anchor(edit.edit())))
        .toList();
  }

  /** Builds the story from steps, in any order. */
  static List<StorySentence> of(ArticleId id, List<HeatMapBuilder.SummarizedStep> steps) {
    record Placed(HeatMapBuilder.SummarizedStep step, StoryEdit edit) {}
    List<Placed> all = new ArrayList<>();
    for (HeatMapBuilder.SummarizedStep step : steps) {
      step.digest().story().forEach(edit -> all.add(new Placed(step, edit)));
    }
    List<Placed> sentences =
        all.stream()
            .sorted(
                Comparator.comparingDouble((Placed placed) -> placed.edit().significance())
                    .reversed()
                    .thenComparingInt(placed -> placed.step().to().number()))
            .limit(SENTENCES)
            .sorted(Comparator.comparingInt(placed -> placed.step().to().number()))
            .toList();
    List<StorySentence> story = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      HeatMapBuilder.SummarizedStep step = sentences.get(i).step();
      boolean same = i > 0 && sentences.get(i - 1).step().to().equals(step.to());
      StoryEdit edit = sentences.get(i).edit();
      story.add(
          new StorySentence(
              same ? null : ChangeInterval.of(step.from().lastSeen(), step.to().firstSeen()),
              ended(edit.words()),
              SiteLinks.revision(id, step.from().address(), step.to().address())
                  + "#"
                  + edit.anchor()));
    }
    return List.copyOf(story);
  }

  /** Returns a sentence with a full stop, if no quoted text at its end has one. */
  private static String ended(String words) {
    return words.matches("(?s).*[.!?…]”") ? words : words + ".";
  }

  private static String words(TaggedEdit edit) {
    Optional<Tag> tag =
        edit.tags().stream()
            .filter(each -> !each.isPlace())
            .max(Comparator.comparingInt(Tag::weight));
    return where(edit.edit(), tag) + what(edit, tag) + texts(edit, tag.orElse(null));
  }

  private static String where(Edit edit, Optional<Tag> tag) {
    return tag.isEmpty() || edit.where() == ArticlePart.BODY
        ? ""
        : "in the " + edit.where().label() + ", ";
  }

  private static String what(TaggedEdit edit, Optional<Tag> tag) {
    String done = PageWording.what(edit.edit()); // "headline reworded", "moved"
    String verb = done.substring(done.lastIndexOf(' ') + 1);
    if (tag.isEmpty()) {
      String part =
          switch (edit.edit().where()) {
            case HEADLINE -> "the headline";
            case BYLINE -> "the byline";
            case BODY -> "a sentence";
          };
      return part + " was " + verb;
    }
    return switch (tag.get()) {
      case ATTRIBUTION -> "the speaker or the reporting verb changed";
      case CORRECTION -> Tag.CORRECTION.meaning() + " was " + verb;
      case HEDGE -> "the certainty of a claim changed";
      case STYLE -> "the house style changed";
      case HEADLINE,
          BYLINE,
          LEDE,
          QUOTE_ADDED,
          QUOTE_REMOVED,
          QUOTE_CHANGED,
          PERSON_ADDED,
          PERSON_REMOVED,
          NUMBER,
          DATE,
          NAME_SPELLING,
          MOVED,
          TYPO ->
          tag.get().meaning();
    };
  }

  /** Returns the texts before and after, as far as they show what the tag says. */
  private static String texts(TaggedEdit edit, @Nullable Tag tag) {
    if (tag == Tag.NUMBER && edit.figures().size() == 1) {
      FigureChange figure = edit.figures().getFirst();
      return became(figure.before(), figure.after());
    }
    List<QuoteChange> reworded =
        edit.quotes().stream().filter(each -> each.fate() == QuoteChangeKind.REWORDED).toList();
    if (tag == Tag.QUOTE_CHANGED && reworded.size() == 1) {
      return became(reworded.getFirst().before(), reworded.getFirst().after());
    }
    Edit change = edit.edit();
    return change.kind() == EditKind.MOVED
        ? became("", change.afterText())
        : became(change.beforeText(), change.afterText());
  }

  private static String became(String before, String after) {
    String old = bare(before);
    String now = bare(after);
    if (old.isEmpty()) {
      return ": " + quoted(EditExcerpt.beginning(now, QUOTED));
    }
    if (now.isEmpty()) {
      return ": " + quoted(EditExcerpt.beginning(old, QUOTED));
    }
    return ": "
        + quoted(EditExcerpt.differing(old, now, QUOTED))
        + " became "
        + quoted(EditExcerpt.differing(now, old, QUOTED));
  }

  /** Returns a text without the quotation marks around all of it. */
  private static String bare(String text) {
    String bare = text.strip();
    boolean marked = bare.startsWith("“") && bare.endsWith("”") && bare.lastIndexOf('“') == 0;
    return marked ? bare.substring(1, bare.length() - 1) : bare;
  }

  private static String quoted(String text) {
    return "“" + text.replace('“', '‘').replace('”', '’') + "”";
  }
}
