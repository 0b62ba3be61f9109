package stet.web.json;

import io.javalin.http.Context;
import java.util.function.Predicate;
import java.util.function.Supplier;
import stet.api.HealthJson;
import stet.api.JsonWriter;
import stet.health.HealthReport;

/**
 * The routes for monitors, which report whether this process is alive and ready, and which of its
 * background tasks is held up. Answers come from memory: neither the archive nor the index is read
 * for them.
 */
public final class HealthRoutes {

  /** The address of the whole report, with the status of {@link #READY}. */
  public static final String ALL = "/health";

  /** The address that answers 503 when only a restart helps. */
  public static final String LIVE = "/health/live";

  /** The address that answers 503 while something is held up. */
  public static final String READY = "/health/ready";

  private static final int UNAVAILABLE = 503;

  private final Supplier<HealthReport> reports;
  private final Predicate<Context> operators;

  /**
   * Creates the routes.
   *
   * @param operators whether a request comes from the operator; other clients should not see the
   *     problems, which name files and hosts
   */
  public HealthRoutes(Supplier<HealthReport> reports, Predicate<Context> operators) {
    this.reports = reports;
    this.operators = operators;
  }

  /** Answers with the whole report. */
  public void all(Context request) {
    HealthReport report = reports.get();
    answer(request, HealthJson.of(report, operators.test(request)), report.ready());
  }

  /** Answers whether every thread is alive. */
  public void live(Context request) {
    HealthReport report = reports.get();
    answer(request, HealthJson.brief(report), report.live());
  }

  /** Answers whether nothing is held up. */
  public void ready(Context request) {
    HealthReport report = reports.get();
    answer(request, HealthJson.brief(report), report.ready());
  }

  private static void answer(Context request, Object json, boolean well) {
    request
        .status(well ? 200 : UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .contentType("application/json; charset=utf-8")
        .result(JsonWriter.compact(json));
  }
}
