using System.Diagnostics.Metrics;

namespace RegioHelix.Registry;

/// <summary>What the registry counts of itself, without who or what it was about.</summary>
internal static class RegistryMeter
{
    private static readonly Meter Meter = new("RegioHelix");

    /// <summary>Changes that met another one, or a busy database, and were carried out anew.</summary>
    public static Counter<long> Conflicts { get; } = Meter.CreateCounter<long>("regiohelix.registry.conflicts", "{conflict}", "Changes that met another one and were carried out anew");
}
