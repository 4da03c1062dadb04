using RegioHelix.Registry;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Studies;

/// <summary>Something that the product stands on is away or used up: nobody asked for anything wrong, and it passes.</summary>
public enum Outage
{
    /// <summary>The registry's server does not answer.</summary>
    Registry,

    /// <summary>A disk is full.</summary>
    DiskFull,

    /// <summary>A disk cannot be written.</summary>
    NotWritable,

    /// <summary>There is no memory left.</summary>
    Memory,
}

/// <summary>Tells outages from faults of the program.</summary>
public static class Outages
{
    /// <summary>What is away, as a failure or one within it says; null where the failure is another.</summary>
    public static Outage? Find(Exception failure) =>
        failure is ProblemsException told ? Find(told)
        : RegistryOutage.IsAway(failure) ? Outage.Registry
        : RegistryOutage.IsFull(failure) || StorageProblem.IsDiskFull(failure) ? Outage.DiskFull
        : RegistryOutage.IsUnwritable(failure) || StorageProblem.IsNotWritable(failure) ? Outage.NotWritable
        : StorageProblem.IsOutOfMemory(failure) ? Outage.Memory
        : failure.InnerException is { } inner ? Find(inner)
        : null;

    // What the store says of its disk in words.
    private static Outage? Find(ProblemsException told) =>
        told.Problems.Any(problem => problem.Rule == StorageProblem.DiskFullRule) ? Outage.DiskFull
        : told.Problems.Any(problem => problem.Rule == StorageProblem.NotWritableRule) ? Outage.NotWritable
        : null;
}
