namespace RegioHelix.Import.Simulated;

/// <summary>
/// Which cells are withheld as confidential, in every year: some small ones, and a second one in the same region and section wherever
/// a first could be had from the section's total. A country's cell is withheld too where it would give away the only one of its regions.
/// </summary>
internal static class Withholding
{
    private const long Smallest = 1;
    private const long Largest = 220;
    private const double Chance = 0.085;

    /// <summary>True for a withheld cell, row-major.</summary>
    public static bool[] From(StylisedEurope europe, SimulatedTruth truth, long[] baseYear, int seed)
    {
        var random = new SeededRandom(seed, "withholding");
        var activities = europe.Activities.Count;
        var withheld = new bool[baseYear.Length];
        for (var cell = 0; cell < withheld.Length; cell++)
            withheld[cell] = random.Uniform() < Chance && MayBeWithheld(cell) && Section(cell % activities).Count() > 2;
        for (var region = 0; region < europe.Regions.Count; region++)
            foreach (var section in Enumerable.Range(0, activities).GroupBy(activity => europe.Activities[activity][0]))
                HideSecond(region, [.. section]);
        return withheld;

        IEnumerable<int> Section(int activity) => Enumerable.Range(0, activities).Where(other => europe.Activities[other][0] == europe.Activities[activity][0]);

        void HideSecond(int region, int[] section)
        {
            int[] cells = [.. section.Select(activity => (region * activities) + activity)];
            if (cells.Count(cell => withheld[cell]) != 1)
                return;
            var second = cells.Where(cell => !withheld[cell] && MayBeWithheld(cell)).OrderBy(cell => baseYear[cell]).FirstOrDefault(-1);
            if (second >= 0)
                withheld[second] = true;
            else
                withheld[cells.Single(cell => withheld[cell])] = false;
        }

        bool MayBeWithheld(int cell)
        {
            var (region, activity) = (cell / activities, cell % activities);
            return baseYear[cell] is >= Smallest and <= Largest
                && !europe.Landmarks.ContainsKey((region, activity))
                && !(truth.FindGroup(europe.Activities[activity]) is { } group && truth.HasCluster(europe.Regions[region], group.Code))
                && !truth.Events.Any(planted => planted.Region == europe.Regions[region] && planted.Activity == europe.Activities[activity]);
        }
    }
}
