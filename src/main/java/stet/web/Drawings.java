package stet.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;
import stet.search.Facets;
import stet.search.SearchEngine;
import stet.web.view.Drawing;
import stet.web.view.Link;
import stet.web.view.ProfilePage;
import stet.web.wording.Links;
import stet.web.wording.Phrasing;

/** Draws the edits that a query finds: over time, by source, by tag. */
final class Drawings {

  /** Of each facet. */
  private static final int VALUES = 8;

  /** What is drawn of all that is counted. */
  private static final Set<QueryField> TOLD = Set.of(QueryField.TAG, QueryField.SOURCE);

  private final SearchEngine search;

  Drawings(SearchEngine search) {
    this.search = search;
  }

  /** Null where the query finds no edit, or is none. */
  @Nullable Drawing of(String query) {
    return search
        .facets(query, VALUES)
        .answer()
        .filter(facets -> facets.articles() > 0)
        .map(Drawings::drawn)
        .orElse(null);
  }

  private static Drawing drawn(Facets facets) {
    return new Drawing(
        Histograms.of(facets.histogram(), "edit", Links::search),
        facets.facets().stream()
            .filter(facet -> TOLD.contains(facet.field()) && !facet.values().isEmpty())
            .map(facet -> bars(FacetLists.title(facet.field()), facet.field(), facet.values()))
            .toList());
  }

  /** Drawn to the scale of the longest, which comes first; there is at least one. */
  static ProfilePage.Bars bars(String title, QueryField field, List<Facets.Value> values) {
    int most = values.getFirst().articles();
    return new ProfilePage.Bars(
        title, values.stream().map(value -> bar(field, value, most)).toList());
  }

  private static ProfilePage.Bar bar(QueryField field, Facets.Value value, int most) {
    String query = value.narrowing().query().replace(Examples.EVERY_CHANGE, "");
    Link name = new Link(FacetLists.name(field, value.name()), Links.search(query));
    return bar(name, value.articles(), most);
  }

  static ProfilePage.Bar bar(Link name, int articles, int most) {
    return new ProfilePage.Bar(
        name, Phrasing.number(articles), Math.max(1, (int) (100L * articles / most)));
  }
}
