using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>Cells and the sums that tie them; narrows the intervals of the missing ones until no sum narrows any further.</summary>
internal sealed class TotalsNetwork(TotalsSettings settings)
{
    // Chains of sums are at most division to section to country and back; more rounds only follow ever smaller steps.
    private const int MostRounds = 100;

    private readonly List<Interval> known = [];
    private readonly List<Tie> ties = [];
    private readonly List<TotalsConflict> conflicts = [];

    /// <summary>Takes a table's cells in; the result says where they are.</summary>
    public Block Add(RegionActivityTable table)
    {
        TableSums.From(table);
        var block = new Block(table, known.Count);
        foreach (var cell in table.Cells)
            known.Add(new(cell.Lower, cell.Upper));
        return block;
    }

    /// <summary>Ties every section of a place to its divisions there.</summary>
    public void Connect(Block parts, Block totals, Func<string, string?> parentOf)
    {
        var sections = Enumerable.Range(0, parts.Table.Activities.Count)
            .GroupBy(at => totals.Table.FindActivity(parentOf(parts.Table.Activities[at]) ?? ""))
            .Where(section => section.Key >= 0).ToList();
        for (var place = 0; place < parts.Table.Regions.Count; place++)
            if (totals.Table.FindRegion(parts.Table.Regions[place]) is >= 0 and var row)
                foreach (var section in sections)
                    ties.Add(new(totals.At(row, section.Key), [.. section.Select(at => parts.At(place, at))],
                        totals.Table.Regions[row], totals.Table.Activities[section.Key], TotalOf.Divisions, settings.Sections));
    }

    /// <summary>Ties every activity of a country to its regions.</summary>
    public void ConnectCountries(Block parts, Block totals, Func<string, string?> countryOf)
    {
        var countries = Enumerable.Range(0, parts.Table.Regions.Count)
            .GroupBy(at => totals.Table.FindRegion(countryOf(parts.Table.Regions[at]) ?? ""))
            .Where(country => country.Key >= 0).ToList();
        for (var activity = 0; activity < parts.Table.Activities.Count; activity++)
            if (totals.Table.FindActivity(parts.Table.Activities[activity]) is >= 0 and var column)
                foreach (var country in countries)
                    ties.Add(new(totals.At(country.Key, column), [.. country.Select(at => parts.At(at, activity))],
                        totals.Table.Regions[country.Key], totals.Table.Activities[column], TotalOf.Regions, settings.Countries));
    }

    /// <summary>Narrows all intervals. Contradictions are found first, so that they bound nothing.</summary>
    public void Narrow()
    {
        ties.RemoveAll(IsContradicted);
        for (var round = 0; round < MostRounds; round++)
        {
            var narrowed = false;
            ties.RemoveAll(tie =>
            {
                if (IsContradicted(tie))
                    return true;
                narrowed |= Apply(tie);
                return false;
            });
            if (!narrowed)
                return;
        }
    }

    /// <summary>The table of a block with the intervals found.</summary>
    public BoundedTable Read(Block block)
    {
        var cells = block.Table.Cells.ToArray();
        var (exact, bounded, unbounded) = (0, 0, 0);
        for (var at = 0; at < cells.Length; at++)
            if (!cells[at].IsPublished)
            {
                var interval = known[block.Start + at];
                cells[at] = Cell.Between(interval.Lower, interval.Upper, cells[at].Flags);
                exact += interval.Lower == interval.Upper ? 1 : 0;
                bounded += double.IsPositiveInfinity(interval.Upper) ? 0 : 1;
                unbounded += double.IsPositiveInfinity(interval.Upper) ? 1 : 0;
            }
        return new(new(block.Table.Regions, block.Table.Activities, cells), conflicts, exact, bounded, unbounded);
    }

    private bool IsContradicted(Tie tie)
    {
        var (total, parts) = (known[tie.Total], Sum(tie.Parts));
        var slack = settings.Rounding * (tie.Parts.Length + 1);
        var tooMuch = parts.Lower > total.Upper + slack;
        var tooLittle = tie.Reach == TotalParts.AllLoaded && parts.Upper < total.Lower - slack;
        if (tooMuch || tooLittle)
            conflicts.Add(new(tie.Place, tie.Activity, tie.Kind, total.Lower, total.Upper, parts.Lower, parts.Upper));
        return tooMuch || tooLittle;
    }

    private bool Apply(Tie tie)
    {
        var parts = Sum(tie.Parts);
        var narrowed = Tighten(tie.Total, new(parts.Lower, tie.Reach == TotalParts.AllLoaded ? parts.Upper : double.PositiveInfinity));
        var open = Array.FindAll(tie.Parts, part => known[part].Lower < known[part].Upper);
        var settled = Array.FindAll(tie.Parts, part => known[part].Lower == known[part].Upper).Sum(part => known[part].Lower);
        foreach (var part in open)
        {
            // Added up without the part, not subtracted from the sum: a lone missing part then gets two equal ends.
            var others = Sum(Array.FindAll(open, other => other != part));
            var total = known[tie.Total];
            var least = tie.Reach == TotalParts.AllLoaded ? total.Lower - (settled + others.Upper) : 0;
            narrowed |= Tighten(part, new(least, total.Upper - (settled + others.Lower)));
        }
        return narrowed;
    }

    // Within rounding the two ends may cross: they then meet at the nearer old end. Beyond it the tie is a contradiction, found in the next round.
    private bool Tighten(int cell, Interval found)
    {
        var old = known[cell];
        if (old.Lower == old.Upper)
            return false;
        var lower = Math.Clamp(found.Lower, old.Lower, old.Upper);
        var upper = Math.Clamp(found.Upper, lower, old.Upper);
        known[cell] = new(lower, upper);
        var step = 1e-9 * Math.Max(1, lower);
        return lower > old.Lower + step || upper < old.Upper - step;
    }

    private Interval Sum(int[] cells)
    {
        var (lower, upper) = (0.0, 0.0);
        foreach (var cell in cells)
            (lower, upper) = (lower + known[cell].Lower, upper + known[cell].Upper);
        return new(lower, upper);
    }

    /// <summary>Where a table's cells are among all.</summary>
    internal sealed record Block(RegionActivityTable Table, int Start)
    {
        public int At(int region, int activity) => Start + (region * Table.Activities.Count) + activity;
    }

    private sealed record Tie(int Total, int[] Parts, string Place, string Activity, TotalOf Kind, TotalParts Reach);
}
