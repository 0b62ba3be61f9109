package stet.web.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.model.Op;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.Revision;
import stet.model.Speaker;
import stet.model.Tag;
import stet.model.TaggedEdit;
import stet.model.Words;
import stet.search.Answer;
import stet.web.view.Link;
import stet.web.view.Run;

/** Words, tags and persons as the pages show them. */
public final class Telling {
  private Telling() {}

  /** The words of an edit, each with what became of it. */
  public static List<Run> runs(List<Words> words) {
    return words.stream().map(run -> new Run(mark(run.op()), run.text())).toList();
  }

  /** The words of an edit that was found. */
  public static List<Run> marked(List<Answer.MarkedWords> words) {
    return Run.joined(
        words.stream().map(run -> new Run(mark(run.op()), run.text(), run.matched())).toList());
  }

  /** What a version says around what was looked for. */
  public static List<Run> snippet(List<Answer.Fragment> fragments) {
    return Run.joined(
        fragments.stream().map(f -> new Run(Run.Mark.SAME, f.text(), f.matched())).toList());
  }

  /** How a page marks words of which that became. */
  public static Run.Mark mark(Op op) {
    return switch (op) {
      case SAME -> Run.Mark.SAME;
      case REMOVED -> Run.Mark.REMOVED;
      case ADDED -> Run.Mark.ADDED;
    };
  }

  /**
   * The edit that is told where there is room for one: the most substantial; none where no single
   * edit can be claimed.
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

  /** Tags in plain words, each leading to all edits that have it. */
  public static List<Link> tags(Collection<Tag> tags) {
    return tags.stream()
        .sorted()
        .map(
            tag ->
                new Link(words(tag), Links.tag(tag), "All edits with this tag: " + tag.meaning()))
        .toList();
  }

  /** Names as the text has them, each leading to its page. */
  public static List<Link> persons(Collection<Person> persons) {
    return persons.stream()
        .map(p -> new Link(p.name(), Links.person(p), "All edits that name " + p.name()))
        .toList();
  }

  /**
   * Who is quoted in what an edit did to quotations, where that is a person by name: what else a
   * text has in that place is told beside the text alone.
   */
  public static List<Link> speakers(Collection<QuoteChange> quotes) {
    return quotes.stream()
        .flatMap(quote -> Stream.of(quote.speakerBefore(), quote.speakerAfter()))
        .flatMap(Stream::ofNullable)
        .map(Speaker::person)
        .flatMap(Stream::ofNullable)
        .map(Telling::speaker)
        .distinct()
        .toList();
  }

  private static Link speaker(Person person) {
    return new Link(
        person.name(),
        Links.search("speaker:" + Links.quoted(person.key())),
        "All edits in which " + person.name() + " says something");
  }

  /** As the {@code lang} attribute has it: empty for a language that is not known. */
  public static String lang(String language) {
    return language.equals("und") ? "" : language;
  }

  /** A tag in plain words. */
  public static String words(Tag tag) {
    return tag.label().replace('-', ' ');
  }
}
