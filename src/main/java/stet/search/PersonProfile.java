package stet.search;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.Facets.Facet;
import stet.search.Facets.ResultHistogram;
import stet.search.Facets.Value;

/**
 * Profile of a person's name: the edits that name the person, and counts over them. It describes a
 * name, not an identity.
 *
 * @param name the name in its best spelling in the archive, or as it was asked for
 * @param edits a page of the edits that name the person; their query finds all of them
 * @param counts the counts; null on the pages after the first, which show the archive as it was for
 *     the first page
 */
public record PersonProfile(String name, Answer edits, @Nullable Counts counts, Duration took) {

  /**
   * Numbers of articles, counted over all edits of the profile.
   *
   * @param partial whether time ran out before everything was counted; all counts are then lower
   *     bounds
   * @param forms the forms of the name, the commonest first
   * @param others other persons named in the same edits
   */
  public record Counts(
      boolean partial,
      List<Form> forms,
      Facet sources,
      Facet tags,
      List<Value> others,
      ResultHistogram histogram) {}

  /**
   * A form of the name.
   *
   * @param clause the query clause that finds only this form
   * @param articles the number of articles in which this form is found
   * @param among whether these articles belong to the profile; a shorter form, such as a surname
   *     alone, may mean another person
   */
  public record Form(String name, String clause, int articles, boolean among) {}
}
