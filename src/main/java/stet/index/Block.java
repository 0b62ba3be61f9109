package stet.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Identifier;
import stet.model.Op;
import stet.model.Person;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Speaker;
import stet.model.Swap;
import stet.model.TaggedEdit;
import stet.model.Version;

/**
 * Makes the documents of a version: one for each edit that led to it, then its own. Remembers words
 * and paragraphs, so it is made for one thread; it is not safe for several.
 */
final class Block {

  /** Lucene takes terms of up to 32,766 bytes; an identifier or name longer than this is cut. */
  private static final int LONGEST_TERM = 8_000;

  private static final List<Fields> WORDS_OF_EDITS = ranked(Stands.ON_EDITS);
  private static final List<Fields> WORDS_OF_VERSIONS = ranked(Stands.ON_VERSIONS);

  private final WordBreaker breaker = new WordBreaker();
  private final Map<String, Lexicon> lexicons = new HashMap<>();

  /**
   * The block of a version.
   *
   * @param revision the step that led to it, null for the first version
   * @param withheld whether what stood before is withheld, and so is the step from it
   * @param derived the checksum kept in {@link Fields#DERIVED}
   */
  List<Document> documents(
      Article article,
      Version version,
      Content content,
      @Nullable Revision revision,
      boolean withheld,
      String language,
      long derived) {
    Lexicon lexicon =
        lexicons.computeIfAbsent(Stemmer.key(language), key -> new Lexicon(key, breaker));
    String key =
        IndexView.key(article.id(), version.firstSeen().toEpochMilli(), version.content().a());
    List<TaggedEdit> edits = revision == null ? List.of() : revision.edits();
    Document own = new Document();
    shared(own, key, article, version, revision, withheld, language);
    List<IndexableField> shared = List.copyOf(own.getFields());
    List<Document> documents = new ArrayList<>();
    for (TaggedEdit edit : edits) {
      Document document = new Document();
      shared.forEach(document::add);
      edit(document, edit, documents.size(), lexicon);
      documents.add(document);
    }
    version(own, key, article, version, content, edits, derived, lexicon);
    documents.add(own);
    return documents;
  }

  private static void shared(
      Document document,
      String key,
      Article article,
      Version version,
      @Nullable Revision revision,
      boolean withheld,
      String language) {
    term(document, Fields.BLOCK, key);
    facet(document, Fields.ARTICLE, article.id().value());
    name(document, Fields.SOURCE, article.source());
    term(document, Fields.URL, Identifier.canonical(article.url()));
    for (String tag : tagAndSubtag(language)) {
      facet(document, Fields.LANGUAGE, tag);
    }
    kinds(revision, withheld).forEach(kind -> facet(document, Fields.KIND, kind));
    range(document, Fields.SEEN, version.firstSeen().toEpochMilli());
    range(document, Fields.RECORDED, revision == null ? version.recorded() : revision.recorded());
    value(document, Fields.CONTENT, version.content().a());
  }

  private void edit(Document document, TaggedEdit tagged, int number, Lexicon lexicon) {
    Edit edit = tagged.edit();
    term(document, Fields.TYPE, Fields.TYPE_EDIT);
    none(document, WORDS_OF_VERSIONS);
    Lexicon.Text before = lexicon.text(edit.beforeText());
    Lexicon.Text after = lexicon.text(edit.afterText());
    Touch removed = Touch.of(edit, Op.REMOVED, edit.beforeText(), before);
    Touch added = Touch.of(edit, Op.ADDED, edit.afterText(), after);
    words(document, Fields.BEFORE, Fields.BEFORE_STEMS, List.of(marked(before, removed.marked())));
    words(document, Fields.AFTER, Fields.AFTER_STEMS, List.of(marked(after, added.marked())));
    words(document, Fields.REMOVED, Fields.REMOVED_STEMS, removed.changed());
    words(document, Fields.ADDED, Fields.ADDED_STEMS, added.changed());
    List<Run> touched = new ArrayList<>(alone(before, removed.marked()));
    touched.addAll(alone(after, added.marked()));
    words(document, Fields.TOUCHED, Fields.TOUCHED_STEMS, touched);
    tagged.tags().forEach(tag -> facet(document, Fields.TAG, tag.label()));
    names(document, Fields.PERSON, forms(tagged.persons()), lexicon);
    keys(document, Fields.PERSON_KEY, tagged.persons());
    names(document, Fields.TOUCHED_PERSON, forms(tagged.touched()), lexicon);
    speakers(document, tagged.speakers(), lexicon);
    tagged.swaps().forEach(swap -> swap(document, swap, lexicon));
    range(document, Fields.SIGNIFICANCE, sortable(tagged.significance().value()));
    facet(document, Fields.EDIT_KIND, edit.kind().label());
    facet(document, Fields.WHERE, edit.where().label());
    value(document, Fields.EDIT_NUMBER, number);
    document.add(new StoredField(Fields.EDIT.field(), StoredEdit.encode(tagged)));
  }

  private static void speakers(Document document, List<Speaker> speakers, Lexicon lexicon) {
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
    names(document, Fields.SPEAKER, names, lexicon);
    keys(document, Fields.SPEAKER_KEY, persons);
  }

