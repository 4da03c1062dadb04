using System.Collections.Concurrent;
using RegioHelix.Analytics.Clusters;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Level 2 regions by activities of one year with bounds for what is missing, and what is computed from it for every page.</summary>
internal sealed class SpecialisationTable
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<RegionLikeness>> peers = new();
    private readonly ConcurrentDictionary<StarReading, StarTable> stars = new();
    private readonly TableParts parts;
    private readonly ReferenceCells reference;
    private readonly RegionActivityTable? known;
    private readonly FigureTable quotients;
    private readonly FigureTable openQuotients;
    private readonly FigureList krugman;
    private readonly FigureList openKrugman;
    private readonly SpecialisedTable specialised;
    private readonly SpecialisedTable openSpecialised;

    private SpecialisationTable(TableChoice choice, TableParts parts)
    {
        var cells = parts.Cells;
        this.parts = parts;
        Choice = choice;
        Cells = cells;
        Sections = parts.Sections;
        CountrySums = parts.Countries;
        Territory = parts.Territory;
        Theme = parts.Theme;
        reference = parts.Reference;
        var (bounded, open) = (parts.Bounded?.Reference ?? reference.Table, parts.Bounded?.Cells ?? cells);
        var limits = parts.Sections is null ? null : SumLimits.From(bounded, parts.Sections, SectionOf, parts.Countries);
        quotients = Over(parts, part => LocationQuotient.From(part), LocationQuotient.From(bounded, MissingReach.RowAndColumn, limits));
        specialised = Analytics.Specialisation.Specialised.From(bounded, reach: MissingReach.RowAndColumn, limits: limits);
        openQuotients = reference.OpenRows.Count == 0 ? quotients : Over(parts, part => LocationQuotient.From(part), LocationQuotient.From(open, MissingReach.RowAndColumn));
        openSpecialised = reference.OpenRows.Count == 0 ? specialised : Analytics.Specialisation.Specialised.From(open, reach: MissingReach.RowAndColumn);
        RegionLimits = limits?.Regions;
        Shares = Over(parts, part => Share.From(part), Share.From(open));
        Herfindahl = Over(parts, part => Analytics.Specialisation.Herfindahl.From(part), Analytics.Specialisation.Herfindahl.From(open));
        krugman = Over(parts, part => Krugman.From(part), Krugman.From(bounded));
        openKrugman = reference.OpenRows.Count == 0 ? krugman : Over(parts, part => Krugman.From(part), Krugman.From(open));
        known = parts.Bounded?.Known;
        Activities = [.. cells.Activities.Select(code => code == parts.Theme?.Theme.Code ? parts.Theme.Theme.AsActivity() : ActivityNames.Get(code))];
        Coverage = CoverageOf(cells.Cells);
        Countries = [.. cells.Regions.Where(code => code != parts.Territory?.Territory.Code).Concat(parts.Territory?.Regions ?? []).Select(code => code[..2]).Distinct().Order(StringComparer.Ordinal)];
        LoadedRegions = cells.Regions.Count + (parts.Territory is { } territory ? territory.Regions.Count - 1 : 0);
    }

    /// <summary>A table in which a territory or a theme took the place of its members.</summary>
    internal static SpecialisationTable Derived(TableChoice choice, TableParts parts) => new(choice, parts);

    /// <summary>What the table is made of: what a derived one starts from.</summary>
    internal TableParts Parts => parts;

    /// <summary>The territory that is a row of this table; null for none.</summary>
    public TerritoryRows? Territory { get; }

    /// <summary>The theme that is a column of this table; null for none.</summary>
    public ThemeColumns? Theme { get; }

    /// <summary>Totals of whole countries; null where the table's own level is the section.</summary>
    public CountryTotals? CountrySums { get; }

    /// <summary>The loaded regions that are compared, a territory's one by one.</summary>
    public int LoadedRegions { get; }

    /// <summary>Which regions and activities a territory and a theme are here: what must be the same for years to be compared.</summary>
    public string Composition => $"{string.Join(',', Territory?.Regions ?? [])}/{Theme?.Composition}";

    public TableChoice Choice { get; }

    /// <summary>Persons employed, or the dataset's own unit turned into persons; a region without any published cell is left out.</summary>
    public RegionActivityTable Cells { get; }

    /// <summary>The cells that regions are compared with: those that no total bounds count as outside.</summary>
    public RegionActivityTable Reference => reference.Table;

    /// <summary>The published section totals of the same regions; null where the table's own level is the section.</summary>
    public RegionActivityTable? Sections { get; }

    public FigureTable Shares { get; }

    public FigureList Herfindahl { get; }

    /// <summary>The most that each region's sum can be, by its section totals; null where the table has none.</summary>
    public IReadOnlyList<double>? RegionLimits { get; }

    /// <summary>The published section totals that tie a region's cells together; none where the table is of sections.</summary>
    public IReadOnlyList<SumTie> SectionTies => Sections is null || Theme is not null ? [] : SumTie.List(Reference, Sections, SectionOf);

    /// <summary>The activities in column order.</summary>
    public IReadOnlyList<ActivityReference> Activities { get; }

    public Coverage Coverage { get; }

    public IReadOnlyList<string> Countries { get; }

    /// <summary>The location quotient of a place, with the bounds that what is missing allows.</summary>
    public Figure Quotient(int region, int activity) => (IsOpen(region) ? openQuotients : quotients)[region, activity];

    /// <summary>The distance of a region's structure to that of all, with the bounds that what is missing allows.</summary>
    public Figure DistanceToAll(int region) => (IsOpen(region) ? openKrugman : krugman)[region];

    /// <summary>True where a real part of the region is not published and not bounded, so that little can be said of it.</summary>
    public bool IsOpen(int region) => reference.OpenRows.Contains(region);

    /// <summary>The quotient by labels; null where the table lacks one of them.</summary>
    public double? FindQuotient(string region, string activity)
    {
        var (row, column) = (Cells.FindRegion(region), Cells.FindActivity(activity));
        return row < 0 || column < 0 ? null : Quotient(row, column).Value;
    }

    /// <summary>Whether a region is specialised in an activity.</summary>
    public SpecialisedCell Specialised(int region, int activity)
    {
        var cell = (IsOpen(region) ? openSpecialised : specialised)[region, activity];
        return known is null ? cell : cell with { OverPublished = Quotient(region, activity).Value is { } quotient ? quotient >= specialised.Threshold : null };
    }

    /// <summary>The stars of every place under a reading; only traded activities are clusters.</summary>
    public StarTable Stars(StarReading reading) => stars.GetOrAdd(reading, _ => ClusterStars.From(known ?? reference.Table, ReadingOf(reading), IsTraded, MissingReach.RowAndColumn));

    /// <summary>The rules of a reading.</summary>
    public static ClusterReading ReadingOf(StarReading reading) =>
        reading == StarReading.Panorama2020 ? ClusterReading.Panorama2020 : ClusterReading.Observatory2008;

    /// <summary>Whether an activity sells beyond its region.</summary>
    public static bool IsTraded(string activity) => Vocabulary.Themes.Theme.FindSlug(activity) is not null || ActivityNames.Get(activity).Reach == MarketReach.Traded;

    /// <summary>The other regions by likeness to one, most alike first.</summary>
    public IReadOnlyList<RegionLikeness> PeersOf(int region) => peers.GetOrAdd(region, _ => StructuralSimilarity.ListPeers(Cells, region));

    public static SpecialisationTable Load(IObservationStore store, TableChoice choice)
    {
        var persons = choice.PersonsPerUnit;
        var regions = InPersons(LoadLevel(store, choice, nutsLevel: 2), persons);
        regions = WithoutEmptyRegions(regions);
        if (choice.Level == ActivityLevel.Section)
            return new SpecialisationTable(choice, new TableParts(regions, ReferenceCells.From(regions), Sections: null, Countries: null));
        var sections = InPersons(store.GetTable(choice.Query(2, ActivityLevel.Section)), persons);
        var countries = new CountryTotals(
            InPersons(store.GetTable(choice.Query(0, choice.Level)), persons),
            InPersons(store.GetTable(choice.Query(0, ActivityLevel.Section)), persons),
            CountryOf);
        // A dataset need not hold every region of a country or every division of a section; totals then bound from above only.
        var bounded = TotalsBounds.From(
            regions, sections, SectionOf, countries,
            new TotalsSettings(Rounding: 0.5 * persons, TotalParts.SomeAbsent, TotalParts.SomeAbsent));
        return new SpecialisationTable(choice, new TableParts(bounded.Table, ReferenceCells.From(bounded.Table), sections, countries));
    }

    /// <summary>The section of a division or group; null for a section, a broad group's own total stands, and for a theme.</summary>
    internal static string? SectionOf(string activity) => activity.Length > 1 && Vocabulary.Themes.Theme.FindSlug(activity) is null ? activity[..1] : null;

    /// <summary>The country of a region; null for a territory.</summary>
    internal static string? CountryOf(string region) => Vocabulary.Territories.Territory.FindSlug(region) is null ? region[..2] : null;

    // Sums of cells have their values over what is known, and their bounds over what may be.
    private static FigureTable Over(TableParts parts, Func<RegionActivityTable, FigureTable> measure, FigureTable bounded) =>
        parts.Bounded is { } sums ? PartlyPublished.From(measure(sums.Known), bounded, (row, column) => parts.Cells[row, column].IsPublished) : bounded;

    private static FigureList Over(TableParts parts, Func<RegionActivityTable, FigureList> measure, FigureList bounded) =>
        parts.Bounded is { } sums ? PartlyPublished.From(measure(sums.Known), bounded) : bounded;

    /// <summary>How much of some cells is published.</summary>
    public static Coverage CoverageOf(ReadOnlySpan<Cell> cells)
    {
        var (published, confidential, reserved) = (0, 0, 0);
        foreach (var cell in cells)
        {
            if (cell.IsPublished)
                published++;
            if (cell.IsPublished && (cell.Flags & ~ObservationFlags.Simulated) != 0)
                reserved++;
            if (!cell.IsPublished && cell.Flags.HasFlag(ObservationFlags.Confidential))
                confidential++;
        }
        return new Coverage(cells.Length, published, confidential, reserved);
    }

    // Where a dataset has nothing finer than sections, the broad groups cover the economy once; single sections beside them would count twice.
    private static RegionActivityTable LoadLevel(IObservationStore store, TableChoice choice, int nutsLevel)
    {
        var table = store.GetTable(choice.Query(nutsLevel, choice.Level));
        if (choice.Level != ActivityLevel.Section || !choice.State.ActivityLevels.Contains((int)ActivityLevel.Aggregate))
            return table;
        var groups = store.GetTable(choice.Query(nutsLevel, ActivityLevel.Aggregate));
        return groups.FindActivity("B-E") < 0 ? table : BroadTable(table, groups);
    }

    private static RegionActivityTable BroadTable(RegionActivityTable sections, RegionActivityTable groups)
    {
        var regions = sections.Regions.Intersect(groups.Regions).ToList();
        var activities = ActivityNames.BroadCodes.Where(code => sections.FindActivity(code) >= 0 || groups.FindActivity(code) >= 0).ToList();
        var cells = from region in regions from activity in activities select Pick(sections, groups, region, activity);
        return new RegionActivityTable(regions, activities, cells.ToArray());
    }

    private static Cell Pick(RegionActivityTable sections, RegionActivityTable groups, string region, string activity)
    {
        var table = sections.FindActivity(activity) >= 0 ? sections : groups;
        return table[table.FindRegion(region), table.FindActivity(activity)];
    }

    internal static RegionActivityTable InPersons(RegionActivityTable table, double personsPerUnit)
    {
        if (personsPerUnit == 1)
            return table;
        var cells = table.Cells.ToArray();
        for (var at = 0; at < cells.Length; at++)
            cells[at] = new Cell(cells[at].Value * personsPerUnit, cells[at].Lower * personsPerUnit, cells[at].Upper * personsPerUnit, cells[at].Flags);
        return new RegionActivityTable(table.Regions, table.Activities, cells);
    }

    // A region with no published cell at all is not compared: it would only widen every bound.
    private static RegionActivityTable WithoutEmptyRegions(RegionActivityTable table)
    {
        var rows = Enumerable.Range(0, table.Regions.Count).Where(row => HasPublished(table.Row(row))).ToList();
        if (rows.Count == table.Regions.Count)
            return table;
        var cells = new Cell[rows.Count * table.Activities.Count];
        for (var row = 0; row < rows.Count; row++)
            table.Row(rows[row]).CopyTo(cells.AsSpan(row * table.Activities.Count));
        return new RegionActivityTable([.. rows.Select(row => table.Regions[row])], table.Activities, cells);
    }

    private static bool HasPublished(ReadOnlySpan<Cell> row)
    {
        foreach (var cell in row)
            if (cell.IsPublished)
                return true;
        return false;
    }
}
