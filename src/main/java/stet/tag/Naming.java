package stet.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Passage;
import stet.model.Person;
import stet.model.Where;
import stet.tag.person.Cast;
import stet.tag.person.Clues;
import stet.tag.person.PersonRecogniser;

/**
 * Who is named in the edits of one revision.
 *
 * <p>The names of both versions are joined as those of one article, the new version's first, since
 * a person may be introduced in a paragraph that stands.
 */
final class Naming {

  private final PersonRecogniser recogniser;
  private final String language;
  private final Content before;
  private final Content after;
  private final List<Content.Paragraph> beforeParagraphs;
  private final List<Content.Paragraph> afterParagraphs;

  /** Each different text of both versions, with everyone named in it. */
  private final Map<String, List<Cast.Named>> named = new LinkedHashMap<>();

  Naming(
      PersonRecogniser recogniser,
      String language,
      Content before,
      Content after,
      List<Edit> edits) {
    this.recogniser = recogniser;
    this.language = language;
    this.before = before;
    this.after = after;
    beforeParagraphs = before.paragraphs();
    afterParagraphs = after.paragraphs();
    Set<String> edited = new LinkedHashSet<>();
    Clues clues = new Clues(recogniser);
    for (Edit edit : edits) {
      if (edit.where() != Where.BYLINE) {
        gather(edit.before(), edit.where(), before, edited, clues);
        gather(edit.after(), edit.where(), after, edited, clues);
      }
    }
    if (!clues.isEmpty()) {
      read(edited, clues);
    }
  }

  private void gather(
      @Nullable Passage passage, Where where, Content content, Set<String> edited, Clues clues) {
    eachText(
        passage,
        where,
        content,
        (text, offset) -> {
          if (passage != null) {
            edited.add(text);
            clues.gather(
                text,
                passage.place().start() - offset,
                passage.place().end() - offset,
                recogniser.mentions(text, language));
          }
        });
  }

  /** Everyone named in an edit, before or after, in order of mention. */
  List<Person> named(Edit edit) {
    Map<String, Person> persons = new LinkedHashMap<>();
    collect(edit.before(), edit.where(), before, persons);
    collect(edit.after(), edit.where(), after, persons);
    return List.copyOf(persons.values());
  }

  /** Reads the edited texts, and of the others those that say more of who is named there. */
  private void read(Set<String> edited, Clues clues) {
    Set<String> texts = new LinkedHashSet<>();
    for (Content content : List.of(after, before)) {
      texts.add(content.headline());
      paragraphs(content).forEach(paragraph -> texts.add(paragraph.text()));
    }
    List<Cast.Reading> readings = new ArrayList<>();
    for (String text : texts) {
      if (edited.contains(text) || clues.helpedBy(text)) {
        readings.add(new Cast.Reading(text, recogniser.mentions(text, language)));
      }
    }
    Cast first = Cast.of(readings);
    boolean more = false;
    for (int i = 0; i < readings.size(); i++) {
      Cast.Reading reading = readings.get(i);
      if (edited.contains(reading.text())) {
        Cast.Reading swept = new Cast.Reading(reading.text(), first.sweep(reading));
        more |= swept.mentions().size() > reading.mentions().size();
        readings.set(i, swept);
      }
    }
    Cast cast = more ? Cast.of(readings) : first;
    for (int i = 0; i < readings.size(); i++) {
      named.put(readings.get(i).text(), cast.named(i));
    }
  }

  private List<Content.Paragraph> paragraphs(Content content) {
    return content.equals(before) ? beforeParagraphs : afterParagraphs;
  }

  /** The texts that a passage is part of, each with the place where it begins. */
  private void eachText(
      @Nullable Passage passage, Where where, Content content, BiConsumer<String, Integer> use) {
    if (passage == null) {
      return;
    }
    switch (where) {
      case HEADLINE -> use.accept(content.headline(), 0);
      case BYLINE -> use.accept(content.byline(), 0);
      case BODY -> {
        for (Content.Paragraph paragraph : paragraphs(content)) {
          if (paragraph.start() < passage.place().end()
              && paragraph.end() > passage.place().start()) {
            use.accept(paragraph.text(), paragraph.start());
          }
        }
      }
    }
  }

  private void collect(
      @Nullable Passage passage, Where where, Content content, Map<String, Person> persons) {
    eachText(
        passage,
        where,
        content,
        (text, offset) -> {
          for (Cast.Named name :
              where == Where.BYLINE ? authors(text) : named.getOrDefault(text, List.of())) {
            int start = name.mention().start() + offset;
            int end = name.mention().end() + offset;
            if (passage != null && start < passage.place().end() && end > passage.place().start()) {
              persons.putIfAbsent(name.person().key(), name.person());
            }
          }
        });
  }

  /** A byline names its authors, who are not of the article's cast. */
  private List<Cast.Named> authors(String byline) {
    return Cast.of(List.of(new Cast.Reading(byline, recogniser.mentions(byline, language))))
        .named(0);
  }
}
