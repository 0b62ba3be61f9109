package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stet.web.view.DiffPage;

/** The layout of two versions on a page. */
enum DiffViewMode {
  /** Side by side, with long unchanged parts folded. */
  SIDES("Side by side", "In one column"),
  /** In one column, with removed text among added text. */
  COLUMN("In one column"),
  /** Only the changes. */
  CHANGES("Changes only"),
  /** Side by side, with all unchanged text. */
  WHOLE("With all that stands");

  private final String label;
  private final String narrow;

  DiffViewMode(String label) {
    this(label, label);
  }

  /**
   * Creates a mode.
   *
   * @param narrow the name of the view if there is no room for two columns
   */
  DiffViewMode(String label, String narrow) {
    this.label = label;
    this.narrow = narrow;
  }

  /** The name of the view in an address: {@code column}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view that an address asks for, or side by side if it asks for none. */
  static DiffViewMode asked(Context request) {
    String name = Optional.ofNullable(request.queryParam("view")).orElse(SIDES.label());
    return Arrays.stream(values())
        .filter(view -> view.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadRequestResponse("“view” is one of: " + names() + "."));
  }

  private static String names() {
    return Arrays.stream(values()).map(DiffViewMode::label).collect(Collectors.joining(", "));
  }

  /** Returns the address of a path in this view with one parameter more. */
  String address(String path, String parameter) {
    return path + "?" + (this == SIDES ? "" : "view=" + label() + "&") + parameter;
  }

  /** Returns the choices of views for a path. */
  List<DiffPage.Choice> choices(String path) {
    return Arrays.stream(values())
        .map(
            view ->
                new DiffPage.Choice(
                    view.label(),
                    view.label,
                    view.narrow,
                    view == SIDES ? path : path + "?view=" + view.label(),
                    view == this))
        .toList();
  }
}
