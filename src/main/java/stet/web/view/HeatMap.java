package stet.web.view;

import java.util.List;

/**
 * View model of a heat map, which is a picture of the changes of an article's paragraphs. A row is
 * a paragraph of the newest version, and a column is a version.
 *
 * @param width the width of the picture in its own units
 * @param height the height of the picture in its own units
 * @param pixels the height of the picture on the page, in pixels
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
   * A version that touched paragraphs of the newest version.
   *
   * @param path the cells, as a path in SVG
   */
  public record Column(String href, String title, String path) {}

  /** A paragraph, with its number in the newest version. */
  public record Paragraph(String number, String href, String times, String text) {}
}
