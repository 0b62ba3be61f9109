package stet.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Op;
import stet.model.Person;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.TaggedEdit;

/** What is known of one edit, on its sheet. */
final class EditSheet {

  private final Content before;
  private final Content after;
  private final AnalysisCache analysis;

  /**
   * For the edits between two contents.
   *
   * @param analysis of the later one's language
   */
  EditSheet(Content before, Content after, AnalysisCache analysis) {
    this.before = before;
    this.after = after;
    this.analysis = analysis;
  }

  /**
   * Fills a sheet in.
   *
   * @param number the edit's place among those of its revision, from 0
   */
  void fill(Sheet sheet, TaggedEdit tagged, int number) {
    Edit edit = tagged.edit();
    sheet.term(Fields.TYPE, Fields.TYPE_EDIT);
    sheet.noWordsOfVersions();
    TermSequence stood = analysis.passage(edit.before(), edit.where(), before);
    TermSequence stands = analysis.passage(edit.after(), edit.where(), after);
    Touch removed = Touch.of(edit, Op.REMOVED, edit.beforeText(), stood);
    Touch added = Touch.of(edit, Op.ADDED, edit.afterText(), stands);
    sheet.words(Fields.BEFORE, Fields.BEFORE_STEMS, List.of(marked(stood, removed.marked())));
    sheet.words(Fields.AFTER, Fields.AFTER_STEMS, List.of(marked(stands, added.marked())));
    sheet.words(Fields.REMOVED, Fields.REMOVED_STEMS, removed.changed());
    sheet.words(Fields.ADDED, Fields.ADDED_STEMS, added.changed());
    List<TermRun> touched = new ArrayList<>();
    addAlone(touched, stood, removed.marked());
    addAlone(touched, stands, added.marked());
    sheet.words(Fields.TOUCHED, Fields.TOUCHED_STEMS, touched);
    tagged.tags().forEach(tag -> sheet.facet(Fields.TAG, tag.label()));
    sheet.names(Fields.PERSON, forms(tagged.persons()), analysis);
    keys(sheet, Fields.PERSON_KEY, tagged.persons());
    sheet.names(Fields.TOUCHED_PERSON, forms(tagged.touched()), analysis);
    speakers(sheet, tagged.speakers());
    tagged.swaps().forEach(swap -> swap(sheet, swap));
    sheet.range(Fields.SIGNIFICANCE, tagged.significance().value());
    sheet.facet(Fields.EDIT_KIND, edit.kind().label());
    sheet.facet(Fields.WHERE, edit.where().label());
    sheet.value(Fields.EDIT_NUMBER, number);
    sheet.stored(Fields.EDIT, StoredEdit.encode(tagged));
  }

  private void speakers(Sheet sheet, List<Speaker> speakers) {
    Set<String> names = new LinkedHashSet<>();
    List<Person> persons = new ArrayList<>();
    for (Speaker speaker : speakers) {
      names.add(speaker.phrase());
      Person person = speaker.person();
      if (person != null) {
        persons.add(person);
      }
    }
    names.addAll(forms(persons));
    sheet.names(Fields.SPEAKER, names, analysis);
    keys(sheet, Fields.SPEAKER_KEY, persons);
  }

  private void swap(Sheet sheet, Swap swap) {
    boolean least = true;
    for (String form : swap.forms()) {
      int by = form.indexOf(Swap.BY);
      String before = analysis.row(form.substring(0, by));
      String after = analysis.row(form.substring(by + Swap.BY.length()));
      String written = before + Swap.BY + after;
      if (least) {
        sheet.facet(Fields.SWAP, written);
      } else {
        sheet.term(Fields.SWAP, written);
      }
      least = false;
      sheet.term(Fields.SWAP_BEFORE, before);
      sheet.term(Fields.SWAP_AFTER, after);
    }
  }

  private static TermRun marked(TermSequence text, BitSet marked) {
    return new TermRun(text, 0, text.size(), marked);
  }

  /** The marked words by themselves; how far apart they stand is not kept of them. */
  private static void addAlone(List<TermRun> runs, TermSequence text, BitSet marked) {
    for (int from = marked.nextSetBit(0); from >= 0; ) {
      int to = marked.nextClearBit(from);
      runs.add(new TermRun(text, from, to, null));
      from = marked.nextSetBit(to);
    }
  }

  private static Set<String> forms(List<Person> persons) {
    Set<String> forms = new LinkedHashSet<>();
    for (Person person : persons) {
      forms.add(person.key());
      forms.add(person.name());
    }
    return forms;
  }

  private static void keys(Sheet sheet, Fields field, List<Person> persons) {
    persons.stream().map(Person::key).distinct().sorted().forEach(key -> sheet.facet(field, key));
  }
}
