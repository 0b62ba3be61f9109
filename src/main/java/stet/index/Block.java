package stet.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Content;
import stet.model.Identifier;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.TaggedEdit;
import stet.model.Version;
import stet.words.Stemmer;
import stet.words.WordBreaker;

/**
 * Makes the documents of a version: one for each edit that led to it, then its own. Remembers words
 * and paragraphs, so it is made for one thread; it is not safe for several.
 */
final class Block {

  private final WordBreaker breaker = new WordBreaker();
  private final Map<String, AnalysisCache> analyses = new HashMap<>();
  private @Nullable Article named;
  private List<IndexableField> names = List.of();

  /**
   * The block of a version.
   *
   * @param before the content that stood before, empty for the first version
   * @param revision the step that led to it, null for the first version
   * @param withheld whether what stood before is withheld, and so is the step from it
   * @param gap as in {@link Fields#WITHHELD}
   * @param derived the checksum kept in {@link Fields#DERIVED}
   */
  List<Document> documents(
      Article article,
      Version version,
      Content before,
      Content content,
      @Nullable Revision revision,
      boolean withheld,
      String language,
      long gap,
      long derived) {
    AnalysisCache analysis =
        analyses.computeIfAbsent(Stemmer.key(language), key -> new AnalysisCache(key, breaker));
    String key =
        IndexView.key(article.id(), version.firstSeen().toEpochMilli(), version.content().a());
    List<TaggedEdit> edits = revision == null ? List.of() : revision.edits();
    Sheet own = new Sheet();
    own.all(names(article));
    shared(own, key, version, revision, withheld, language);
    List<IndexableField> shared = List.copyOf(own.document().getFields());
    List<Document> documents = new ArrayList<>(edits.size() + 1);
    EditSheet known = new EditSheet(before, content, analysis);
    for (TaggedEdit edit : edits) {
      Sheet sheet = new Sheet();
      sheet.all(shared);
      known.fill(sheet, edit, documents.size());
      documents.add(sheet.document());
    }
    if (gap != ArticleVersions.NO_GAP) {
      own.value(Fields.WITHHELD, gap);
    }
    version(own, key, article, version, content, edits, derived, analysis);
    documents.add(own.document());
    return documents;
  }

  /** What names an article: made once for versions of it that come one after the other. */
  private List<IndexableField> names(Article article) {
    if (!article.equals(named)) {
      Sheet sheet = new Sheet();
      sheet.facet(Fields.ARTICLE, article.id().value());
      sheet.name(Fields.SOURCE, article.source());
      sheet.term(Fields.URL, Identifier.canonical(article.url()));
      names = List.copyOf(sheet.document().getFields());
      named = article;
    }
    return names;
  }

  private static void shared(
      Sheet sheet,
      String key,
      Version version,
      @Nullable Revision revision,
      boolean withheld,
      String language) {
    sheet.term(Fields.BLOCK, key);
    for (String tag : tagAndSubtag(language)) {
      sheet.facet(Fields.LANGUAGE, tag);
    }
    kinds(revision, withheld).forEach(kind -> sheet.facet(Fields.KIND, kind));
    sheet.range(Fields.SEEN, version.firstSeen().toEpochMilli());
    sheet.range(Fields.RECORDED, revision == null ? version.recorded() : revision.recorded());
    sheet.value(Fields.CONTENT, version.content().a());
  }

  private static void version(
      Sheet sheet,
      String key,
      Article article,
      Version version,
      Content content,
      List<TaggedEdit> edits,
      long derived,
      AnalysisCache analysis) {
    sheet.term(Fields.TYPE, Fields.TYPE_VERSION);
    sheet.noWordsOfEdits();
    sheet.term(Fields.VERSION, key);
    TermSequence headline = analysis.paragraph(content.headline());
    sheet.words(Fields.HEADLINE, Fields.HEADLINE_STEMS, List.of(TermRun.of(headline)));
    List<TermSequence> texts = new ArrayList<>();
    texts.add(headline);
    texts.add(analysis.paragraph(content.byline()));
    content.paragraphs().forEach(paragraph -> texts.add(analysis.paragraph(paragraph.text())));
    sheet.words(Fields.TEXT, Fields.TEXT_STEMS, TermRun.all(texts));
    sheet.names(Fields.BYLINE, Set.of(content.byline()), analysis);
    double significance =
        edits.stream().mapToDouble(edit -> edit.significance().value()).max().orElse(0);
    sheet.range(Fields.SIGNIFICANCE, significance);
    String label = version.label();
    if (label != null) {
      sheet.name(Fields.LABEL, label);
    }
    sheet.value(Fields.LAST_SEEN, version.lastSeen().toEpochMilli());
    sheet.value(Fields.DERIVED, derived);
    byte[] summary =
        new StoredVersion(
                article, content.headline(), version.firstSeen(), version.address(), edits.size())
            .encode();
    sheet.stored(Fields.SUMMARY, summary);
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
}
