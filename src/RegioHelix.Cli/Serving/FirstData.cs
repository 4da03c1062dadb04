using RegioHelix.Cli.Importing;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Simulated;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Sharing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Serving;

/// <summary>What a newcomer sees without a network: the landmarks of 2014 and the simulated Europe, made at the first start.</summary>
internal static class FirstData
{
    public static void Ensure(IObservationStore store, Imports imports, SharedVintages? sharing)
    {
        if (IsNowhere(LandmarkSource.Dataset))
            UnlessElsewhere(() => imports.Landmarks());
        if (IsNowhere(SimulatedEurope.Dataset))
            UnlessElsewhere(() => imports.Simulated(SimulatedEurope.DefaultSeed));

        // What other nodes have comes from there, if not yet then later: made anew, it would take the place of theirs.
        bool IsNowhere(string dataset) => store.FindDataset(dataset) is null && sharing?.List().Any(one => one.Dataset == dataset && one.Vintage is not null) is not true;
    }

    // Of two nodes that start at once one makes it, and the other has it from there.
    private static void UnlessElsewhere(Action import)
    {
        try
        {
            import();
        }
        catch (ProblemsException refused) when (refused.Problems[0].Rule is "elsewhere-first" or "vintage-elsewhere")
        {
        }
    }
}