  private static void swap(Document document, Swap swap, Lexicon lexicon) {
    boolean least = true;
    for (String form : swap.forms()) {
      int by = form.indexOf(Swap.BY);
      String before = lexicon.row(form.substring(0, by));
      String after = lexicon.row(form.substring(by + Swap.BY.length()));
      String written = before + Swap.BY + after;
      if (least) {
        facet(document, Fields.SWAP, written);
      } else {
        term(document, Fields.SWAP, written);
      }
      least = false;
      term(document, Fields.SWAP_BEFORE, before);
      term(document, Fields.SWAP_AFTER, after);
    }
  }

  private static void version(
      Document document,
      String key,
      Article article,
      Version version,
      Content content,
      List<TaggedEdit> edits,
      long derived,
      Lexicon lexicon) {
    term(document, Fields.TYPE, Fields.TYPE_VERSION);
    none(document, WORDS_OF_EDITS);
    term(document, Fields.VERSION, key);
    Lexicon.Text headline = lexicon.paragraph(content.headline());
    words(document, Fields.HEADLINE, Fields.HEADLINE_STEMS, List.of(Run.of(headline)));
    List<Lexicon.Text> texts = new ArrayList<>();
    texts.add(headline);
    texts.add(lexicon.paragraph(content.byline()));
    content.paragraphs().forEach(paragraph -> texts.add(lexicon.paragraph(paragraph.text())));
    words(document, Fields.TEXT, Fields.TEXT_STEMS, Run.all(texts));
    names(document, Fields.BYLINE, Set.of(content.byline()), lexicon);
    double significance =
        edits.stream().mapToDouble(edit -> edit.significance().value()).max().orElse(0);
    range(document, Fields.SIGNIFICANCE, sortable(significance));
    String label = version.label();
    if (label != null) {
      name(document, Fields.LABEL, label);
    }
    value(document, Fields.LAST_SEEN, version.lastSeen().toEpochMilli());
    value(document, Fields.DERIVED, derived);
    byte[] summary =
        new StoredVersion(
                article, content.headline(), version.firstSeen(), version.address(), edits.size())
            .encode();
    document.add(new StoredField(Fields.SUMMARY.field(), summary));
  }

  private static Set<String> kinds(@Nullable Revision revision, boolean withheld) {
    RevisionKind first = withheld ? RevisionKind.WITHHELD : RevisionKind.FIRST;
    RevisionKind kind = revision == null ? first : revision.kind();
    Set<String> kinds = new TreeSet<>();
    kinds.add(kind.label());
    if (revision != null && revision.wholesale()) {
      kinds.add(RevisionKind.WHOLESALE.label());
    }
    return kinds;
  }

  private static Set<String> tagAndSubtag(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    int end = tag.indexOf('-');
    return end < 0 ? Set.of(tag) : Set.of(tag, tag.substring(0, end));
  }

  private static Run marked(Lexicon.Text text, BitSet marked) {
    return new Run(text, 0, text.size(), marked);
  }

  private static List<Run> alone(Lexicon.Text text, BitSet marked) {
    return marked.stream().mapToObj(at -> new Run(text, at, at + 1, null)).toList();
  }

  private static Set<String> forms(List<Person> persons) {
    Set<String> forms = new LinkedHashSet<>();
    for (Person person : persons) {
      forms.add(person.key());
      forms.add(person.name());
    }
    return forms;
  }

  private static void keys(Document document, Fields field, List<Person> persons) {
    persons.stream()
        .map(Person::key)
        .distinct()
        .sorted()
        .forEach(key -> facet(document, field, key));
  }

  private static void names(Document document, Fields field, Set<String> names, Lexicon lexicon) {
    if (!names.isEmpty()) {
      document.add(new RunsField(field, Run.all(names.stream().map(lexicon::paragraph).toList())));
    }
  }

  /** The order of the numbers is the order of the values. */
  private static long sortable(double value) {
    return NumericUtils.doubleToSortableLong(value);
  }

  private static void words(Document document, Fields words, Fields stems, List<Run> runs) {
    document.add(new RunsField(words, runs));
    document.add(new RunsField(stems, runs));
  }

  private static List<Fields> ranked(Stands where) {
    return Arrays.stream(Fields.values())
        .filter(field -> field.stands() == where)
        .filter(field -> field.form() == Form.WORDS || field.form() == Form.STEMS)
        .toList();
  }

  /**
   * Gives a document fields without a word: where every document has the length of a field, Lucene
   * finds it by the document's number; otherwise it searches for each posting it writes, which took
   * half the time of writing a segment.
   */
  private static void none(Document document, List<Fields> fields) {
    fields.forEach(field -> document.add(new RunsField(field, List.of())));
  }

  private static void term(Document document, Fields field, String value) {
    document.add(new StringField(field.field(), cut(value), Store.NO));
  }

  private static void facet(Document document, Fields field, String value) {
    document.add(new KeywordField(field.field(), cut(value), Store.NO));
  }

  private static void name(Document document, Fields field, String value) {
    document.add(new StringField(field.field(), cut(Analysis.fold(value)), Store.NO));
    document.add(new SortedSetDocValuesField(field.field(), new BytesRef(cut(value))));
  }

  private static void range(Document document, Fields field, long value) {
    document.add(new LongField(field.field(), value, Store.NO));
  }

  private static void value(Document document, Fields field, long value) {
    document.add(new NumericDocValuesField(field.field(), value));
  }

  private static String cut(String value) {
    if (value.length() <= LONGEST_TERM) {
      return value;
    }
    boolean splitsPair = Character.isHighSurrogate(value.charAt(LONGEST_TERM - 1));
    return value.substring(0, splitsPair ? LONGEST_TERM - 1 : LONGEST_TERM);
  }
}
