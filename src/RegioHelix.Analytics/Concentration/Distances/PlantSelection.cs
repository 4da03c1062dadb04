namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>Checks on placed plants, and which of them are of an activity.</summary>
internal static class PlantSelection
{
    /// <exception cref="ArgumentException">A place or a number of employees that is not finite, or negative employees.</exception>
    public static void Check(IReadOnlyList<PlacedPlant> plants)
    {
        for (var at = 0; at < plants.Count; at++)
            if (!double.IsFinite(plants[at].X) || !double.IsFinite(plants[at].Y) || !double.IsFinite(plants[at].Employees) || plants[at].Employees < 0)
                throw new ArgumentException($"plant {at + 1} ({plants[at].Activity}) lies at {plants[at].X}, {plants[at].Y} with {plants[at].Employees} employees; allowed are finite numbers, and employees of 0 or more", nameof(plants));
    }

    /// <exception cref="ArgumentException">Fewer plants of the activity than needed.</exception>
    public static int[] Of(IReadOnlyList<PlacedPlant> plants, string activity, int least)
    {
        int[] found = [.. Enumerable.Range(0, plants.Count).Where(at => plants[at].Activity == activity)];
        return found.Length >= least ? found : throw new ArgumentException($"{activity} has {found.Length} plants; a curve over distances needs {least} or more", nameof(activity));
    }

    public static double Distance(in PlacedPlant one, in PlacedPlant other) => Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));
}
