using RegioHelix.Cli.Importing;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Simulated;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Serving;

/// <summary>What a newcomer sees without a network: the landmarks of 2014 and the simulated Europe, made at the first start.</summary>
internal static class FirstData
{
    public static void Ensure(IObservationStore store, Imports imports)
    {
        if (store.FindDataset(LandmarkSource.Dataset) is null)
            UnlessElsewhere(() => imports.Landmarks());
        if (store.FindDataset(SimulatedEurope.Dataset) is null)
            UnlessElsewhere(() => imports.Simulated(SimulatedEurope.DefaultSeed));
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
