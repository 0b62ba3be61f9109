package stet.web.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.model.EditBreakdown;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Revision;
import stet.model.Speaker;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.query.WordForms;
import stet.search.Answer;
import stet.web.view.LabeledLink;
import stet.web.view.TextRun;

/** Wording of edits for pages: marked words, tags and persons. */
public final class EditWording {
  private EditWording() {}

  /** Returns the words of an edit in runs, each with its mark. */
  public static List<TextRun> runs(List<WordRun> words) {
    return words.stream().map(run -> new TextRun(mark(run.op()), run.text())).toList();
  }

  /** Returns the words of an edit in a list of results, with the matches marked. */
  public static List<TextRun> marked(List<Answer.MarkedWords> words, WordForms forms) {
    return TextRun.joined(
        words.stream()
            .map(
                run ->
                    new TextRun(
                        mark(run.op()),
                        run.text(),
                        run.matched(),
                        run.matched() && forms.isOther(run.text())))
            .toList());
  }

  /** Returns the snippet of a version, with the matches marked. */
  public static List<TextRun> snippet(List<Answer.Fragment> fragments, WordForms forms) {
    return TextRun.joined(
        fragments.stream()
            .map(
                f ->
                    new TextRun(
                        TextRun.Mark.SAME,
                        f.text(),
                        f.matched(),
                        f.matched() && forms.isOther(f.text())))
            .toList());
  }

  /** The mark of words with an operation. */
  public static TextRun.Mark mark(WordOperation op) {
    return switch (op) {
      case SAME -> TextRun.Mark.SAME;
      case REMOVED -> TextRun.Mark.REMOVED;
      case ADDED -> TextRun.Mark.ADDED;
    };
  }

  /**
   * Returns the edit that is shown if there is room for only one, which is the most significant.
   * The result is empty if no single edit stands out.
   */
  public static Optional<TaggedEdit> foremost(Revision revision) {
    boolean claimed =
        switch (revision.kind()) {
          case EDIT, REVERT -> !revision.wholesale();
          case FIRST, WITHHELD, SAME, MIXED, COSMETIC, CONFLICT, WHOLESALE -> false;
        };
    return revision.edits().stream()
        .filter(edit -> claimed)
        .max(Comparator.comparingDouble(edit -> edit.significance().value()));
  }

  /** Returns tags in plain words, each with a link to all edits that have it. */
  public static List<LabeledLink> tags(Collection<Tag> tags) {
    return tags.stream()
        .sorted()
        .map(
            tag ->
                new LabeledLink(
                    words(tag), SiteLinks.tag(tag), "All edits with this tag: " + tag.meaning()))
        .toList();
  }

  /**
   * Returns the edits of a step by what they touched, each tag with a link to all edits that have
   * it. Edits without a tag come last, without a link.
   */
  public static List<LabeledLink> breakdown(EditBreakdown edits) {
    List<LabeledLink> parts = new ArrayList<>();
    for (EditBreakdown.TagCount count : edits.tagged()) {
      Tag tag = count.tag();
      parts.add(
          new LabeledLink(
              count.inWords(), SiteLinks.tag(tag), "All edits with this tag: " + tag.meaning()));
    }
    edits.others().ifPresent(others -> parts.add(new LabeledLink(others, "")));
    return parts;
  }

  /** Returns names in the spelling of the text, each with a link to its page. */
  public static List<LabeledLink> persons(Collection<Person> persons) {
    return persons.stream()
        .map(p -> new LabeledLink(p.name(), SiteLinks.person(p), "All edits that name " + p.name()))
        .toList();
  }

  /**
   * Returns the speakers in an edit's changes of quotations who are persons with a name. Other
   * speakers are only mentioned next to the text.
   */
  public static List<LabeledLink> speakers(Collection<QuoteChange> quotes) {
    return quotes.stream()
        .flatMap(quote -> Stream.of(quote.speakerBefore(), quote.speakerAfter()))
        .flatMap(Stream::ofNullable)
        .map(Speaker::person)
        .flatMap(Stream::ofNullable)
        .map(EditWording::speaker)
        .distinct()
        .toList();
  }

  /**
   * Returns the speaker of the first changed quotation in words: {@code Quotation of Sajid Javid}.
   * The result is empty if the text names none. A pronoun is no name.
   */
  public static String quotedSpeaker(Collection<QuoteChange> quotes) {
    return quotes.stream()
        .map(EditWording::quotedSpeaker)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String quotedSpeaker(QuoteChange quote) {
    String before = name(quote.speakerBefore());
    String after = name(quote.speakerAfter());
    boolean another = !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    if (another && quote.fate() == QuoteChangeKind.OTHER_SPEAKER) {
      return "Speaker before: " + before + " · now: " + after;
    }
    String speaker = after.isEmpty() ? before : after;
    return speaker.isEmpty() ? "" : "Quotation of " + speaker;
  }

  /** The name of a speaker, or a phrase of several words; empty for a pronoun. */
  private static String name(@Nullable Speaker speaker) {
    if (speaker == null) {
      return "";
    }
    Person person = speaker.person();
    if (person != null) {
      return person.name();
    }
    return speaker.phrase().strip().contains(" ") ? speaker.phrase().strip() : "";
  }

  private static LabeledLink speaker(Person person) {
    return new LabeledLink(
        person.name(),
        SiteLinks.search("speaker:" + SiteLinks.quoted(person.key())),
        "All edits in which " + person.name() + " says something");
  }

  /** Returns the value of the {@code lang} attribute, which is empty for an unknown language. */
  public static String lang(String language) {
    return language.equals("und") ? "" : language;
  }

  /** A tag in plain words. */
  public static String words(Tag tag) {
    return tag.label().replace('-', ' ');
  }
}
