package stet.cli;

import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal. Without a terminal it shows nothing. */
final class ProgressLine implements AutoCloseable {

  private final ProgressBar bar;

  private ProgressLine(ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Begins a bar.
   *
   * @param whole the number of steps in all; -1 if it is unknown
   * @param unit the name of the unit that is shown
   * @param size the number of steps in one unit
   */
  static ProgressLine of(TerminalOutput terminal, String task, long whole, String unit, long size) {
    return new ProgressLine(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(whole)
            .setUnit(unit, size)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .setConsumer(new OneLine(terminal))
            .build());
  }

  void at(LongSupplier done, String more) {
    bar.stepTo(done.getAsLong());
    bar.setExtraMessage(more);
  }

  void at(long done, long of) {
    bar.maxHint(of);
    bar.stepTo(done);
  }

  @Override
  public void close() {
    bar.close();
  }

  /** Draws repeatedly on one line of the terminal, or not at all if there is no terminal. */
  private record OneLine(TerminalOutput terminal) implements ProgressBarConsumer {

    private static final int WIDTH = 78;

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String bar) {
      draw("\r" + bar);
    }

    @Override
    public void clear() {
      draw("\r\u001b[K");
    }

    @Override
    public void close() {
      clear();
    }

    private void draw(String text) {
      if (terminal.errIsTerminal()) {
        terminal.err().print(text);
        terminal.err().flush();
      }
    }
  }
}
