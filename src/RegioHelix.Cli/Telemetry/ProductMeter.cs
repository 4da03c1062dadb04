using System.Diagnostics.Metrics;
using RegioHelix.Store.Jobs;

namespace RegioHelix.Cli.Telemetry;

/// <summary>What the product counts of its own work: jobs (imports among them) and mails. Tags are kinds and states, never who or what.</summary>
internal static class ProductMeter
{
    /// <summary>The name under which it is collected.</summary>
    public const string Name = "RegioHelix";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Jobs = Meter.CreateCounter<long>("regiohelix.jobs", "{job}", "Jobs that ended, by kind and how they ended");
    private static readonly Histogram<double> JobDuration = Meter.CreateHistogram<double>("regiohelix.job.duration", "s", "How long jobs ran, by kind");

    /// <summary>Mails that a server took.</summary>
    public static Counter<long> MailsSent { get; } = Meter.CreateCounter<long>("regiohelix.mails.sent", "{mail}", "Mails that a server took");

    /// <summary>Tries that failed.</summary>
    public static Counter<long> MailsFailed { get; } = Meter.CreateCounter<long>("regiohelix.mails.failed", "{mail}", "Tries to send a mail that failed");

    /// <summary>Mails in the outbox that were not sent, as of the last look.</summary>
    public static Gauge<long> MailsWaiting { get; } = Meter.CreateGauge<long>("regiohelix.mails.waiting", "{mail}", "Mails that wait in the outbox");

    /// <summary>Counts a job that ended.</summary>
    public static void Count(StoredJob job, StoredJobState state, TimeSpan took)
    {
        var kind = new KeyValuePair<string, object?>("kind", job.Kind);
        Jobs.Add(1, kind, new("state", state.ToString()));
        JobDuration.Record(took.TotalSeconds, kind);
    }
}
