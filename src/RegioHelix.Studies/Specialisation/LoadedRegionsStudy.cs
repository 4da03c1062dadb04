using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Which regions have a page under the standing switches: those whose code, or what it became, has figures in the best dataset that knows it.</summary>
public sealed class LoadedRegionsStudy(SpecialisationTables tables)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="StudyRefusedException">No data.</exception>
    public IReadOnlySet<string> Run()
    {
        var states = TableChooser.Rank(tables.Store);
        if (states.Count == 0)
            states = [TableChooser.Choose(tables.Store, new StudySettings()).State];
        var held = states.ToDictionary(state => state, state => tables.Get(TableChooser.Choose(tables.Store, new StudySettings(state.Declaration.Code))).Cells.Regions.ToHashSet(StringComparer.Ordinal));
        return RegionCatalogue.All.Select(region => region.Code).Where(code => HasFigures(code, states, held)).ToHashSet(StringComparer.Ordinal);
    }

    private static bool HasFigures(string code, IReadOnlyList<DatasetState> states, Dictionary<DatasetState, HashSet<string>> held)
    {
        foreach (var state in states)
            if (RegionCatalogue.FindIn(code, state.NutsVersion) is { } known)
                return held[state].Contains(known);
        return false;
    }
}
