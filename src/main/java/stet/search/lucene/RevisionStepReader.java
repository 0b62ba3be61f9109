package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import stet.model.EditBreakdown;
import stet.model.Tag;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.RevisionStep;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;

/**
 * Reader of the steps of an article from the index. Comparing all versions again would take minutes
 * for an article with twelve thousand versions.
 */
final class RevisionStepReader {

  private final IndexView view;
  private final BitSetProducer versionsOf;

  RevisionStepReader(IndexView view, BitSetProducer versionsOf) {
    this.view = view;
    this.versionsOf = versionsOf;
  }

  /**
   * The steps of an article, oldest first; empty if the index has other versions of the article.
   */
  Optional<List<RevisionStep>> of(Timeline timeline) throws IOException {
    ArticleVersions known = view.versions().of(timeline.article().id());
    if (known == null || !same(known, timeline)) {
      return Optional.empty();
    }
    @Nullable RevisionStep[] steps = new RevisionStep[known.count()];
    IndexReader reader = view.searcher().getIndexReader();
    Term article = new Term(IndexFields.ARTICLE.field(), timeline.article().id().value());
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum documents = leaf.reader().postings(article, PostingsEnum.NONE);
      if (documents != null) {
        read(leaf, documents, known, timeline, steps);
      }
    }
    List<RevisionStep> all = new ArrayList<>();
    for (RevisionStep step : steps) {
      if (step == null) {
        return Optional.empty();
      }
      all.add(step);
    }
    return Optional.of(List.copyOf(all));
  }

  private static boolean same(ArticleVersions known, Timeline timeline) {
    if (known.count() != timeline.versions().size()) {
      return false;
    }
    for (Version version : timeline.versions()) {
      int number = version.number();
      if (!known.firstSeen(number).equals(version.firstSeen())
          || known.content(number) != version.content().a()
          || known.followsGap(number) != timeline.followsGap(version)) {
        return false;
      }
    }
    return true;
  }

  private void read(
      LeafReaderContext leaf,
      PostingsEnum documents,
      ArticleVersions known,
      Timeline timeline,
      @Nullable RevisionStep[] steps)
      throws IOException {
    BitSet versions = versionsOf.getBitSet(leaf);
    if (versions == null) {
      throw new IllegalStateException("a segment has edits and no versions");
    }
    NumericDocValues seen =
        DocValues.unwrapSingleton(
            DocValues.getSortedNumeric(leaf.reader(), IndexFields.SEEN.field()));
    NumericDocValues contents = DocValues.getNumeric(leaf.reader(), IndexFields.CONTENT.field());
    SortedSetDocValues tags = DocValues.getSortedSet(leaf.reader(), IndexFields.TAG.field());
    var live = leaf.reader().getLiveDocs();
    // A block holds edits and then their version: all edits since the previous version belong to
    // the next one.
    List<Set<Tag>> edits = new ArrayList<>();
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = documents.nextDoc()) {
      if (live != null && !live.get(document)) {
        continue;
      }
      if (!versions.get(document)) {
        edits.add(tags(tags, document));
        continue;
      }
      seen.advanceExact(document);
      contents.advanceExact(document);
      int number = known.number(seen.longValue(), contents.longValue());
      if (number > 0) {
        steps[number - 1] =
            new RevisionStep(
                timeline.versions().get(number - 1),
                RevisionKindReader.of(leaf.reader(), document),
                EditBreakdown.ofTags(edits, edits.size()),
                edits.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
      }
      edits.clear();
    }
  }

  private static Set<Tag> tags(SortedSetDocValues tags, int document) throws IOException {
    Set<Tag> found = EnumSet.noneOf(Tag.class);
    if (tags.advanceExact(document)) {
      for (int left = tags.docValueCount(); left > 0; left--) {
        Tag.parse(tags.lookupOrd(tags.nextOrd()).utf8ToString()).ifPresent(found::add);
      }
    }
    return found;
  }
}
