package stet.search.lucene.index;

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
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.TaggedEdit;
import stet.model.UrlCanonicalizer;
import stet.model.Version;
import stet.search.IndexedVersion;
import stet.search.VersionState;
import stet.text.Stemmer;
import stet.text.WordBreaker;

/**
 * Factory of the documents of a version: one for each edit that led to it, then one for the version
 * itself. It caches words and paragraphs and is not safe for several threads, so each thread needs
 * its own.
 */
final class VersionDocuments {

  private final WordBreaker breaker = new WordBreaker();
  private final Map<String, AnalysisCache> analyses = new HashMap<>();
  private @Nullable Article named;
  private List<IndexableField> names = List.of();

  /** The block of documents of a version. */
  List<Document> of(IndexedVersion indexed) {
    Article article = indexed.article();
    Version version = indexed.version();
    Content content = indexed.content();
    VersionState state = indexed.state();
    Revision revision = indexed.revision();
    String language = indexed.language();
    AnalysisCache analysis =
        analyses.computeIfAbsent(Stemmer.key(language), key -> new AnalysisCache(key, breaker));
    String key = state.key(article.id());
    List<TaggedEdit> edits = revision == null ? List.of() : revision.edits();
    FieldWriter own = new FieldWriter();
    own.all(names(article));
    shared(own, key, version, revision, state.followsGap(), language);
    List<IndexableField> shared = List.copyOf(own.document().getFields());
    List<Document> documents = new ArrayList<>(edits.size() + 1);
    EditFields known = new EditFields(indexed.before(), content, analysis);
    for (TaggedEdit edit : edits) {
      FieldWriter fields = new FieldWriter();
      fields.all(shared);
      known.fill(fields, edit, documents.size());
      documents.add(fields.document());
    }
    if (state.gap() != VersionState.NO_GAP) {
      own.value(IndexFields.WITHHELD, state.gap());
    }
    version(own, key, article, version, content, edits, state.checksum(), analysis);
    documents.add(own.document());
    return documents;
  }

  /**
   * The fields that identify an article, created only once for consecutive versions of the same
   * article.
   */
  private List<IndexableField> names(Article article) {
    if (!article.equals(named)) {
      FieldWriter fields = new FieldWriter();
      fields.facet(IndexFields.ARTICLE, article.id().value());
      fields.name(IndexFields.SOURCE, article.source());
      fields.term(IndexFields.URL, UrlCanonicalizer.canonical(article.url()));
      names = List.copyOf(fields.document().getFields());
      named = article;
    }
    return names;
  }

  private static void shared(
      FieldWriter fields,
      String key,
      Version version,
      @Nullable Revision revision,
      boolean withheld,
      String language) {
    fields.term(IndexFields.BLOCK, key);
    for (String tag : tagAndSubtag(language)) {
      fields.facet(IndexFields.LANGUAGE, tag);
    }
    kinds(revision, withheld).forEach(kind -> fields.facet(IndexFields.KIND, kind));
    fields.range(IndexFields.SEEN, version.firstSeen().toEpochMilli());
    fields.range(IndexFields.RECORDED, revision == null ? version.recorded() : revision.recorded());
    fields.value(IndexFields.CONTENT, version.content().a());
  }

  private static void version(
      FieldWriter fields,
      String key,
      Article article,
      Version version,
      Content content,
      List<TaggedEdit> edits,
      long derived,
      AnalysisCache analysis) {
    fields.term(IndexFields.TYPE, IndexFields.TYPE_VERSION);
    fields.noWordsOfEdits();
    fields.term(IndexFields.VERSION, key);
    TermSequence headline = analysis.paragraph(content.headline());
    fields.words(IndexFields.HEADLINE, IndexFields.HEADLINE_STEMS, List.of(TermRun.of(headline)));
    List<TermSequence> texts = new ArrayList<>();
    texts.add(headline);
    texts.add(analysis.paragraph(content.byline()));
    content.paragraphs().forEach(paragraph -> texts.add(analysis.paragraph(paragraph.text())));
    fields.words(IndexFields.TEXT, IndexFields.TEXT_STEMS, TermRun.all(texts));
    fields.names(IndexFields.BYLINE, Set.of(content.byline()), analysis);
    double significance =
        edits.stream().mapToDouble(edit -> edit.significance().value()).max().orElse(0);
    fields.range(IndexFields.SIGNIFICANCE, significance);
    String label = version.label();
    if (label != null) {
      fields.name(IndexFields.LABEL, label);
    }
    fields.value(IndexFields.LAST_SEEN, version.lastSeen().toEpochMilli());
    fields.value(IndexFields.DERIVED, derived);
    byte[] summary =
        new StoredVersionSummary(
                article, content.headline(), version.firstSeen(), version.address(), edits.size())
            .encode();
    fields.stored(IndexFields.SUMMARY, summary);
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

  private static List<String> tagAndSubtag(String language) {
    String tag = language.toLowerCase(Locale.ROOT);
    int end = tag.indexOf('-');
    return end < 0 ? List.of(tag) : List.of(tag, tag.substring(0, end));
  }
}
