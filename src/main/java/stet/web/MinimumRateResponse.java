package stet.web;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A response whose connection is cut where its reader takes it more slowly than a minimum rate.
 * Only the time in which the reader is waited for counts, not the time in which the answer is made.
 */
final class MinimumRateResponse extends Response.Wrapper {

  private final MinimumRate rate;

  MinimumRateResponse(Request request, Response wrapped, MinimumRate rate) {
    super(request, wrapped);
    this.rate = rate;
  }

  @Override
  public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
    int bytes = content == null ? 0 : content.remaining();
    Written written = new Written(callback);
    super.write(last, content, written);
    written.watch(bytes);
  }

  private final class Written implements Callback {

    private final Callback callback;
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile Scheduler.@Nullable Task deadline;

    Written(Callback callback) {
      this.callback = callback;
    }

    /** Most pieces are taken by the system at once: those need no clock. */
    void watch(int bytes) {
      if (taken.get()) {
        return;
      }
      Scheduler scheduler = getRequest().getComponents().getScheduler();
      long most = rate.most(bytes).toMillis();
      deadline = scheduler.schedule(this::cut, most, TimeUnit.MILLISECONDS);
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

    private void cancel() {
      Scheduler.Task set = deadline;
      if (set != null) {
        set.cancel();
      }
    }

    @Override
    public void succeeded() {
      taken.set(true);
      cancel();
      callback.succeeded();
    }

    @Override
    public void failed(Throwable failure) {
      taken.set(true);
      cancel();
      callback.failed(failure);
    }

    @Override
    public InvocationType getInvocationType() {
      return callback.getInvocationType();
    }
  }
}
