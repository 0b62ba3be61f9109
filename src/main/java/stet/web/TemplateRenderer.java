package stet.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** Renderer of the templates in {@code web/templates}, in which all text is escaped. */
final class TemplateRenderer {

  /** The templates, which were compiled with the rest of the code, so no directory is read. */
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, TemplateRenderer.class.getClassLoader(), "stet.web.pages");

  /**
   * Answers with a page.
   *
   * @param template the name of the template, such as {@code article}
   * @param page the record that the template takes
   */
  void show(Context request, String template, Object page) {
    request.header("Cache-Control", "no-cache");
    // The constant parts of a template are already bytes, and are sent without conversion.
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(template + ".jte", page, html);
    request.contentType("text/html; charset=utf-8").result(html.toByteArray());
  }

  /** Renders a template with its record to HTML. */
  String render(String template, Object record) {
    StringOutput html = new StringOutput(16 * 1024);
    templates.render(template + ".jte", record, html);
    return html.toString();
  }
}
