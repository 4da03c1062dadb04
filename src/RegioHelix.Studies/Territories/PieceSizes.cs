using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>The sizes of pieces of divided regions, from a loaded dataset.</summary>
internal sealed class PieceSizes
{
    private const string Total = "TOTAL";

    private readonly IObservationStore store;
    private readonly DatasetState state;
    private readonly IReadOnlyList<int> years;
    private readonly Dictionary<int, Dictionary<string, double>> sizes = [];
    private readonly Dictionary<string, int> yearOf = new(StringComparer.Ordinal);

    private PieceSizes(IObservationStore store, DatasetState state, int year) =>
        (this.store, this.state, years) = (store, state, [.. state.Years.OrderBy(loaded => Math.Abs(loaded - year)).ThenBy(loaded => loaded)]);

    /// <summary>The dataset.</summary>
    public string Dataset => state.Declaration.Code;

    /// <summary>The year of a region's pieces: the nearest in which all of them are known; null where there is none.</summary>
    public int? YearOf(string region) => yearOf.TryGetValue(region, out var year) ? year : null;

    /// <summary>The datasets that have a kind of size, the first loaded one is taken.</summary>
    public static IReadOnlyList<string> DatasetsOf(ConversionWeight weight) => weight switch
    {
        ConversionWeight.Area => ["reg_area3"],
        ConversionWeight.Employment => ["nama_10r_3empers"],
        _ => ["demo_r_pjangrp3", "demo_r_d2jan"],
    };

    /// <summary>The sizes nearest to a year; null where no such dataset is loaded.</summary>
    /// <exception cref="StudyRefusedException">A dataset is named and not loaded.</exception>
    public static PieceSizes? Find(IObservationStore store, ConversionWeight weight, string? dataset, int year)
    {
        var state = dataset is null ? DatasetsOf(weight).Select(store.FindDataset).FirstOrDefault(found => found is not null) : store.FindDataset(dataset);
        if (state is null || state.Years.Count == 0)
            return dataset is null ? null : throw new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Fill("WeightsNotLoaded", _ => [dataset]));
        return new PieceSizes(store, state, year);
    }

    /// <summary>The sizes of a region's overlaps, all of one year; those of the nearest year, some of them null, where no year has all.</summary>
    public IReadOnlyList<double?> Find(IReadOnlyList<RegionOverlap> ofRegion)
    {
        foreach (var year in years)
            if (ofRegion.Select(overlap => Size(overlap, year)).ToList() is var found && !found.Contains(null))
            {
                yearOf[ofRegion[0].From] = year;
                return found;
            }
        return [.. ofRegion.Select(overlap => Size(overlap, years[0]))];
    }

    private double? Size(RegionOverlap overlap, int year)
    {
        if (!sizes.TryGetValue(year, out var known))
            sizes.Add(year, known = Read(year));
        return overlap.Pieces.FirstOrDefault(pieces => pieces.All(known.ContainsKey)) is { } set ? set.Sum(piece => known[piece]) : null;
    }

    private Dictionary<string, double> Read(int year)
    {
        var known = new Dictionary<string, double>(StringComparer.Ordinal);
        var choice = new TableChoice(state, TableChooser.MainMeasure(state), year, ActivityLevel.Aggregate);
        foreach (var level in state.NutsLevels.Where(level => level is 2 or 3))
        {
            var table = store.GetTable(choice.Query(level, ActivityLevel.Aggregate));
            var column = table.FindActivity(Total);
            for (var row = 0; column >= 0 && row < table.Regions.Count; row++)
                if (table[row, column].Value is { } size and >= 0)
                    known[table.Regions[row]] = size;
        }
        return known;
    }
}
