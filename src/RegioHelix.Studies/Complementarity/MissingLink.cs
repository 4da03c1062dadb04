using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Complementarity;

/// <summary>An activity that a group of organisations lacks and that is found where theirs are.</summary>
/// <param name="Code">The activity.</param>
/// <param name="Name">Its short label.</param>
/// <param name="Density">Which part of what is related to it the group has: relatedness density around the group's activities, 0 to 1.</param>
/// <param name="NextTo">Of the group's activities the one most related to it.</param>
/// <param name="Relatedness">How related that is, 0 to 1 by proximity.</param>
/// <param name="InRegion">Whether the group's region has it; null where not known.</param>
/// <param name="LocationQuotient">The region's quotient in it; null where not published.</param>
public sealed record MissingLink(string Code, LocalText Name, double Density, ActivityName NextTo, double Relatedness, bool? InRegion, double? LocationQuotient)
{
    /// <summary>The activities nearest to a group's that the group lacks, the nearest first. Those that no plan can found are left out.</summary>
    /// <param name="basis">Relatedness and presence.</param>
    /// <param name="row">The group's region.</param>
    /// <param name="held">The group's activities, columns of the table; those of other levels count as what they lie in.</param>
    /// <param name="most">How many at the most.</param>
    internal static IReadOnlyList<MissingLink> List(OpportunityBasis basis, int row, IEnumerable<string> held, int most)
    {
        var have = Columns(basis, held);
        if (have.Count == 0)
            return [];
        var activities = basis.Presence.Activities;
        var group = new RegionActivityTable(["group"], activities, activities.Select(code => Cell.Of(have.Contains(code) ? 1 : 0)).ToArray());
        var density = RelatednessDensity.From(Presence.From(group), basis.Relatedness);
        return
        [
            .. (from column in Enumerable.Range(0, activities.Count)
               let code = activities[column]
               where !have.Contains(code) && !OpportunityRule.IsPlaceBound(code) && density[0, column].Value is > 0
               let nearest = have.Select(own => (Own: own, Value: basis.Relatedness.Find(code, own) ?? 0)).MaxBy(one => one.Value)
               orderby density[0, column].Value descending, code
               select new MissingLink(code, Label(code), density[0, column].Value!.Value, new(nearest.Own, Label(nearest.Own)), nearest.Value, basis.Presence[row, column], basis.Quotients[row, column].Value)).Take(most),
        ];
    }

    /// <summary>Activities as columns of the table: <c>C283</c> counts as <c>C28</c> where the table is of divisions; what is in no column is left out.</summary>
    internal static IReadOnlyList<string> Columns(OpportunityBasis basis, IEnumerable<string> held)
    {
        var known = basis.Presence.Activities.ToHashSet(StringComparer.Ordinal);
        return [.. held.Select(code => Enumerable.Range(0, code.Length).Select(cut => code[..(code.Length - cut)]).FirstOrDefault(known.Contains)).OfType<string>().Distinct()];
    }

    private static LocalText Label(string code) => ActivityNames.Get(code).ShortName();
}
