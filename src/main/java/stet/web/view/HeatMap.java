package stet.web.view;

import java.util.List;

/**
 * View model of a heat map, a picture of the changes of an article's paragraphs: a row is a
 * paragraph of the newest version, a column a version.
 *
 * @param width the width of the picture in its own units
 * @param height the height of the picture in its own units
 * @param pixels the height in pixels at which it is drawn
 * @param row the meaning of a row: {@code paragraph}, {@code run of 3 paragraphs}
 * @param most the paragraphs that were touched most often
 * @param first the version of the first column
 * @param last the version of the last column
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
