package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.PersonProfile;

/**
 * All that is known of a person by name: a name, not an identity.
 *
 * @param name as it is best written somewhere, or as it was asked for
 * @param query finds all of those edits
 * @param notices what to know of how the question was answered; left out where there is nothing
 * @param instead whole queries that may have been meant, where nobody is named so; left out where
 *     there is none
 * @param counts what there is among all of the edits; null on the pages that follow the first
 * @param results articles with the edits that name the person
 * @param next what to pass as {@code after} for the next page; null on the last
 * @param took milliseconds
 */
public record ProfileJson(
    String name,
    String query,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> instead,
    SearchJson.TotalJson total,
    @Nullable CountsJson counts,
    List<SearchJson.ResultJson> results,
    @Nullable String next,
    double took) {

  /**
   * Counts, in articles.
   *
   * @param partial whether there was no time to count everything: then all counts are at least so
   * @param forms of the name, the commonest first
   * @param persons who else is named in the same edits
   */
  public record CountsJson(
      boolean partial,
      List<FormJson> forms,
      List<FacetsJson.ValueJson> sources,
      List<FacetsJson.ValueJson> tags,
      List<FacetsJson.ValueJson> persons,
      FacetsJson.HistogramJson histogram) {}

  /**
   * A form of the name.
   *
   * @param clause finds just that form
   * @param articles in how many it is found
   * @param among whether those are among the edits told here; a shorter form, as a surname alone,
   *     may be somebody else's
   */
  public record FormJson(String name, String clause, int articles, boolean among) {}

  static CountsJson of(PersonProfile.Counts counts) {
    return new CountsJson(
        counts.partial(),
        counts.forms().stream()
            .map(form -> new FormJson(form.name(), form.clause(), form.articles(), form.among()))
            .toList(),
        FacetsJson.of(counts.sources()).values(),
        FacetsJson.of(counts.tags()).values(),
        counts.others().stream().map(FacetsJson::of).toList(),
        FacetsJson.of(counts.histogram()));
  }
}
