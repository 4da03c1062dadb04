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

    // Which known answers no missing cell can change; null where none can.
    private readonly BitRows? settled;

    /// <param name="regions">Row labels.</param>
    /// <param name="activities">Column labels.</param>
    /// <param name="isPresent">The answer at a row and a column; null where unknown.</param>
    /// <param name="isSettled">Whether no missing cell can change a known answer; null for all.</param>
    /// <param name="unsettled">Cells of a larger table that missing cells can change; null to count them here.</param>
    internal Presence(IReadOnlyList<string> regions, IReadOnlyList<string> activities, Func<int, int, bool?> isPresent, Func<int, int, bool>? isSettled = null, int? unsettled = null)
        : this(regions, activities, new BitRows(regions.Count, activities.Count))
    {
        var (sure, provisional) = (isSettled is null ? null : new BitRows(regions.Count, activities.Count), 0);
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
                if (sure is not null && answer is not null && isSettled!(region, activity))
                    sure[region, activity] = true;
                else if (sure is not null && answer is not null)
                    provisional++;
            }
        (settled, UnsettledCount) = (provisional == 0 ? null : sure, unsettled ?? UnknownCount + provisional);
    }

    /// <summary>All known and settled.</summary>
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

    /// <summary>
    /// Number of cells whose answer missing cells of the table can change: the unknown ones, and those judged over the published cells alone.
    /// Of a table that others were dropped from, the whole table's. Where it is not 0, a measure of the whole has no bounds.
    /// </summary>
    public int UnsettledCount { get; }

    /// <summary>The answer at a row and a column by position; null where unknown.</summary>
    public bool? this[int region, int activity] => UnknownCount == 0 || KnownByRegion[region, activity] ? ByRegion[region, activity] : null;

    internal BitRows ByActivity => byActivity.Value;

    internal BitRows KnownByActivity => knownByActivity.Value;

    internal BitRows ByRegion { get; }

    /// <summary>True where a known answer can turn out otherwise: bounds over the unknown cells alone then hold nothing.</summary>
    internal bool IsProvisional => settled is not null;

    /// <summary>Empty where nothing is unknown.</summary>
    internal BitRows KnownByRegion { get; }

    internal PresenceLists Lists => lists.Value;

    /// <summary>Present where a region is specialised.</summary>
    public static Presence From(SpecialisedTable specialised, PresenceRule rule = PresenceRule.OverPublished) => specialised.Bits is { } bits
        ? new(specialised.Regions, specialised.Activities, bits)
        : new(
            specialised.Regions, specialised.Activities, (region, activity) => Answer(specialised[region, activity], rule),
            rule == PresenceRule.Certain ? null : (region, activity) => specialised[region, activity].Verdict != Verdict.CannotTell);

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
        bool? Second(int region, int activity) => regions[region] < 0 || activities[activity] < 0 ? null : other[regions[region], activities[activity]];
        // What settles the combination whatever the other says.
        bool Decides(bool? answer) => answer == (combination == PresenceCombination.Either);
        return new(
            one.Regions, one.Activities,
            // Three-valued: & is false where one is false, | is true where one is true, whatever the unknown.
            (region, activity) => combination == PresenceCombination.Both ? one[region, activity] & Second(region, activity) : one[region, activity] | Second(region, activity),
            !one.IsProvisional && !other.IsProvisional ? null : (region, activity) => (one.IsSettled(region, activity), Second(region, activity) is not null && other.IsSettled(regions[region], activities[activity])) switch
            {
                (true, true) => true,
                (true, false) => Decides(one[region, activity]),
                (false, true) => Decides(Second(region, activity)),
                _ => false,
            });
    }

    /// <summary>The number of activities known to be present in each region: its diversity. From those that are present whatever the missing cells hold to those that can be.</summary>
    public FigureList Diversity() => FigureList.Fill(Regions, region => UnsettledCount == 0 ? Figure.Of(ByRegion.Count(region)) : Counted(Activities.Count, activity => (region, activity)));

    /// <summary>The number of regions in which each activity is known to be present: its ubiquity. From those that have it whatever the missing cells hold to those that can.</summary>
    public FigureList Ubiquity() => FigureList.Fill(Activities, activity => UnsettledCount == 0 ? Figure.Of(Lists.Ubiquity[activity]) : Counted(Regions.Count, region => (region, activity)));

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

    /// <summary>The same regions with some of the activities, in their order.</summary>
    /// <param name="isKept">Whether an activity stays.</param>
    public Presence Keep(Func<string, bool> isKept) =>
        Select([.. Enumerable.Range(0, Regions.Count)], [.. Enumerable.Range(0, Activities.Count).Where(activity => isKept(Activities[activity]))]);

    /// <summary>Regions and activities changing places.</summary>
    internal Presence Turned() => UnsettledCount == 0
        ? new(Activities, Regions, ByActivity)
        : new(Activities, Regions, (activity, region) => this[region, activity], IsProvisional ? (activity, region) => IsSettled(region, activity) : null, UnsettledCount);

    internal bool IsSettled(int region, int activity) => this[region, activity] is not null && (settled is null || settled[region, activity]);

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
        return UnsettledCount == 0
            ? new(rows, columns, ByRegion.Select(regions, activities))
            : new(
                rows, columns, (region, activity) => this[regions[region], activities[activity]],
                IsProvisional ? (region, activity) => IsSettled(regions[region], activities[activity]) : null, UnsettledCount);
    }

    private Figure Counted(int count, Func<int, (int Region, int Activity)> at)
    {
        var (present, sure, open) = (0, 0, 0);
        for (var each = 0; each < count; each++)
        {
            var (region, activity) = at(each);
            var isThere = ByRegion[region, activity];
            (present, sure, open) = (present + (isThere ? 1 : 0), sure + (isThere && IsSettled(region, activity) ? 1 : 0), open + (IsSettled(region, activity) ? 0 : 1));
        }
        return Figure.Of(present, sure, sure + open);
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
