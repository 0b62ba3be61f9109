package stet.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.Facets.Facet;
import stet.search.Facets.Histogram;
import stet.search.Facets.Value;

/**
 * All that is known of a person by name: a name, not an identity.
 *
 * @param name as it is best written somewhere, or as it was asked for
 * @param edits a page of the edits that name the person; their query finds them all
 * @param counts null on the pages that follow the first, which are as things were then
 */
public record PersonProfile(String name, Answer edits, @Nullable Counts counts, Duration took) {

  /**
   * What there is among all those edits, counted in articles.
   *
   * @param partial whether there was no time to count everything: then all counts are at least so
   * @param forms of the name, the commonest first
   * @param others persons whom the same edits name
   */
  public record Counts(
      boolean partial,
      List<Form> forms,
      Facet sources,
      Facet tags,
      List<Value> others,
      Histogram histogram) {}

  /**
   * A form of the name.
   *
   * @param clause what finds just that form
   * @param articles in how many it is found
   * @param among whether those are among the edits of the profile; a shorter form, as a surname
   *     alone, may be somebody else's
   */
  public record Form(String name, String clause, int articles, boolean among) {}
}
