using RegioHelix.Analytics.Specialisation;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Innovation;

/// <summary>How much innovation is there beside this region's jobs?</summary>
public sealed class RegionIndicatorsStudy(SpecialisationTables tables, SearchStudy search)
{
    private const string Total = "TOTAL";

    private static readonly (string Dataset, string Name, string Command)[] Known =
    [
        ("rd_e_gerdreg", "IndicatorResearch", "regiohelix import eurostat rd_e_gerdreg"),
        ("pat_ep_ripc", "IndicatorPatents", "regiohelix import eurostat pat_ep_ripc"),
        ("h2020_participations", "IndicatorHorizon", "regiohelix import csv FILE --dataset h2020_participations --region COL --activity COL --value COL --indicator participations"),
    ];

    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches, which decide the jobs.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public RegionIndicators Run(string region, StudySettings settings)
    {
        var (table, row, identity) = RegionChoice.Choose(tables, search, region, settings);
        var loaded = Known.Where(known => FindState(known.Dataset, table) is not null).ToList();
        return new RegionIndicators(
            identity,
            ProvenanceWriter.Write(table, "share"),
            [.. loaded.Select(known => Indicator(FindState(known.Dataset, table)!, Sentences.Get(known.Name), table, row)).OfType<RegionIndicator>()],
            [.. Known.Where(known => tables.Store.FindDataset(known.Dataset) is null).Select(known => new MissingIndicator(Sentences.Get(known.Name), known.Dataset, known.Command))]);
    }

    // Published indicators stand beside published jobs only: kinds of figures are never mixed.
    private DatasetState? FindState(string dataset, SpecialisationTable table) =>
        tables.Store.FindDataset(dataset) is { Years.Count: > 0 } state && state.NutsLevels.Contains(2) && table.Choice.State.Declaration.Kind == FigureKind.Published ? state : null;

    private RegionIndicator? Indicator(DatasetState state, LocalText name, SpecialisationTable jobs, int row)
    {
        var year = state.Years.Where(one => one <= jobs.Choice.Year).DefaultIfEmpty(state.Years[0]).Last();
        var choice = new TableChoice(state, TableChooser.MainMeasure(state), year, ActivityLevel.Aggregate);
        var cells = InCodesOf(jobs, choice, tables.Store.GetTable(choice.Query(2, ActivityLevel.Aggregate)));
        if (cells.FindRegion(jobs.Cells.Regions[row]) is not (>= 0 and var place))
            return null;
        var intensity = PopulationQuotient.From(cells, region => JobsOf(jobs, region))[place, 0];
        var share = Share.From(cells, ShareOf.Activity)[place, 0];
        var countries = cells.Regions.Select(code => code[..2]).Distinct().Order(StringComparer.Ordinal).ToList();
        return new RegionIndicator(
            name, cells[place, 0].Value, share.Value, intensity.Value, intensity.Lower, intensity.Upper, QualityOf.Cell(cells[place, 0]),
            ProvenanceWriter.Write(choice, cells.Regions.Count, countries, SpecialisationTable.CoverageOf(cells.Cells), "share"));
    }

    // One column, the regions under the codes of the jobs; those that are another area there are left out.
    private static RegionActivityTable InCodesOf(SpecialisationTable jobs, TableChoice choice, RegionActivityTable table)
    {
        var (labels, column) = (SameRegions.Between(choice.State.NutsVersion, jobs.Choice.State.NutsVersion), table.FindActivity(Total));
        int[] rows = column < 0 ? [] : [.. Enumerable.Range(0, table.Regions.Count).Where(row => labels.TryGetValue(table.Regions[row], out var label) && jobs.Cells.FindRegion(label) >= 0)];
        return new([.. rows.Select(row => labels[table.Regions[row]])], [Total], [.. rows.Select(row => table[row, column])]);
    }

    private static double? JobsOf(SpecialisationTable jobs, string region)
    {
        var sum = 0.0;
        foreach (var cell in jobs.Cells.Row(jobs.Cells.FindRegion(region)))
            sum += cell.Value ?? 0;
        return sum > 0 ? sum : null;
    }
}
