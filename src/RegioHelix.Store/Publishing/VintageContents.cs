using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Publishing;

/// <summary>What an import brings beside its cells. Lists are addressed by position: that is the number under which others name an entry.</summary>
/// <param name="Declaration">The dataset.</param>
/// <param name="NutsVersion">The version of the region codes.</param>
/// <param name="Classification">The classification of the activity codes; empty where there are none.</param>
/// <param name="Regions">The region codes.</param>
/// <param name="Activities">The activity codes.</param>
/// <param name="Measures">Indicators, units and slices.</param>
/// <param name="Series">The series.</param>
public sealed record VintageContents(
    DatasetDeclaration Declaration,
    NutsVersion NutsVersion,
    string Classification,
    IReadOnlyList<RegionEntry> Regions,
    IReadOnlyList<ActivityEntry> Activities,
    IReadOnlyList<MeasureEntry> Measures,
    IReadOnlyList<SeriesEntry> Series);

/// <summary>A region code and what it means beside the version.</summary>
public readonly record struct RegionEntry(string Code, RegionCodeStatus Status);

/// <summary>An activity code and what it means.</summary>
public readonly record struct ActivityEntry(string Code, ActivityCodeStatus Status);

/// <summary>An indicator, unit and slice.</summary>
public readonly record struct MeasureEntry(string Indicator, string Unit, string Slice);

/// <summary>A series as positions in the lists of <see cref="VintageContents"/>.</summary>
/// <param name="Region">Position of its region.</param>
/// <param name="Activity">Position of its activity.</param>
/// <param name="Measure">Position of its measure.</param>
/// <param name="HasCells">False where nothing was read for it: it is then left out.</param>
public readonly record struct SeriesEntry(int Region, int Activity, int Measure, bool HasCells);
