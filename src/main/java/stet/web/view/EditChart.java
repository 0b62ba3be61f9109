package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits, drawn.
 *
 * @param histogram how many came when, null where there is too little to draw
 * @param bars in how many articles, by source, by tag
 */
public record EditChart(@Nullable Histogram histogram, List<ProfilePage.Bars> bars) {}
