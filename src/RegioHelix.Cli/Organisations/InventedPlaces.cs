using RegioHelix.Import.Simulated;
using RegioHelix.Registry.Invented;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Cli.Organisations;

/// <summary>Where the invented community lives: the regions of the simulated Europe, by their jobs, with what the simulated figures are strong in.</summary>
internal static class InventedPlaces
{
    private const int Strengths = 5;

    public static IReadOnlyList<InventedPlace> From(SimulatedEurope europe)
    {
        var persons = europe.Regions.ToDictionary(region => region, region => europe.Activities.Select(activity => (double)europe.GetPersons(region, activity, SimulatedEurope.LastYear)).ToArray());
        var ofRegion = persons.ToDictionary(pair => pair.Key, pair => pair.Value.Sum());
        var ofActivity = Enumerable.Range(0, europe.Activities.Count).Select(activity => persons.Values.Sum(row => row[activity])).ToArray();
        return [.. europe.Regions.Select(region => new InventedPlace(
            new NutsCode(region, NutsVersion.Nuts2013),
            RegionCatalogue.Find(region)!.EnglishName,
            ofRegion[region],
            [.. Enumerable.Range(0, ofActivity.Length).OrderByDescending(activity => persons[region][activity] / ofActivity[activity]).Take(Strengths).Select(activity => europe.Activities[activity])]))];
    }
}
