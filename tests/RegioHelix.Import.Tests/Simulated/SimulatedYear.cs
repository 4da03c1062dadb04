using RegioHelix.Import.Simulated;

namespace RegioHelix.Import.Tests.Simulated;

/// <summary>One year as a reader of the dataset has it: published cells only, quotients over sums of those.</summary>
internal sealed class SimulatedYear
{
    private readonly double?[,] cells;
    private readonly double[] regionTotals;
    private readonly double[] activityTotals;
    private readonly double total;

    public SimulatedYear(SimulatedEurope europe, int year)
    {
        (Regions, Activities) = (europe.Regions, europe.Activities);
        cells = new double?[Regions.Count, Activities.Count];
        regionTotals = new double[Regions.Count];
        activityTotals = new double[Activities.Count];
        for (var r = 0; r < Regions.Count; r++)
            for (var a = 0; a < Activities.Count; a++)
                if (!europe.IsWithheld(Regions[r], Activities[a]))
                {
                    var persons = europe.GetPersons(Regions[r], Activities[a], year);
                    cells[r, a] = persons;
                    regionTotals[r] += persons;
                    activityTotals[a] += persons;
                    total += persons;
                }
    }

    public IReadOnlyList<string> Regions { get; }

    public IReadOnlyList<string> Activities { get; }

    public double? Quotient(int region, int activity) =>
        cells[region, activity] / regionTotals[region] / (activityTotals[activity] / total);

    public double Quotient(string region, string activity) =>
        Quotient(Regions.ToList().IndexOf(region), Activities.ToList().IndexOf(activity))
        ?? throw new InvalidOperationException($"{region} {activity} is withheld");

    /// <summary>The quotient of several activities taken as one, from the published cells.</summary>
    public double Quotient(string region, IEnumerable<string> activities)
    {
        var r = Regions.ToList().IndexOf(region);
        double own = 0, all = 0;
        foreach (var activity in activities)
        {
            var a = Activities.ToList().IndexOf(activity);
            own += cells[r, a] ?? 0;
            all += activityTotals[a];
        }
        return own / regionTotals[r] / (all / total);
    }
}
