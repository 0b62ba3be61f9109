package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stet.web.view.DiffPage;

/** How two versions are laid out on a page. */
enum DiffViewMode {
  /** Beside each other, what stands for long folded away. */
  SIDES("Side by side", "In one column"),
  /** In one column, what went among what came. */
  COLUMN("In one column"),
  /** Only what changed. */
  CHANGES("Changes only"),
  /** Beside each other, with all that stands. */
  WHOLE("With all that stands");

  private final String told;
  private final String narrow;

  DiffViewMode(String told) {
    this(told, told);
  }

  /**
   * @param narrow what it is where there is no room for two columns
   */
  DiffViewMode(String told, String narrow) {
    this.told = told;
    this.narrow = narrow;
  }

  /** As an address has it: {@code column}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The view an address asks for; side by side where it asks for none. */
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

  /** The ways to look at what stands at that path. */
  List<DiffPage.Choice> choices(String path) {
    return Arrays.stream(values())
        .map(
            view ->
                new DiffPage.Choice(
                    view.label(),
                    view.told,
                    view.narrow,
                    view == SIDES ? path : path + "?view=" + view.label(),
                    view == this))
        .toList();
  }
}
