package stet.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A response whose connection is closed if the client receives it more slowly than the minimum
 * rates.
 */
final class MinimumRateResponse extends Response.Wrapper {

  private final ReadingRates rates;
  private final RequestLane lane;
  private final AtomicLong bytesOfAll = new AtomicLong();
  private final AtomicLong nanosWaited = new AtomicLong();

  MinimumRateResponse(Request request, Response wrapped, ReadingRates rates, RequestLane lane) {
    super(request, wrapped);
    this.rates = rates;
    this.lane = lane;
  }

  @Override
  public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
    int bytes = content == null ? 0 : content.remaining();
    long all = bytesOfAll.addAndGet(bytes);
    Written written = new Written(callback);
    super.write(last, content, written);
    written.watch(most(bytes, all));
  }

  /**
   * The longest time for the transfer of a piece.
   *
   * @param all the number of bytes of the answer so far, including the piece
   */
  private Duration most(int bytes, long all) {
    Duration ofPiece = rates.piece().most(bytes);
    if (lane != RequestLane.EXPORT) {
      return ofPiece;
    }
    Duration left = rates.export().most(all).minusNanos(nanosWaited.get());
    return left.compareTo(ofPiece) < 0 ? left : ofPiece;
  }

  private final class Written implements Callback {

    private final Callback callback;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final long begun = System.nanoTime();
    private volatile Scheduler.@Nullable Task deadline;

    Written(Callback callback) {
      this.callback = callback;
    }

    /**
     * Starts the deadline, unless the system has already accepted the piece, as it does with most.
     */
    void watch(Duration most) {
      if (taken.get()) {
        return;
      }
      Scheduler scheduler = getRequest().getComponents().getScheduler();
      long millis = Math.max(0, most.toMillis());
      deadline = scheduler.schedule(this::cut, millis, TimeUnit.MILLISECONDS);
      if (taken.get()) {
        cancel();
      }
    }

    private void cut() {
      if (!taken.get()) {
        EndPoint end = getRequest().getConnectionMetaData().getConnection().getEndPoint();
        end.close(new TimeoutException("the answer is read too slowly"));
      }
    }

    private void end() {
      nanosWaited.addAndGet(System.nanoTime() - begun);
      taken.set(true);
      cancel();
    }

    private void cancel() {
      Scheduler.Task set = deadline;
      if (set != null) {
        set.cancel();
      }
    }

    @Override
    public void succeeded() {
      end();
      callback.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      end();
      callback.failed(failure);
    }

    @Override
    public InvocationType getInvocationType() {
      return callback.getInvocationType();
    }
  }
}
