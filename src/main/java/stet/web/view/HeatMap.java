package stet.web.view;

import java.util.List;

/**
 * Which paragraphs of an article were touched when, as a picture: a row is a paragraph of the
 * newest version, a column a version.
 *
 * @param width of the picture in its own units
 * @param height of the picture in its own units
 * @param pixels how high it is drawn
 * @param row what a row is: {@code paragraph}, {@code run of 3 paragraphs}
 * @param most the paragraphs that were touched most often
 * @param first which version the first column is
 * @param last which version the last column is
 */
public record HeatMap(
    int width,
    int height,
    int pixels,
    String row,
    List<Column> columns,
    List<Paragraph> most,
    String first,
    String last) {

  /**
   * A version that touched paragraphs which still stand.
   *
   * @param path the cells, as SVG draws them
   */
  public record Column(String href, String title, String path) {}

  /** A paragraph, by the number it has in the newest version. */
  public record Paragraph(String number, String href, String times, String text) {}
}
