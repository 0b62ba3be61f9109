package stet.web;

import java.util.Comparator;
import java.util.List;
import stet.archive.Archive;
import stet.archive.PublisherDirectory;
import stet.model.Publisher;
import stet.query.ValueField;
import stet.web.view.LabeledLink;
import stet.web.view.SearchPage;
import stet.web.wording.SiteLinks;

/** Links to the pages of sources, each with the name of the source's publisher. */
final class SourceLinks {

  private final Archive archive;

  SourceLinks(Archive archive) {
    this.archive = archive;
  }

  /** The link to the page of a source. */
  LabeledLink of(String source) {
    return new LabeledLink(label(source), SiteLinks.source(source));
  }

  /** Returns the publisher's name, or the source's name if no publisher's name is known. */
  String label(String source) {
    return publisher(source).label();
  }

  /** All sources with articles, as publishers. */
  List<Publisher> publishers() {
    PublisherDirectory known = archive.publishers();
    return archive.sources().stream().map(known::of).toList();
  }

  /** The sources with articles as choices of a form, in order of the names that are shown. */
  List<SearchPage.Option> options() {
    return publishers().stream()
        .sorted(Comparator.comparing(Publisher::label, String.CASE_INSENSITIVE_ORDER))
        .map(publisher -> new SearchPage.Option(publisher.source(), publisher.label()))
        .toList();
  }

  Publisher publisher(String source) {
    return archive.publishers().of(source);
  }

  /** Returns the value of a facet in words. For a source, that is the publisher's name. */
  String facetValue(ValueField field, String value) {
    return field == ValueField.SOURCE ? label(value) : FacetListBuilder.name(field, value);
  }
}
