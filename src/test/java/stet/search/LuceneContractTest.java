package stet.search;

import net.jqwik.api.Group;
import org.junit.jupiter.api.Nested;
import stet.search.lucene.EmbeddedEngine;

/** The embedded engine keeps every contract of an engine. */
@SuppressWarnings("ClassCanBeStatic") // jqwik runs groups that are inner classes
class LuceneContractTest {

  @Nested
  class EmbeddedFilling extends RevisionIndexContract implements EmbeddedEngine {}

  @Nested
  @Group
  class EmbeddedIndexing extends IndexingContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedAhead extends AheadContract implements EmbeddedEngine {}

  @Group
  class EmbeddedArticleOrder extends ArticleOrderContract implements EmbeddedEngine {}

  @Group
  class EmbeddedBruteForce extends BruteForceContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedChangeLog extends ChangeLogContract implements EmbeddedEngine {}

  @Group
  class EmbeddedFacets extends FacetsContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedFindings extends FindingsContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedGaps extends GapsContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedLanguageChanges extends LanguageChangesContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedLanguages extends LanguagesContract implements EmbeddedEngine {}

  @Group
  class EmbeddedPaging extends PagingContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedPersonSearch extends PersonSearchContract implements EmbeddedEngine {}

  @Nested
  @Group
  class EmbeddedPhraseTimeline extends PhraseTimelineContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedPublisherName extends PublisherNameContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedQueryDescription extends QueryDescriptionContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedQuotationSearch extends QuotationSearchContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedSearch extends SearchContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedSeed extends SeedContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedSteps extends StepsContract implements EmbeddedEngine {}

  @Nested
  class EmbeddedSwapTable extends SwapTableContract implements EmbeddedEngine {}
}
