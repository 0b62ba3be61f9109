package stet.search.lucene.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.TaggedEdit;
import stet.model.WordOperation;

/** Writer of the index fields of one edit. */
final class EditFields {

  private final Content before;
  private final Content after;
  private final AnalysisCache analysis;

  /**
   * Creates a writer for the edits between two contents.
   *
   * @param analysis the cache for the language of the later content
   */
  EditFields(Content before, Content after, AnalysisCache analysis) {
    this.before = before;
    this.after = after;
    this.analysis = analysis;
  }

  /**
   * Writes the fields of an edit.
   *
   * @param number the edit's index among the edits of its revision, from 0
   */
  void fill(FieldWriter fields, TaggedEdit tagged, int number) {
    Edit edit = tagged.edit();
    fields.term(IndexFields.TYPE, IndexFields.TYPE_EDIT);
    fields.noWordsOfVersions();
    TermSequence stood = analysis.passage(edit.before(), edit.where(), before);
    TermSequence now = analysis.passage(edit.after(), edit.where(), after);
    ChangedWords removed = ChangedWords.of(edit, WordOperation.REMOVED, edit.beforeText(), stood);
    ChangedWords added = ChangedWords.of(edit, WordOperation.ADDED, edit.afterText(), now);
    fields.words(
        IndexFields.BEFORE, IndexFields.BEFORE_STEMS, List.of(marked(stood, removed.marked())));
    fields.words(IndexFields.AFTER, IndexFields.AFTER_STEMS, List.of(marked(now, added.marked())));
    fields.words(IndexFields.REMOVED, IndexFields.REMOVED_STEMS, removed.changed());
    fields.words(IndexFields.ADDED, IndexFields.ADDED_STEMS, added.changed());
    List<TermRun> touched = new ArrayList<>();
    addAlone(touched, stood, removed.marked());
    addAlone(touched, now, added.marked());
    fields.words(IndexFields.TOUCHED, IndexFields.TOUCHED_STEMS, touched);
    quotations(fields, tagged.quotes());
    tagged.tags().forEach(tag -> fields.facet(IndexFields.TAG, tag.label()));
    fields.names(IndexFields.PERSON, forms(tagged.persons()), analysis);
    keys(fields, IndexFields.PERSON_KEY, tagged.persons());
    fields.names(IndexFields.TOUCHED_PERSON, forms(tagged.touched()), analysis);
    speakers(fields, tagged.speakers());
    tagged.swaps().forEach(swap -> swap(fields, swap));
    fields.range(IndexFields.SIGNIFICANCE, tagged.significance().value());
    fields.facet(IndexFields.EDIT_KIND, edit.kind().label());
    fields.facet(IndexFields.WHERE, edit.where().label());
    fields.value(IndexFields.EDIT_NUMBER, number);
    fields.stored(IndexFields.EDIT, StoredEditCodec.encode(tagged));
  }

  private void quotations(FieldWriter fields, List<QuoteChange> changes) {
    Set<String> words = new LinkedHashSet<>();
    for (QuoteChange change : changes) {
      words.add(change.before());
      words.add(change.after());
    }
    words.remove("");
    fields.words(
        IndexFields.QUOTE,
        IndexFields.QUOTE_STEMS,
        TermRun.all(words.stream().map(analysis::paragraph).toList()));
  }

  private void speakers(FieldWriter fields, List<Speaker> speakers) {
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
    fields.names(IndexFields.SPEAKER, names, analysis);
    keys(fields, IndexFields.SPEAKER_KEY, persons);
  }

  private void swap(FieldWriter fields, Swap swap) {
    boolean least = true;
    for (String form : swap.forms()) {
      int by = form.indexOf(Swap.BY);
      String before = analysis.row(form.substring(0, by));
      String after = analysis.row(form.substring(by + Swap.BY.length()));
      String written = before + Swap.BY + after;
      if (least) {
        fields.facet(IndexFields.SWAP, written);
      } else {
        fields.term(IndexFields.SWAP, written);
      }
      least = false;
      fields.term(IndexFields.SWAP_BEFORE, before);
      fields.term(IndexFields.SWAP_AFTER, after);
    }
  }

  private static TermRun marked(TermSequence text, BitSet marked) {
    return new TermRun(text, 0, text.size(), marked);
  }

  /**
   * Adds the marked words only. The field for them keeps no positions, so their distances are lost.
   */
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

  private static void keys(FieldWriter fields, IndexFields field, List<Person> persons) {
    persons.stream().map(Person::key).distinct().sorted().forEach(key -> fields.facet(field, key));
  }
}
