using RegioHelix.Cli.Importing;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Simulated;
using RegioHelix.Store.Observations;

namespace RegioHelix.Cli.Serving;

/// <summary>What a newcomer sees without a network: the landmarks of 2014 and the simulated Europe, made at the first start.</summary>
internal static class FirstData
{
    public static void Ensure(IObservationStore store, Imports imports)
    {
        if (store.FindDataset(LandmarkSource.Dataset) is null)
            imports.Landmarks();
        if (store.FindDataset(SimulatedEurope.Dataset) is null)
            imports.Simulated(SimulatedEurope.DefaultSeed);
    }
}
