using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace RegioHelix.Cli.Telemetry;

/// <summary>Sends metrics and traces to a collector where the standard variable of OpenTelemetry names one; else nothing is measured.</summary>
internal static class TelemetryExport
{
    /// <summary>The standard variable that names the collector; its kin (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>_HEADERS</c>, <c>OTEL_SERVICE_NAME</c>) are heeded too.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[Variable]))
            return;
        var version = typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("regiohelix", serviceVersion: version).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(ProductMeter.Name).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter())
            // What is taken off must be gone before the exporter sees it: the order counts.
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddProcessor(new RouteOnly()).AddOtlpExporter());
    }
}
