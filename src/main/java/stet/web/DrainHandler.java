package stet.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Handler that drains the server before it ends. Requests in progress are completed, and new ones
 * are refused. Requests of monitors are answered until the end, with the information that the
 * process is alive, is ending, and is not ready.
 */
final class DrainHandler extends GracefulHandler {

  private final AdmissionHandler admission;

  DrainHandler(AdmissionHandler admission) {
    super(admission);
    this.admission = admission;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return admission.isOfMonitor(request)
        ? admission.handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
