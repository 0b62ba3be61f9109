package stet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import stet.search.FacetCounts.Count;

/** Says which known names may have been meant by names that nothing goes by. */
final class Meant {

  private static final int MOST = 3;

  private final KnownNames names;

  Meant(KnownNames names) {
    this.names = names;
  }

  /** A sentence for each name of a person or source in the query that is nearly a known one. */
  List<String> notices(Understood asked) throws IOException {
    List<String> notices = new ArrayList<>();
    for (FieldQueryNode leaf : asked.names()) {
      QueryField field = Understood.field(leaf).orElseThrow();
      String name = leaf.getTextAsString();
      List<String> near = near(field, name);
      if (!near.isEmpty() && notices.size() < MOST) {
        notices.add(
            "Nothing goes by the name %s. Did you mean %s?"
                .formatted(FacetPage.clause(field, name), String.join(" or ", near)));
      }
    }
    return notices;
  }

  private List<String> near(QueryField field, String name) throws IOException {
    List<String> near = new ArrayList<>();
    if (field == QueryField.SOURCE) {
      List<String> sources = names.sources();
      if (sources.stream().noneMatch(name::equalsIgnoreCase)) {
        Slips.nearest(name, sources).ifPresent(near::add);
      }
    } else if (names.personsBeginning(name, 1).isEmpty()) {
      names.personsNear(name, MOST).stream().map(Count::value).forEach(near::add);
    }
    return near.stream().map(value -> FacetPage.clause(field, value)).toList();
  }
}
