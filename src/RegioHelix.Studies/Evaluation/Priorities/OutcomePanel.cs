using System.Globalization;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>The panel of one priority: the same outcome in every region that has a figure in every year; who has not is named with the reason.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Excluded">Regions of the figures that did not come into it.</param>
/// <param name="Notes">What was left out or is to be known of the years.</param>
internal sealed record OutcomePanel(RegionPanel Panel, IReadOnlyList<DonorExclusion> Excluded, IReadOnlyList<LocalText> Notes)
{
    private const int FewestBefore = 2;
    private const double IndexBase = 100;

    /// <summary>Makes it.</summary>
    /// <param name="tables">The figures.</param>
    /// <param name="columns">The columns of the priority, one or more.</param>
    /// <param name="treated">The region.</param>
    /// <param name="settings">What is asked.</param>
    /// <param name="from">The first year under the strategy.</param>
    /// <param name="leftOut">Why a region is not compared with as far as whoever asked says; null where it may be.</param>
    /// <exception cref="StudyRefusedException">The region has no figures, or too few years.</exception>
    public static OutcomePanel From(OutcomeTables tables, IReadOnlyList<OutcomeColumn> columns, string treated, PriorityCheckSettings settings, int from, Func<string, DonorReason?> leftOut)
    {
        int[] asked = [.. tables.State.Years.Where(year => year >= (settings.FirstYear ?? int.MinValue) && year <= (settings.LastYear ?? int.MaxValue))];
        var (series, breaks) = Read(tables, columns, asked, treated);
        if (!series.TryGetValue(treated, out var own) || own.All(value => value is null))
            throw Refused("PriorityNoSeries", treated, tables.Outcome.Dataset);
        var kept = Kept(series, own);
        var (before, after) = (kept.Count(at => asked[at] < from), kept.Count(at => asked[at] >= from));
        if (before < FewestBefore || after == 0)
            throw new StudyRefusedException(RefusalReason.NotLoaded, EvidenceReports.Words.Fill("PriorityFewYears", _ => [Year(from), before, after]));
        int[] years = [.. kept.Select(at => asked[at])];
        var panel = Balanced(series, kept, years, treated, settings.Scale, before, leftOut, out var excluded);
        return new(panel, excluded, [.. ListNotes(asked, years, breaks)]);
    }

    private static (SortedDictionary<string, double?[]> Series, List<int> Breaks) Read(OutcomeTables tables, IReadOnlyList<OutcomeColumn> columns, int[] years, string treated)
    {
        var (series, breaks) = (new SortedDictionary<string, double?[]>(StringComparer.Ordinal), new List<int>());
        for (var at = 0; at < years.Length; at++)
        {
            var year = years[at];
            foreach (var region in columns.SelectMany(column => tables.Get(year, column.Level).Regions).Distinct())
            {
                if (!series.TryGetValue(region, out var values))
                    series.Add(region, values = new double?[years.Length]);
                var cells = columns.Select(column => (column.Weight, Cell: tables.Get(year, column.Level) is var table && table.FindRegion(region) is >= 0 and var row && table.FindActivity(column.Code) is >= 0 and var place ? table[row, place] : default(Vocabulary.Tables.Cell?))).ToList();
                // A priority of which a part is not published has no figure: what is missing is not zero.
                values[at] = cells.All(one => one.Cell?.Value is not null) ? cells.Sum(one => one.Weight * one.Cell!.Value.Value!.Value) : null;
                if (region == treated && cells.Any(one => one.Cell?.Flags.HasFlag(ObservationFlags.Break) == true))
                    breaks.Add(year);
            }
        }
        return (series, breaks);
    }

    // Years in which the region has a figure, but for those that few others have: one such year would empty the pool.
    private static int[] Kept(SortedDictionary<string, double?[]> series, double?[] own)
    {
        int[] reporting = [.. own.Select((_, at) => series.Values.Count(values => values[at] is not null))];
        var most = Enumerable.Range(0, own.Length).Where(at => own[at] is not null).Max(at => reporting[at]);
        return [.. Enumerable.Range(0, own.Length).Where(at => own[at] is not null && 2 * reporting[at] >= most)];
    }

    private static RegionPanel Balanced(
        SortedDictionary<string, double?[]> series, int[] kept, int[] years, string treated, OutcomeScale scale, int before, Func<string, DonorReason?> leftOut, out List<DonorExclusion> excluded)
    {
        var (units, values) = (new List<string>(), new List<double>());
        excluded = [];
        foreach (var (region, all) in series)
        {
            double?[] known = [.. kept.Select(at => all[at])];
            string[] missing = [.. years.Where((_, at) => known[at] is null).Select(Year)];
            var start = missing.Length > 0 ? 0 : known.Take(before).Average() ?? 0;
            var reason = region != treated && leftOut(region) is { } asked ? asked
                : missing.Length > 0 ? DonorReason.MissingPeriods
                : scale == OutcomeScale.Index && start <= 0 ? DonorReason.NothingBefore
                : (DonorReason?)null;
            // The years are those of the region, so that nothing of it is missing here.
            if (reason is not null && region == treated)
                throw Refused("PriorityNothingBefore", treated, "");
            if (reason is { } why)
                excluded.Add(new(region, why, WasLeftOut: false) { Detail = why == DonorReason.MissingPeriods ? missing.Length == years.Length ? EvidenceReports.Words.Get("PriorityNoYear") : LocalText.Same(string.Join(", ", missing)) : null });
            else
            {
                units.Add(region);
                values.AddRange(known.Select(value => scale == OutcomeScale.Index ? IndexBase * value!.Value / start : value!.Value));
            }
        }
        return new(units, years, values.ToArray());
    }

    private static IEnumerable<LocalText> ListNotes(int[] asked, int[] years, List<int> breaks)
    {
        if (asked.Except(years).Select(Year).ToList() is { Count: > 0 } gone)
            yield return EvidenceReports.Words.Fill("PriorityYearsGone", culture => [FigureText.List(gone, culture)]);
        if (breaks.Intersect(years).Where(year => year > years[0]).Select(Year).ToList() is { Count: > 0 } broken)
            yield return EvidenceReports.Words.Fill("PriorityBreak", culture => [FigureText.List(broken, culture)]);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static StudyRefusedException Refused(string key, string region, string dataset) =>
        new(RefusalReason.NotLoaded, EvidenceReports.Words.Fill(key, culture => [EvidenceReports.Named(region).In(culture), dataset]));
}
