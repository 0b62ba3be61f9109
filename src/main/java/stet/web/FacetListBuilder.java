package stet.web;

import java.util.List;
import stet.model.Tag;
import stet.query.ValueField;
import stet.search.Facets;
import stet.web.view.SearchPage;
import stet.web.view.SearchPage.Choice;
import stet.web.view.SearchPage.Facet;
import stet.web.wording.EditWording;
import stet.web.wording.PageWording;
import stet.web.wording.SiteLinks;

/**
 * Builder of the facet lists of a search page. They have the values in all results, with which the
 * search can be narrowed.
 */
final class FacetListBuilder {
  private FacetListBuilder() {}

  /** The number of values of a facet that are listed. */
  static final int VALUES = 8;

  /**
   * Returns the facets that have a choice of values.
   *
   * @param order the order of results, which the links keep
   */
  static List<Facet> of(Facets facets, SourceLinks sources, String order) {
    return facets.facets().stream()
        .map(facet -> new Facet(title(facet.field()), values(facet, sources, order)))
        .filter(
            facet -> facet.values().size() > 1 || facet.values().stream().anyMatch(Choice::chosen))
        .toList();
  }

  private static List<Choice> values(Facets.Facet facet, SourceLinks sources, String order) {
    return facet.values().stream()
        .map(
            value ->
                new Choice(
                    sources.facetValue(facet.field(), value.name()),
                    PageWording.number(value.articles()),
                    SiteLinks.search(value.narrowing().query(), order, null),
                    value.narrowing().chosen()))
        .toList();
  }

  /** Returns the clauses that can be dropped, each with the search without it. */
  static List<SearchPage.Drop> drops(RemovableQueryClauses asked, String order) {
    List<String> clauses = asked.list();
    return clauses.size() < 2
        ? List.of()
        : clauses.stream()
            .map(
                clause ->
                    new SearchPage.Drop(
                        clause, SiteLinks.search(asked.without(clause), order, null)))
            .toList();
  }

  static String name(ValueField field, String value) {
    return switch (field) {
      case TAG -> Tag.parse(value).map(EditWording::words).orElse(value);
      case LANG -> PageWording.language(value);
      case KIND -> PageWording.happened(value);
      default -> value;
    };
  }

  static String title(ValueField field) {
    return switch (field) {
      case SOURCE -> "Source";
      case TAG -> "Kind of change";
      case PERSON -> "Person named";
      case SPEAKER -> "Whose words";
      case LANG -> "Language";
      case KIND -> "What happened";
      default -> field.label();
    };
  }
}
