package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of a chart of edits.
 *
 * @param histogram the number of edits over time; null if there is too little to draw
 * @param bars the numbers of articles by source and by tag
 */
public record EditChart(@Nullable Histogram histogram, List<ProfilePage.Bars> bars) {}
