package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.archive.PublisherDirectory;
import stet.search.PersonProfile;

/**
 * The profile of a person's name as JSON: the edits that name the person, and counts over them. It
 * describes a name, not an identity.
 *
 * @param name the name in its best spelling in the archive, or as it was asked for
 * @param query a query that finds all of these edits
 * @param notices sentences about how the question was answered, if the user should know; left out
 *     if there are none
 * @param instead whole queries that the user may have meant, if no person has the name; left out if
 *     there are none
 * @param counts counts over all these edits; null on the pages after the first
 * @param results the articles on this page, with the edits that name the person
 * @param next the value of {@code after} for the next page; null on the last page
 * @param took the time in milliseconds
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
   * Numbers of articles, counted over all edits of the profile.
   *
   * @param partial whether time ran out before everything was counted; all counts are then lower
   *     bounds
   * @param forms the forms of the name, the commonest first
   * @param persons other persons named in the same edits
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
   * @param clause the query clause that finds only this form
   * @param articles the number of articles in which this form is found
   * @param among whether these articles belong to the profile; a shorter form, such as a surname
   *     alone, may mean another person
   */
  public record FormJson(String name, String clause, int articles, boolean among) {}

  static CountsJson of(PersonProfile.Counts counts, PublisherDirectory publishers) {
    return new CountsJson(
        counts.partial(),
        counts.forms().stream()
            .map(form -> new FormJson(form.name(), form.clause(), form.articles(), form.among()))
            .toList(),
        FacetsJson.of(counts.sources(), publishers).values(),
        FacetsJson.of(counts.tags(), publishers).values(),
        counts.others().stream().map(value -> FacetsJson.of(value, null)).toList(),
        FacetsJson.of(counts.histogram()));
  }
}
