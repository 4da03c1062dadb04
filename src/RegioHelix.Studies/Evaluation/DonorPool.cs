using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Evaluation;

/// <summary>Why a unit is no donor.</summary>
public enum DonorReason
{
    /// <summary>Whoever asked left it out.</summary>
    LeftOut,

    /// <summary>It follows the same priority.</summary>
    SamePriority,

    /// <summary>It borders a treated unit and may feel what happens there.</summary>
    Neighbour,

    /// <summary>It is a part of a treated unit, by its code.</summary>
    Part,

    /// <summary>It contains other units of the panel, or is a sum of countries.</summary>
    Aggregate,

    /// <summary>It has no figure in a period of the panel.</summary>
    MissingPeriods,

    /// <summary>It has nothing before treatment that an index could start from.</summary>
    NothingBefore,

    /// <summary>It is not among those that whoever asked wanted to compare with.</summary>
    NotChosen,

    /// <summary>Its code is no longer in force, or not yet, in the version of the figures.</summary>
    OtherVersion,

    /// <summary>It is larger or smaller than the treated units, or no territory at all.</summary>
    OtherLevel,
}

/// <summary>A unit that is no donor, with the reason.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="WasLeftOut">True where it was left out of the panel by whoever asked, whatever else is known of it.</param>
public sealed record DonorExclusion(string Unit, DonorReason Reason, bool WasLeftOut)
{
    /// <summary>What more there is to the reason: which periods, which strategy; null for nothing.</summary>
    public LocalText? Detail { get; init; }
}

/// <summary>
/// Whom the treated units are compared with, and why others are not. In a panel of NUTS codes aggregates are known by their codes and go by themselves; neighbours are found and kept, and the
/// estimate without them is shown beside.
/// </summary>
/// <param name="Donors">The donors, in the order of the panel.</param>
/// <param name="Excluded">Who is none, with the reason: those left out first, then in the order of the panel.</param>
/// <param name="Neighbours">Units of the panel that border the treated ones, whether they are donors or not.</param>
public sealed record DonorPool(IReadOnlyList<string> Donors, IReadOnlyList<DonorExclusion> Excluded, IReadOnlyList<string> Neighbours)
{
    // So many units in a hundred must be NUTS codes before codes are taken to mean anything.
    private const int Most = 90;

    /// <summary>The pool of a question of one date.</summary>
    public static DonorPool Of(EvidenceRequest request)
    {
        var units = request.Panel.Units;
        var coded = IsCoded([.. units, .. request.Excluded]) && request.Treated.All(RegionCatalogue.IsWellFormed);
        var found = coded ? request.Treated.SelectMany(NutsNeighbours.List).ToHashSet(StringComparer.Ordinal) : [];
        string[] neighbours = [.. units.Except(request.Treated).Where(unit => request.Neighbours.Count > 0 ? request.Neighbours.Contains(unit) : found.Contains(unit))];
        var excluded = new List<DonorExclusion>();
        foreach (var unit in request.Excluded)
            excluded.Add(new(unit, coded && IsPart(unit, request) ? DonorReason.Part : coded && IsAggregate(unit, request) ? DonorReason.Aggregate : found.Contains(unit) ? DonorReason.Neighbour : DonorReason.LeftOut, WasLeftOut: true));
        foreach (var unit in units.Except(request.Treated))
            if (Reason(unit, request, coded) is { } reason)
                excluded.Add(new(unit, reason, WasLeftOut: false) { Detail = reason == DonorReason.SamePriority ? request.WhichPriority.GetValueOrDefault(unit) : null });
        excluded.AddRange(request.NeverInPanel);
        return new([.. units.Except(request.Treated).Except(excluded.Select(one => one.Unit))], excluded, neighbours);
    }

    private static DonorReason? Reason(string unit, EvidenceRequest request, bool coded) =>
        request.SamePriority.Contains(unit) ? DonorReason.SamePriority
        : request.Neighbours.Contains(unit) ? DonorReason.Neighbour
        : coded && IsPart(unit, request) ? DonorReason.Part
        : coded && IsAggregate(unit, request) ? DonorReason.Aggregate
        : null;

    private static bool IsCoded(string[] units) => 100 * units.Count(unit => IsCode(unit)) >= Most * units.Length;

    private static bool IsCode(string unit) =>
        RegionCatalogue.Classify(unit, NutsVersion.Nuts2021) == RegionCodeStatus.Aggregate || (RegionCatalogue.IsWellFormed(unit) && CountryCatalogue.Find(unit[..2]) is not null);

    private static bool IsPart(string unit, EvidenceRequest request) =>
        request.Treated.Any(treated => unit.Length > treated.Length && unit.StartsWith(treated, StringComparison.Ordinal));

    private static bool IsAggregate(string unit, EvidenceRequest request) =>
        RegionCatalogue.Classify(unit, NutsVersion.Nuts2021) == RegionCodeStatus.Aggregate
        || (unit.Length < request.Treated.Min(treated => treated.Length)
            && request.Panel.Units.Any(other => other.Length > unit.Length && other.StartsWith(unit, StringComparison.Ordinal)));
}
