package stet.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;
import stet.query.ValueField;
import stet.search.Facets;
import stet.search.SearchEngine;
import stet.web.view.EditChart;
import stet.web.view.LabeledLink;
import stet.web.view.ProfilePage;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/** Builder of charts of the edits that a query finds: over time, by source, by tag. */
final class EditChartBuilder {

  /** The most values of each facet. */
  private static final int VALUES = 8;

  /** The fields whose values are drawn. */
  private static final Set<ValueField> TOLD = Set.of(ValueField.TAG, ValueField.SOURCE);

  private final SearchEngine search;
  private final SourceLinks sources;

  EditChartBuilder(SearchEngine search, SourceLinks sources) {
    this.search = search;
    this.sources = sources;
  }

  /** Returns the chart for a query, or null if the query finds no edit or is invalid. */
  @Nullable EditChart of(String query) {
    return search
        .facets(query, VALUES)
        .answer()
        .filter(facets -> facets.articles() > 0)
        .map(this::drawn)
        .orElse(null);
  }

  private EditChart drawn(Facets facets) {
    return new EditChart(
        HistogramBuilder.of(facets.histogram(), "edit", SiteLinks::search),
        facets.facets().stream()
            .filter(facet -> TOLD.contains(facet.field()) && !facet.values().isEmpty())
            .map(
                facet ->
                    bars(
                        sources,
                        FacetListBuilder.title(facet.field()),
                        facet.field(),
                        facet.values()))
            .toList());
  }

  /**
   * Returns the bars of a chart, scaled to the longest, which must come first. There must be at
   * least one value.
   */
  static ProfilePage.Bars bars(
      SourceLinks sources, String title, ValueField field, List<Facets.Value> values) {
    int most = values.getFirst().articles();
    return new ProfilePage.Bars(
        title, values.stream().map(value -> bar(sources, field, value, most)).toList());
  }

  private static ProfilePage.Bar bar(
      SourceLinks sources, ValueField field, Facets.Value value, int most) {
    String query = value.narrowing().query().replace(QueryField.EVERY_EDIT, "");
    LabeledLink name =
        new LabeledLink(sources.facetValue(field, value.name()), SiteLinks.search(query));
    return bar(name, value.articles(), most);
  }

  static ProfilePage.Bar bar(LabeledLink name, int articles, int most) {
    return new ProfilePage.Bar(
        name, PageWording.number(articles), Math.max(1, (int) (100L * articles / most)));
  }
}
