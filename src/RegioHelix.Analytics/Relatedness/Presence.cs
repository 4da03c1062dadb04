using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// Which activities are present in which regions: yes, no, or unknown. The incidence matrix M of the product space, regions by activities.
/// Source: Hidalgo, Klinger, Barabasi and Hausmann 2007, Science 317, 482-487. Unknown is not absent: measures leave such pairs out.
/// </summary>
public sealed class Presence
{
    private readonly Lazy<PresenceLists> lists;
    private readonly Lazy<BitRows> byActivity;
    private readonly Lazy<BitRows> knownByActivity;

    internal Presence(IReadOnlyList<string> regions, IReadOnlyList<string> activities, Func<int, int, bool?> isPresent)
        : this(regions, activities, new BitRows(regions.Count, activities.Count))
    {
        for (var region = 0; region < regions.Count; region++)
            for (var activity = 0; activity < activities.Count; activity++)
            {
                var answer = isPresent(region, activity);
                if (answer is null)
                    UnknownCount++;
                else
                    KnownByRegion[region, activity] = true;
                if (answer == true)
                    ByRegion[region, activity] = true;
            }
    }

    /// <summary>All known.</summary>
    internal Presence(IReadOnlyList<string> regions, IReadOnlyList<string> activities, BitRows byRegion)
    {
        (Regions, Activities, ByRegion) = (regions, activities, byRegion);
        KnownByRegion = new BitRows(regions.Count, activities.Count);
        (lists, byActivity, knownByActivity) = (new(ListPairs), new(() => ByRegion.Turned()), new(() => KnownByRegion.Turned()));
    }

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>Number of cells of which it is unknown.</summary>
    public int UnknownCount { get; }

    /// <summary>The answer at a row and a column by position; null where unknown.</summary>
    public bool? this[int region, int activity] => UnknownCount == 0 || KnownByRegion[region, activity] ? ByRegion[region, activity] : null;

    internal BitRows ByActivity => byActivity.Value;

    internal BitRows KnownByActivity => knownByActivity.Value;

    internal BitRows ByRegion { get; }

    /// <summary>Empty where nothing is unknown.</summary>
    internal BitRows KnownByRegion { get; }

    internal PresenceLists Lists => lists.Value;

    /// <summary>Present where a region is specialised.</summary>
    public static Presence From(SpecialisedTable specialised, PresenceRule rule = PresenceRule.OverPublished) => specialised.Bits is { } bits
        ? new(specialised.Regions, specialised.Activities, bits)
        : new(specialised.Regions, specialised.Activities, (region, activity) => Answer(specialised[region, activity], rule));

    /// <summary>Present where a count is at or above a threshold; unknown where it is not published and its bounds do not decide.</summary>
    /// <param name="table">Regions by activities.</param>
    /// <param name="threshold">The least count, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is not above 0.</exception>
    public static Presence From(RegionActivityTable table, double threshold = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        return new(table.Regions, table.Activities, (region, activity) =>
            table[region, activity].Lower >= threshold ? true : table[region, activity].Upper < threshold ? false : null);
    }

    /// <summary>
    /// Two tests of presence made one, such as specialised by location quotient and by head of population. Unknown where the tests that are known do not decide.
    /// Regions and activities are those of the one; what the other does not have is unknown there.
    /// </summary>
    /// <param name="one">The one test.</param>
    /// <param name="other">The other, its labels in any order.</param>
    /// <param name="combination">Whether one of them is enough.</param>
    public static Presence Combine(Presence one, Presence other, PresenceCombination combination)
    {
        var (regions, activities) = (Positions(one.Regions, other.Regions), Positions(one.Activities, other.Activities));
        return new(one.Regions, one.Activities, (region, activity) =>
        {
            var second = regions[region] < 0 || activities[activity] < 0 ? null : other[regions[region], activities[activity]];
            // Three-valued: & is false where one is false, | is true where one is true, whatever the unknown.
            return combination == PresenceCombination.Both ? one[region, activity] & second : one[region, activity] | second;
        });
    }

    /// <summary>The number of activities known to be present in each region: its diversity.</summary>
    public FigureList Diversity() => FigureList.Fill(Regions, region => Figure.Of(ByRegion.Count(region)));

    /// <summary>The number of regions in which each activity is known to be present: its ubiquity.</summary>
    public FigureList Ubiquity() => FigureList.Fill(Activities, activity => Figure.Of(Lists.Ubiquity[activity]));

    /// <summary>Without the regions that have no activity and the activities that no region has; both named.</summary>
    public TrimmedPresence DropEmpty()
    {
        int[] regions = [.. Enumerable.Range(0, Regions.Count).Where(region => ByRegion.Count(region) > 0)];
        int[] activities = [.. Enumerable.Range(0, Activities.Count).Where(activity => Lists.Ubiquity[activity] > 0)];
        return new(
            regions.Length == Regions.Count && activities.Length == Activities.Count ? this : Select(regions, activities),
            [.. Regions.Where((_, region) => ByRegion.Count(region) == 0)],
            [.. Activities.Where((_, activity) => Lists.Ubiquity[activity] == 0)]);
    }

    /// <summary>Where labels stand among others; -1 where they do not.</summary>
    internal static int[] Positions(IReadOnlyList<string> labels, IReadOnlyList<string> among)
    {
        var index = Enumerable.Range(0, among.Count).ToDictionary(at => among[at], at => at, StringComparer.Ordinal);
        return [.. labels.Select(label => index.GetValueOrDefault(label, -1))];
    }

    internal Presence Select(int[] regions, int[] activities)
    {
        string[] rows = [.. regions.Select(region => Regions[region])];
        string[] columns = [.. activities.Select(activity => Activities[activity])];
        return UnknownCount == 0
            ? new(rows, columns, ByRegion.Select(regions, activities))
            : new(rows, columns, (region, activity) => this[regions[region], activities[activity]]);
    }

    private PresenceLists ListPairs()
    {
        var pairs = new PresenceLists(Regions.Count, Activities.Count);
        pairs.Fill(ByRegion, Cores.All);
        return pairs;
    }

    private static bool? Answer(SpecialisedCell cell, PresenceRule rule) => rule == PresenceRule.OverPublished
        ? cell.OverPublished
        : cell.Verdict switch { Verdict.Yes => true, Verdict.No => false, _ => null };
}

/// <summary>A presence table without its empty rows and columns.</summary>
/// <param name="Presence">The table.</param>
/// <param name="DroppedRegions">Regions without any activity.</param>
/// <param name="DroppedActivities">Activities without any region.</param>
public sealed record TrimmedPresence(Presence Presence, IReadOnlyList<string> DroppedRegions, IReadOnlyList<string> DroppedActivities);
