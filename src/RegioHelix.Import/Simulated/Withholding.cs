namespace RegioHelix.Import.Simulated;

/// <summary>
/// Draws which cells are withheld as confidential, in every year: some small ones, and a second one in the same region and section
/// wherever a first could be had from the section's total. Never a landmark, a planted event or a cell of a planted cluster.
/// </summary>
internal sealed class Withholding
{
    private const long Smallest = 1;
    private const long Largest = 400;
    private const double Chance = 0.27;

    // What a landmark's total may lose by withholding, and any other: it keeps the quotients read from published cells
    // beside the landmarks', and a sparse activity recognisable.
    private const double LargestLandmarkLoss = 0.004;
    private const double LargestLoss = 0.1;

    private readonly StylisedEurope europe;
    private readonly long[] baseYear;
    private readonly bool[] withheld;
    private readonly bool[] planted;
    private readonly double[] regionRoom;
    private readonly double[] activityRoom;

    private Withholding(StylisedEurope europe, SimulatedTruth truth, long[] baseYear)
    {
        this.europe = europe;
        this.baseYear = baseYear;
        withheld = new bool[baseYear.Length];
        planted = new bool[baseYear.Length];
        foreach (var cluster in truth.Clusters)
            foreach (var activity in truth.Groups.Single(group => group.Code == cluster.Group).Activities)
                planted[Cell(europe.RegionIndex[cluster.Region], europe.ActivityIndex[activity])] = true;
        foreach (var change in truth.Events)
            planted[Cell(europe.RegionIndex[change.Region], europe.ActivityIndex[change.Activity])] = true;
        var landmarkActivities = europe.Landmarks.Keys.Select(cell => cell.Activity).ToHashSet();
        regionRoom = [.. europe.RegionTotals.Select((total, i) => total * (europe.LandmarkRegions.Contains(i) ? LargestLandmarkLoss : LargestLoss))];
        activityRoom = [.. europe.ActivityTotals.Select((total, i) => total * (landmarkActivities.Contains(i) ? LargestLandmarkLoss : LargestLoss))];
    }

    /// <summary>True for a withheld cell, row-major.</summary>
    public static bool[] From(StylisedEurope europe, SimulatedTruth truth, long[] baseYear, int seed)
    {
        var withholding = new Withholding(europe, truth, baseYear);
        int[][] sections = [.. Enumerable.Range(0, europe.Activities.Count).GroupBy(activity => europe.Activities[activity][0]).Select(section => section.ToArray())];
        var random = new SeededRandom(seed, "withholding");
        foreach (var region in random.Shuffle(Enumerable.Range(0, europe.Regions.Count)))
            foreach (var section in sections)
                withholding.Draw(region, section, random);
        return withholding.withheld;
    }

    private void Draw(int region, int[] section, SeededRandom random)
    {
        int[] drawn = [.. section.Select(activity => Cell(region, activity)).Where(cell => random.Uniform() < Chance && TryWithhold(cell))];
        if (drawn.Length != 1)
            return;
        var others = section.Select(activity => Cell(region, activity)).Where(cell => !withheld[cell]).OrderBy(cell => baseYear[cell]);
        if (!others.Any(TryWithhold))
            Publish(drawn[0]);
    }

    private bool TryWithhold(int cell)
    {
        var (region, activity) = (cell / europe.Activities.Count, cell % europe.Activities.Count);
        var persons = baseYear[cell];
        if (persons is < Smallest or > Largest || planted[cell] || europe.Landmarks.ContainsKey((region, activity)))
            return false;
        if (persons > regionRoom[region] || persons > activityRoom[activity])
            return false;
        regionRoom[region] -= persons;
        activityRoom[activity] -= persons;
        return withheld[cell] = true;
    }

    private void Publish(int cell)
    {
        regionRoom[cell / europe.Activities.Count] += baseYear[cell];
        activityRoom[cell % europe.Activities.Count] += baseYear[cell];
        withheld[cell] = false;
    }

    private int Cell(int region, int activity) => (region * europe.Activities.Count) + activity;
}
