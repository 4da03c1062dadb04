using RegioHelix.Analytics.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Diversification;

/// <summary>Which regions could host this activity?</summary>
public sealed class HostStudy(OpportunityTables tables, SearchStudy search)
{
    private const int MostStrengths = 3;

    /// <summary>Runs the study.</summary>
    /// <param name="activity">A NACE Rev. 2 code.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public HostProfile Run(string activity, StudySettings settings)
    {
        var (table, column) = ActivityChoice.Choose(tables.Specialisation, search, activity, settings);
        var reference = table.Activities[column];
        var provenance = ProvenanceWriter.Write(table, "diversification", "relatedness-density", "relatedness", "presence", "backtest");
        var options = StudySwitches.Offer(tables.Specialisation.Store, table.Choice, settings);
        if (HostWriter.Refusal(reference) is { } refusal)
            return new(reference.Code, reference.ShortName(), provenance, options, refusal, HostWriter.Explanation(provenance), [], 0, 0, null);
        var basis = tables.Get(table, settings);
        var at = basis.Presence.Activities.ToList().IndexOf(reference.Code);
        var rows = Enumerable.Range(0, table.Cells.Regions.Count).ToList();
        var hosts = rows.Where(row => basis.Presence[row, at] == false && basis.Density[row, at].Value is not null && IsTold(table, row, basis)).Select(row => Line(table, basis, row, at, column)).ToList();
        var present = rows.Count(row => basis.Presence[row, at] == true);
        var ranked = hosts.OrderByDescending(host => host.Density).ThenByDescending(host => host.LocationQuotient).ThenBy(host => host.Region.Code, StringComparer.Ordinal).ToList();
        return new HostProfile(
            reference.Code, reference.ShortName(), provenance, options, HostWriter.Sentence(reference, ranked, provenance), HostWriter.Explanation(provenance),
            ranked, present, rows.Count - present - hosts.Count, hosts.Count == 0 ? null : hosts.Average(host => host.Density));
    }

    // As a region's own page decides what it can say of it.
    private static bool IsTold(SpecialisationTable table, int row, OpportunityBasis basis)
    {
        var unknown = Enumerable.Range(0, basis.Presence.Activities.Count).Count(activity => basis.Presence[row, activity] is null);
        return !table.IsOpen(row) && unknown <= (1 - HeadlineRule.LeastCoverage) * basis.Presence.Activities.Count;
    }

    private static HostLine Line(SpecialisationTable table, OpportunityBasis basis, int row, int activity, int column)
    {
        var density = basis.Density[row, activity].Value!.Value;
        var lacking = Enumerable.Range(0, basis.Presence.Activities.Count).Where(other => basis.Presence[row, other] == false).ToList();
        return new HostLine(
            RegionNames.Identify(table.Cells.Regions[row], table.Choice.State.NutsVersion),
            basis.Quotients[row, activity].Value,
            table.Cells[row, column].Value,
            density,
            1 + lacking.Count(other => basis.Density[row, other].Value > density),
            lacking.Count,
            [.. CarryingStrengths.Of(basis.Presence, basis.Relatedness, row, activity).Take(MostStrengths)
                .Select(strength => new StrengthPart(strength.Activity, ActivityNames.Get(strength.Activity).ShortName(), strength.Part))]);
    }
}
