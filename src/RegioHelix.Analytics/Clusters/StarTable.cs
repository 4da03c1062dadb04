using System.Numerics;

namespace RegioHelix.Analytics.Clusters;

/// <summary>The stars of every place under one reading.</summary>
public sealed class StarTable
{
    private readonly PlaceStars[] places;

    internal StarTable(IReadOnlyList<string> regions, IReadOnlyList<string> activities, ClusterReading reading, IReadOnlyList<bool> candidates, PlaceStars[] places) =>
        (Regions, Activities, Reading, Candidates, this.places) = (regions, activities, reading, candidates, places);

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The reading.</summary>
    public ClusterReading Reading { get; }

    /// <summary>For every activity, whether its places can be clusters.</summary>
    public IReadOnlyList<bool> Candidates { get; }

    /// <summary>The stars at a row and a column by position.</summary>
    public PlaceStars this[int region, int activity]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)activity, (uint)Activities.Count, nameof(activity));
            return places[(region * Activities.Count) + activity];
        }
    }
}

/// <summary>The stars of one place.</summary>
/// <param name="OverPublished">Earned when only published cells are looked at; null where the place's own cell is not published.</param>
/// <param name="Certain">Earned whatever the missing cells hold.</param>
/// <param name="Possible">Earned for some content of the missing cells; holds the certain ones.</param>
public readonly record struct PlaceStars(StarCriteria? OverPublished, StarCriteria Certain, StarCriteria Possible)
{
    /// <summary>Number of stars over the published cells; null where the place's own cell is not published.</summary>
    public int? Stars => OverPublished is { } earned ? Count(earned) : null;

    /// <summary>The fewest stars, whatever the missing cells hold.</summary>
    public int AtLeast => Count(Certain);

    /// <summary>The most stars that the missing cells allow.</summary>
    public int AtMost => Count(Possible);

    private static int Count(StarCriteria criteria) => BitOperations.PopCount((uint)criteria);
}
